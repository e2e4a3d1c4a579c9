package assay.fit;

import assay.model.Problem;
import assay.stats.Numbers;
import java.util.Arrays;

/**
 * Points with errors in both variables, the covariance of the two errors of each, and whether y is the value or an upper
 * limit of it. An error of 0 says that the value is exact.
 */
public record MeasuredPoints(
        double[] x, double[] y, double[] sigmaX, double[] sigmaY, double[] covariance, boolean[] upperLimit) {
    private static final String TASK = "a line with errors in both variables";

    public MeasuredPoints {
        int n = Numbers.paired(TASK, 4, x, y, sigmaX, sigmaY, covariance);
        Numbers.spread(TASK, "x", x);
        if (upperLimit.length != n) {
            throw new Problem(TASK + ": " + n + " points stand against " + upperLimit.length + " marks of upper limits;"
                    + " they must pair up");
        }
        for (int i = 0; i < n; i++) {
            if (sigmaX[i] < 0 || sigmaY[i] < 0) {
                throw new Problem(TASK + ": the errors of point " + (i + 1) + " are " + sigmaX[i] + " and " + sigmaY[i]
                        + "; errors cannot be negative");
            }
            boolean possible = covariance[i] == 0 || Math.abs(covariance[i]) < sigmaX[i] * sigmaY[i];
            if (!possible) {
                throw new Problem(TASK + ": the covariance of point " + (i + 1) + " is " + covariance[i]
                        + "; it must be smaller than the product of the errors, " + sigmaX[i] * sigmaY[i]);
            }
        }
        x = x.clone();
        y = y.clone();
        sigmaX = sigmaX.clone();
        sigmaY = sigmaY.clone();
        covariance = covariance.clone();
        upperLimit = upperLimit.clone();
        int detections = 0;
        for (boolean limit : upperLimit) if (!limit) detections++;
        if (detections < 3) throw new Problem(TASK + " needs at least 3 detections, not " + detections);
    }

    /** Independent errors and no limits. */
    public static MeasuredPoints of(double[] x, double[] y, double[] sigmaX, double[] sigmaY) {
        return new MeasuredPoints(x, y, sigmaX, sigmaY, new double[x.length], new boolean[x.length]);
    }

    public MeasuredPoints withUpperLimits(boolean[] limits) {
        return new MeasuredPoints(x, y, sigmaX, sigmaY, covariance, limits);
    }

    public MeasuredPoints withCovariance(double[] covariances) {
        return new MeasuredPoints(x, y, sigmaX, sigmaY, covariances, upperLimit);
    }

    public int size() {
        return x.length;
    }

    double[] detected(double[] values) {
        double[] kept = new double[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) if (!upperLimit[i]) kept[n++] = values[i];
        return Arrays.copyOf(kept, n);
    }
}
