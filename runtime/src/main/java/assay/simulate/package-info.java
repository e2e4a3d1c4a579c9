/**
 * Samples of galaxies whose truth is known, written in the format of the survey that they stand for, so that a recipe
 * runs with no data at hand and its result can be held against what went in. Everything made here is marked as
 * simulated.
 */
package assay.simulate;
