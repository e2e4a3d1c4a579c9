/**
 * Figures as data: panels of series with axes and words, and nothing about ink. Whoever computes a figure makes these
 * records; whoever draws, tabulates or checks it reads them. Stands on the model alone.
 */
package assay.model.figure;
