/** Runs a study: galaxies in parallel, then all of them together; counts what was dropped and why; keeps the failures. */
package assay.engine;
