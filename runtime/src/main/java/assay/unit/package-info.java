/** Quantities: dimensions, units, numbers with units, and values with their errors. Imports nothing of ours. */
package assay.unit;
