package assay.stats;

/** A correlation coefficient with its bootstrap error, its two-sided p-value and the number of points. */
public record Coefficient(double value, double error, double p, int n) {}
