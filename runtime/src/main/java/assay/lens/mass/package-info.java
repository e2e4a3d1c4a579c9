/** Gravitational lenses: how far light is turned, and where in the plane of the source a pixel looks. */
package assay.lens.mass;
