package assay.stats;

/** A correlation coefficient, its two-sided p-value under no correlation, and the number of points. */
public record Association(double value, double p, int n) {
    public Coefficient withError(double error) {
        return new Coefficient(value, error, p, n);
    }
}
