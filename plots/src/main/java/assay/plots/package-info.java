/**
 * Figures become files here: {@link assay.plots.FigureWriter} is the door. XChart paints the points and lines of each
 * panel; what papers need beyond that (maps, bands, error bars, frames, ticks, words) is painted around it, on the
 * paper of {@code assay.plots.ink}.
 */
package assay.plots;
