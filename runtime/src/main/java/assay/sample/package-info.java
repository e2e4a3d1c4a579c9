/**
 * Samplers and optimisers: walkers, swarms, simplices and grids over a {@link assay.sample.LogDensity}. Imports statistics,
 * files and the model. It stands below the fits, which may sample what they model; itself it knows no model, only densities.
 */
package assay.sample;
