package assay.fit;

/**
 * Sums over points with weights 1 / s^2, s^2 = sigma^2 + scatter^2, of x and of the deviation y from a line of reference,
 * and sum ln(2 pi s^2). With them the likelihood of any line at this scatter costs a few multiplications.
 */
record ScatterSums(double w, double x, double xx, double y, double xy, double yy, double logs) {
    static final int COUNT = 7;

    static ScatterSums of(double[] sums) {
        return new ScatterSums(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6]);
    }

    double[] array() {
        return new double[] {w, x, xx, y, xy, yy, logs};
    }

    /** ln L of the line that differs from the reference by these. */
    double logLikelihood(double slope, double height) {
        double chi2 =
                yy - 2 * (slope * xy + height * y) + slope * slope * xx + 2 * slope * height * x + height * height * w;
        return -0.5 * (chi2 + logs);
    }

    double determinant() {
        return w * xx - x * x;
    }

    double bestSlope() {
        return (w * xy - x * y) / determinant();
    }

    double bestHeight() {
        return (xx * y - x * xy) / determinant();
    }

    /** The best height of lines with this slope. */
    double heightAt(double slope) {
        return (y - slope * x) / w;
    }

    /** ln L of the best line at this scatter. */
    double profile() {
        return logLikelihood(bestSlope(), bestHeight());
    }

    /** ln of the integral of L over all lines: 2 pi L(best) / sqrt(det). */
    double marginal() {
        return profile() - 0.5 * StrictMath.log(determinant()) + StrictMath.log(2 * Math.PI);
    }

    double slopeVariance() {
        return w / determinant();
    }

    double heightVariance() {
        return xx / determinant();
    }

    double slopeHeightCovariance() {
        return -x / determinant();
    }
}
