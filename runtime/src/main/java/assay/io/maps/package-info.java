/**
 * Maps of emission lines as surveys lay them out in files, read through {@link assay.io.fits}.
 * {@link assay.io.maps.LineMapReader} and {@link assay.io.maps.LineMapWriter} are the front door.
 */
package assay.io.maps;
