package assay.lens;

/** The metallicities of the parts of a galaxy, their covariance and the chi-squared over so many pixels. */
public record PartsEstimate(double[] parts, double[][] covariance, double chiSquare, int pixels) {
    public double error(int part) {
        return Math.sqrt(covariance[part][part]);
    }
}
