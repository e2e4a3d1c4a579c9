/**
 * FITS behind a guard that believes no header before the file's length bears it out. {@link assay.io.fits.FitsFile} opens a
 * file, {@link assay.io.fits.ProjectionHeader} lays its pixels on the sky, {@link assay.io.fits.FitsCards} makes what is
 * written, with checksums.
 */
package assay.io.fits;
