package assay.fit;

import java.util.Arrays;

/** The line of least chi2 = sum (y - m x - c)^2 / (m^2 sigmaX^2 + sigmaY^2 + scatter^2), by Gauss-Newton steps. */
final class EffectiveVarianceLine {
    private static final int MOST_STEPS = 100;
    private static final double STILL = 1e-13;

    private final double[] x;
    private final double[] y;
    private final double[] varianceX;
    private final double[] varianceY;

    /** A line with its chi2 and the covariance of slope and intercept. */
    record Fit(
            double slope,
            double intercept,
            double chi2,
            double slopeVariance,
            double interceptVariance,
            double covariance) {
        Fit rejected() {
            return new Fit(slope, intercept, Double.POSITIVE_INFINITY, 0, 0, 0);
        }

        /** With all variances divided by a share. */
        Fit over(double share) {
            return new Fit(
                    slope, intercept, chi2, slopeVariance / share, interceptVariance / share, covariance / share);
        }

        /** From x measured from {@code middle} to x measured from 0. */
        LineFit about(double middle, double scatter, int n) {
            double variance = interceptVariance - 2 * middle * covariance + middle * middle * slopeVariance;
            return new LineFit(
                    slope,
                    intercept - slope * middle,
                    Math.sqrt(slopeVariance),
                    Math.sqrt(Math.max(0, variance)),
                    covariance - middle * slopeVariance,
                    scatter,
                    n);
        }
    }

    EffectiveVarianceLine(double[] x, double[] y, double[] sigmaX, double[] sigmaY) {
        this.x = x;
        this.y = y;
        varianceX = Arrays.stream(sigmaX).map(s -> s * s).toArray();
        varianceY = Arrays.stream(sigmaY).map(s -> s * s).toArray();
    }

    Fit through(int first, int second) {
        double slope = (y[second] - y[first]) / (x[second] - x[first]);
        return new Fit(slope, y[first] - slope * x[first], Double.POSITIVE_INFINITY, 0, 0, 0);
    }

    double[] residuals(Fit line) {
        double[] residuals = new double[x.length];
        for (int i = 0; i < x.length; i++) residuals[i] = y[i] - line.intercept - line.slope * x[i];
        return residuals;
    }

    /** The (n + 3) / 2 points that are nearest to a line in units of their errors. */
    boolean[] nearest(Fit line, double scatter) {
        int half = (x.length + 3) / 2;
        double[] distances = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double residual = y[i] - line.intercept - line.slope * x[i];
            distances[i] = residual * residual / variance(i, line.slope, scatter);
        }
        double[] sorted = distances.clone();
        Arrays.sort(sorted);
        boolean[] nearest = new boolean[x.length];
        int left = half;
        for (int i = 0; i < x.length; i++) {
            if (distances[i] < sorted[half - 1]) {
                nearest[i] = true;
                left--;
            }
        }
        for (int i = 0; i < x.length && left > 0; i++) {
            if (distances[i] == sorted[half - 1]) {
                nearest[i] = true;
                left--;
            }
        }
        return nearest;
    }

    /** Whether fewer than three points are left, or all have the same x. */
    boolean spreadless(boolean[] kept) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (!kept[i]) continue;
            n++;
            least = Math.min(least, x[i]);
            most = Math.max(most, x[i]);
        }
        return n < 3 || !(most > least);
    }

    private double variance(int i, double slope, double scatter) {
        return slope * slope * varianceX[i] + varianceY[i] + scatter * scatter;
    }

    Fit fit(boolean[] kept, Fit start, double scatter) {
        double slope = start.slope;
        double intercept = start.intercept;
        double chi2 = chi2(kept, slope, intercept, scatter);
        for (int step = 0; ; step++) {
            double w = 0;
            double wd = 0;
            double wdd = 0;
            double r = 0;
            double rd = 0;
            for (int i = 0; i < x.length; i++) {
                if (!kept[i]) continue;
                double weight = 1 / variance(i, slope, scatter);
                double residual = y[i] - intercept - slope * x[i];
                double along = x[i] + residual * weight * slope * varianceX[i];
                w += weight;
                wd += weight * along;
                wdd += weight * along * along;
                r += weight * residual;
                rd += weight * residual * along;
            }
            double determinant = w * wdd - wd * wd;
            double turn = (w * rd - wd * r) / determinant;
            double shift = (wdd * r - wd * rd) / determinant;
            double size = 1;
            double next = chi2(kept, slope + turn, intercept + shift, scatter);
            while (!(next <= chi2) && size > 1e-6) {
                size /= 2;
                next = chi2(kept, slope + size * turn, intercept + size * shift, scatter);
            }
            boolean still = !(next <= chi2) || chi2 - next <= STILL * chi2 || step == MOST_STEPS;
            if (next <= chi2) {
                slope += size * turn;
                intercept += size * shift;
                chi2 = next;
            }
            if (still) return new Fit(slope, intercept, chi2, w / determinant, wdd / determinant, -wd / determinant);
        }
    }

    private double chi2(boolean[] kept, double slope, double intercept, double scatter) {
        double chi2 = 0;
        for (int i = 0; i < x.length; i++) {
            if (!kept[i]) continue;
            double residual = y[i] - intercept - slope * x[i];
            chi2 += residual * residual / variance(i, slope, scatter);
        }
        return chi2;
    }
}
