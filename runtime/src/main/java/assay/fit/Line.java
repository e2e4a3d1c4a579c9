package assay.fit;

/** A straight line and nothing more. */
public record Line(double slope, double intercept) {
    public double predict(double x) {
        return slope * x + intercept;
    }

    /** y minus the line. */
    public double[] residuals(double[] x, double[] y) {
        double[] residuals = new double[x.length];
        for (int i = 0; i < x.length; i++) residuals[i] = y[i] - predict(x[i]);
        return residuals;
    }
}
