/** Maps of one galaxy brought to another resolution: how sharp they are, how they are smoothed, what becomes of their errors. */
package assay.sky.image;
