/** Forward models: the metallicity that a telescope would see of a model galaxy, also through a gravitational lens. */
package assay.lens;
