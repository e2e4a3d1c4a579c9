/** Geometry of galaxies on the sky and in space: how crowded their surroundings are, how their discs turn. */
package assay.sky;
