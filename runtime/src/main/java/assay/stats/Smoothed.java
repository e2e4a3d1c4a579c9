package assay.stats;

/**
 * Smoothed values; their errors, propagated from the scatter of the neighbours or the known errors, without what the
 * local polynomial misses; and how far each point itself counted, from 0 for an outlier to 1.
 */
public record Smoothed(double[] values, double[] errors, double[] robustness) {}
