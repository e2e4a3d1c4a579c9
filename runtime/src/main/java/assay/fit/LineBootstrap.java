package assay.fit;

import assay.stats.Bootstrap;
import assay.stats.Descriptive;

/**
 * The cases bootstrap of an ordinary least-squares line. {@code line} has the median of the draws as slope and intercept
 * and their standard deviation as errors; {@code original} is the fit to the points themselves. Resamples without spread
 * in x are drawn again, {@code redraws} times in all.
 */
public record LineBootstrap(
        LineFit original,
        LineFit line,
        Interval slope,
        Interval intercept,
        double[] slopes,
        double[] intercepts,
        int redraws) {

    /** The 16th and the 84th percentile of the draws. */
    public record Interval(double low, double high) {
        static Interval of(double[] draws) {
            double[] percentiles = Descriptive.percentiles(draws, 16, 84);
            return new Interval(percentiles[0], percentiles[1]);
        }
    }

    public static LineBootstrap of(double[] x, double[] y, Bootstrap bootstrap) {
        LineFit original = StraightLine.fit(x, y);
        Moments moments = new Moments(x, y);
        double[] slopes = new double[bootstrap.draws()];
        double[] intercepts = new double[bootstrap.draws()];
        int redraws = bootstrap.resample(x.length, (draw, times) -> {
            if (!moments.take(times)) return false;
            slopes[draw] = moments.slope();
            intercepts[draw] = moments.intercept();
            return true;
        });
        LineFit line = summary(slopes, intercepts, x, y);
        return new LineBootstrap(
                original, line, Interval.of(slopes), Interval.of(intercepts), slopes, intercepts, redraws);
    }

    private static LineFit summary(double[] slopes, double[] intercepts, double[] x, double[] y) {
        double slope = Descriptive.median(slopes);
        double intercept = Descriptive.median(intercepts);
        double meanSlope = Descriptive.mean(slopes);
        double meanIntercept = Descriptive.mean(intercepts);
        double covariance = 0;
        for (int i = 0; i < slopes.length; i++) {
            covariance += (slopes[i] - meanSlope) * (intercepts[i] - meanIntercept) / (slopes.length - 1);
        }
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            double residual = y[i] - slope * x[i] - intercept;
            squares += residual * residual;
        }
        return new LineFit(
                slope,
                intercept,
                Descriptive.standardDeviation(slopes),
                Descriptive.standardDeviation(intercepts),
                covariance,
                Math.sqrt(squares / (x.length - 2)),
                x.length);
    }

    /** The sums of a resample, about the means of the whole sample so that they lose no digits. */
    private static final class Moments {
        private final double[] x;
        private final double[] y;
        private final double meanX;
        private final double meanY;
        private final double leastSpread;
        private double slope;
        private double intercept;

        Moments(double[] x, double[] y) {
            meanX = Descriptive.mean(x);
            meanY = Descriptive.mean(y);
            this.x = about(meanX, x);
            this.y = about(meanY, y);
            double squares = 0;
            for (double value : this.x) squares += value * value;
            leastSpread = 1e-12 * squares;
        }

        private static double[] about(double mean, double[] values) {
            double[] centred = new double[values.length];
            for (int i = 0; i < values.length; i++) centred[i] = values[i] - mean;
            return centred;
        }

        boolean take(int[] times) {
            int n = times.length;
            double sumX = 0;
            double sumY = 0;
            double sumXX = 0;
            double sumXY = 0;
            for (int i = 0; i < n; i++) {
                double tx = times[i] * x[i];
                sumX += tx;
                sumY += times[i] * y[i];
                sumXX += tx * x[i];
                sumXY += tx * y[i];
            }
            double spread = sumXX - sumX * sumX / n;
            if (spread <= leastSpread) return false;
            slope = (sumXY - sumX * sumY / n) / spread;
            intercept = meanY + (sumY - slope * sumX) / n - slope * meanX;
            return true;
        }

        double slope() {
            return slope;
        }

        double intercept() {
            return intercept;
        }
    }
}
