package assay.fit;

import assay.model.Problem;
import assay.stats.Numbers;
import java.util.Arrays;

/** Straight lines by least squares in y. */
public final class StraightLine {
    private StraightLine() {}

    /** Ordinary least squares; the errors come from the scatter about the line. */
    public static LineFit fit(double[] x, double[] y) {
        double[] equal = new double[x.length];
        Arrays.fill(equal, 1);
        LineFit line = solve("a straight line", x, y, equal);
        double s = line.scatter();
        return new LineFit(
                line.slope(),
                line.intercept(),
                line.slopeError() * s,
                line.interceptError() * s,
                line.covariance() * s * s,
                s,
                line.n());
    }

    /** Least squares weighted by 1 / sigma^2; the errors follow from the sigmas alone, the scatter is unweighted. */
    public static LineFit weighted(double[] x, double[] y, double[] sigma) {
        Numbers.paired("a weighted straight line", 3, x, y, sigma);
        double[] weights = new double[sigma.length];
        for (int i = 0; i < sigma.length; i++) {
            if (!(sigma[i] > 0)) {
                throw new Problem("a weighted straight line: the error of point " + (i + 1) + " is " + sigma[i]
                        + "; errors must be positive");
            }
            weights[i] = 1 / (sigma[i] * sigma[i]);
        }
        return solve("a weighted straight line", x, y, weights);
    }

    /** The line with the errors of unit weight standing for unit variance. */
    private static LineFit solve(String task, double[] x, double[] y, double[] weights) {
        int n = Numbers.paired(task, 3, x, y, weights);
        Numbers.spread(task, "x", x);
        double w = 0;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < n; i++) {
            w += weights[i];
            meanX += weights[i] * x[i];
            meanY += weights[i] * y[i];
        }
        meanX /= w;
        meanY /= w;
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < n; i++) {
            xx += weights[i] * (x[i] - meanX) * (x[i] - meanX);
            xy += weights[i] * (x[i] - meanX) * (y[i] - meanY);
        }
        double slope = xy / xx;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double residual = (y[i] - meanY) - slope * (x[i] - meanX);
            squares += residual * residual;
        }
        double scatter = Math.sqrt(squares / (n - 2));
        double interceptError = Math.sqrt(1 / w + meanX * meanX / xx);
        return new LineFit(slope, meanY - slope * meanX, 1 / Math.sqrt(xx), interceptError, -meanX / xx, scatter, n);
    }
}
