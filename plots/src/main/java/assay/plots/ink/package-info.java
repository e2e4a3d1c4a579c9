/**
 * Paper and ink: what is painted is noted down as a list of marks, and the list is written as PNG, SVG or PDF. So all
 * three show the same drawing, text stays text, and nothing depends on the fonts or the clock of the machine. Knows
 * nothing of figures.
 */
package assay.plots.ink;
