/** Galaxies as a survey would map them, made from a known truth that is handed over beside the maps. */
package assay.simulate.sky;
