/** Images of model galaxies as a telescope sees them: light and metallicity, smeared, in pixels, with noise. */
package assay.simulate.scene;
