/** Fits: straight lines, general least squares, their bootstraps. Imports statistics. */
package assay.fit;
