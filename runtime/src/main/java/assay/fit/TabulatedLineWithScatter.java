package assay.fit;

import assay.model.Problem;

/**
 * The likelihood of a {@link LineWithScatter} for samplers, at a cost that does not grow with the points. The sums over
 * points depend on the scatter alone; they are tabulated in t = ln(scatter^2 + smallest sigma^2) as Chebyshev series of
 * degree 14 on stretches no longer than 1. In t every term is analytic within pi of the real axis, so that the series
 * fall as (2 pi + sqrt(4 pi^2 + 1))^-k and end at rounding. {@link #error} is the greatest error of ln L met between the nodes.
 *
 * <p>theta is slope, intercept, scatter; priors are flat within the box. A scatter beyond the table is summed over the points.
 */
public final class TabulatedLineWithScatter implements LogPosterior {
    private static final int TERMS = 15;
    private static final double FARTHEST = 1e4;

    private final LineWithScatter line;
    private final double[] low;
    private final double[] high;
    private final double smallestVariance;
    private final double start;
    private final double length;
    /** Stretch, sum, coefficient. */
    private final double[][][] series;

    private final double error;

    private TabulatedLineWithScatter(LineWithScatter line, double[] low, double[] high) {
        this.line = line;
        this.low = low.clone();
        this.high = high.clone();
        smallestVariance = line.smallestVariance();
        start = StrictMath.log(smallestVariance);
        double farthest = Math.min(high[2], FARTHEST * line.unit());
        double end = StrictMath.log(farthest * farthest + smallestVariance);
        int stretches = Math.max(1, (int) Math.ceil(end - start));
        length = (end - start) / stretches;
        series = new double[stretches][][];
        for (int k = 0; k < stretches; k++) series[k] = seriesOf(k);
        error = greatestError();
    }

    /** Flat priors without bounds; a scatter is not negative. */
    public static TabulatedLineWithScatter of(LineWithScatter line) {
        double infinity = Double.POSITIVE_INFINITY;
        return within(line, new double[] {-infinity, -infinity, 0}, new double[] {infinity, infinity, infinity});
    }

    /** Flat priors between these slopes, intercepts and scatters. */
    public static TabulatedLineWithScatter within(LineWithScatter line, double[] low, double[] high) {
        if (low.length != 3 || high.length != 3) {
            throw new Problem(
                    "the priors of a line with intrinsic scatter need three bounds a side, for slope, intercept"
                            + " and scatter, not " + low.length + " and " + high.length);
        }
        for (int k = 0; k < 3; k++) {
            if (!(low[k] < high[k])) {
                throw new Problem("the priors of a line with intrinsic scatter: bound " + (k + 1) + " runs from "
                        + low[k] + " to " + high[k] + "; it must run upwards");
            }
        }
        if (!(low[2] >= 0)) {
            throw new Problem("the priors of a line with intrinsic scatter: the scatter starts at " + low[2]
                    + "; it cannot be negative");
        }
        return new TabulatedLineWithScatter(line, low, high);
    }

    @Override
    public int dimension() {
        return 3;
    }

    @Override
    public double logPosterior(double[] theta) {
        for (int k = 0; k < 3; k++) {
            if (!(theta[k] >= low[k] && theta[k] <= high[k])) return Double.NEGATIVE_INFINITY;
        }
        double slope = line.slopeFromReference(theta[0]);
        double height = line.heightFromReference(theta[0], theta[1]);
        return sums(theta[2]).logLikelihood(slope, height);
    }

    /** The greatest |error| of ln L, for lines within three standard errors of the best, met in the table. */
    public double error() {
        return error;
    }

    ScatterSums sums(double scatter) {
        double place = (StrictMath.log(scatter * scatter + smallestVariance) - start) / length;
        int stretch = (int) place;
        if (stretch >= series.length) {
            if (place > series.length) return line.sums(scatter);
            stretch = series.length - 1;
        }
        double t = 2 * (place - stretch) - 1;
        double[][] at = series[stretch];
        return new ScatterSums(
                value(at[0], t),
                value(at[1], t),
                value(at[2], t),
                value(at[3], t),
                value(at[4], t),
                value(at[5], t),
                value(at[6], t));
    }

    /** Clenshaw's recurrence. */
    private static double value(double[] c, double t) {
        double twice = 2 * t;
        double before = 0;
        double last = 0;
        for (int k = TERMS - 1; k > 0; k--) {
            double next = c[k] + twice * last - before;
            before = last;
            last = next;
        }
        return c[0] + t * last - before;
    }

    private double[][] seriesOf(int stretch) {
        double[][] values = new double[TERMS][];
        for (int j = 0; j < TERMS; j++)
            values[j] = line.sums(scatterAt(stretch, node(j))).array();
        double[][] coefficients = new double[ScatterSums.COUNT][TERMS];
        for (int sum = 0; sum < ScatterSums.COUNT; sum++) {
            for (int k = 0; k < TERMS; k++) {
                double c = 0;
                for (int j = 0; j < TERMS; j++) {
                    c += values[j][sum] * StrictMath.cos(k * Math.PI * (j + 0.5) / TERMS);
                }
                coefficients[sum][k] = c * (k == 0 ? 1 : 2) / TERMS;
            }
        }
        return coefficients;
    }

    private static double node(int j) {
        return StrictMath.cos(Math.PI * (j + 0.5) / TERMS);
    }

    private double scatterAt(int stretch, double t) {
        double log = start + length * (stretch + (t + 1) / 2);
        return Math.sqrt(Math.max(0, StrictMath.exp(log) - smallestVariance));
    }

    private double greatestError() {
        double greatest = 0;
        for (int stretch = 0; stretch < series.length; stretch++) {
            for (double t : new double[] {-0.995, -0.5, 0.04, 0.7, 0.995}) {
                double scatter = scatterAt(stretch, t);
                ScatterSums exact = line.sums(scatter);
                ScatterSums tabulated = sums(scatter);
                double slope = exact.bestSlope();
                double height = exact.bestHeight();
                for (int way = -3; way <= 3; way += 3) {
                    double m = slope + way * Math.sqrt(exact.slopeVariance());
                    double h = height + way * Math.sqrt(exact.heightVariance());
                    greatest = Math.max(greatest, Math.abs(exact.logLikelihood(m, h) - tabulated.logLikelihood(m, h)));
                }
            }
        }
        return greatest;
    }
}
