/** Ink: turns figures, which are data, into PNG, SVG and PDF. */
package assay.plots;
