/**
 * FITS behind a guard that believes no header before the file's length bears it out. {@link assay.io.fits.FitsFile} opens a
 * file, {@link assay.io.fits.FitsImage} decodes images, packed or not, {@link assay.io.fits.FitsTable} binary tables;
 * {@link assay.io.fits.ProjectionHeader} lays pixels on the sky. {@link assay.io.fits.FitsWriter} and
 * {@link assay.io.fits.FitsCards} make what is written, with checksums.
 */
package assay.io.fits;
