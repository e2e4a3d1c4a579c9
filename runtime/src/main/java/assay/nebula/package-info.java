/** The physics of nebulae: emission lines, dust laws, calibrators, star-formation rates. */
package assay.nebula;
