package assay.fit;

import assay.stats.Bootstrap;
import assay.stats.Descriptive;
import assay.stats.Numbers;
import assay.stats.RandomStream;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.special.Erf;

/** A line and its refits. */
record Resampling(Line line, Line[] refits) {
    static Resampling of(Line line, int draws, IntFunction<Line> refit) {
        Line[] refits = new Line[draws];
        for (int draw = 0; draw < draws; draw++) refits[draw] = refit.apply(draw);
        return new Resampling(line, refits);
    }

    static Resampling cases(LineEstimator estimator, double[] x, double[] y, int draws, RandomStream random) {
        int n = Numbers.paired("a bootstrap of a line", 3, x, y);
        Line line = estimator.fit(x, y);
        Line[] refits = new Line[draws];
        double[] drawnX = new double[n];
        double[] drawnY = new double[n];
        new Bootstrap(draws, random).resample(n, (draw, times) -> {
            int at = 0;
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < times[i]; k++) {
                    drawnX[at] = x[i];
                    drawnY[at++] = y[i];
                }
            }
            if (Arrays.stream(drawnX).allMatch(value -> value == drawnX[0])) return false;
            refits[draw] = estimator.over(drawnX).of(drawnY, line);
            return true;
        });
        return new Resampling(line, refits);
    }

    static Resampling leavingOut(LineEstimator estimator, double[] x, double[] y) {
        int n = Numbers.paired("a jackknife of a line", 4, x, y);
        Line line = estimator.fit(x, y);
        return of(line, n, left -> estimator.over(without(left, x)).of(without(left, y), line));
    }

    private static double[] without(int left, double[] values) {
        double[] rest = new double[values.length - 1];
        System.arraycopy(values, 0, rest, 0, left);
        System.arraycopy(values, left + 1, rest, left, rest.length - left);
        return rest;
    }

    double[] of(ToDoubleFunction<Line> number) {
        return Arrays.stream(refits).mapToDouble(number).toArray();
    }

    double[] slopes() {
        return of(Line::slope);
    }

    double[] intercepts() {
        return of(Line::intercept);
    }

    /** Standard deviations and percentiles of the refits. */
    LineErrors summary() {
        double[] slopes = slopes();
        double[] intercepts = intercepts();
        return new LineErrors(
                line,
                Descriptive.standardDeviation(slopes),
                Descriptive.standardDeviation(intercepts),
                interval(slopes, 1),
                interval(intercepts, 1),
                interval(slopes, 2),
                interval(intercepts, 2),
                slopes,
                intercepts);
    }

    /** From the order statistics (draws + 1) share, so that few draws do not make it too narrow. */
    static LineBootstrap.Interval interval(double[] draws, double low, double high) {
        double[] ends = Descriptive.percentiles(draws, percent(draws.length, low), percent(draws.length, high));
        return new LineBootstrap.Interval(ends[0], ends[1]);
    }

    private static double percent(int draws, double share) {
        return 100 * Math.max(0, Math.min(1, ((draws + 1) * share - 1) / (draws - 1)));
    }

    /** What a normal distribution holds within so many standard deviations. */
    private static LineBootstrap.Interval interval(double[] draws, double sigmas) {
        double low = 0.5 * Erf.erfc(sigmas / Math.sqrt(2));
        return interval(draws, low, 1 - low);
    }
}
