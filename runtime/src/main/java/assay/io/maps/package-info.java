/**
 * Maps of emission lines in FITS: read behind a guard that believes no header before the file's length bears it out,
 * and written with checksums. {@link assay.io.maps.LineMapReader} and {@link assay.io.maps.LineMapWriter} are the front
 * door.
 */
package assay.io.maps;
