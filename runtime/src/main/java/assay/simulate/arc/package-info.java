/** Simulated images of a galaxy behind a cluster of galaxies, with the truth. */
package assay.simulate.arc;
