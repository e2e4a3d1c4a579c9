/** Galaxies, discs, spaxels and tables: the nouns that the rest of the runtime works on. Stands on units alone. */
package assay.model;
