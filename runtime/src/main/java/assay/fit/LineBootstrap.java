package assay.fit;

import assay.stats.Bootstrap;
import assay.stats.Descriptive;

/**
 * The cases bootstrap of an ordinary least-squares line. {@code line} has the median of the draws as slope and
 * intercept and their standard deviation as errors; {@code original} is the fit to the points themselves. Resamples
 * without spread in x are drawn again, {@code redraws} times in all.
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
        ResampledLine resampled = new ResampledLine(x, y);
        double[] slopes = new double[bootstrap.draws()];
        double[] intercepts = new double[bootstrap.draws()];
        int redraws = bootstrap.resample(x.length, (draw, times) -> {
            if (!resampled.take(times)) return false;
            slopes[draw] = resampled.slope();
            intercepts[draw] = resampled.intercept();
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
}
