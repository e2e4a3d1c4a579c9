package assay.fit;

/**
 * A straight line y = slope x + intercept with one-sigma errors, the covariance of slope and intercept, the scatter
 * sqrt(sum of squared residuals / (n - 2)) and the number of points.
 */
public record LineFit(
        double slope,
        double intercept,
        double slopeError,
        double interceptError,
        double covariance,
        double scatter,
        int n) {
    public double predict(double x) {
        return slope * x + intercept;
    }

    /** The one-sigma error of the line itself at x. */
    public double predictError(double x) {
        double variance = x * x * slopeError * slopeError + 2 * x * covariance + interceptError * interceptError;
        return Math.sqrt(Math.max(0, variance));
    }

    /** y minus the line. */
    public double[] residuals(double[] x, double[] y) {
        double[] residuals = new double[x.length];
        for (int i = 0; i < x.length; i++) residuals[i] = y[i] - predict(x[i]);
        return residuals;
    }
}
