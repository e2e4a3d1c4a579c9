/** Random streams, correlations, tests and descriptive statistics on bare numbers. Imports units and the model. */
package assay.stats;
