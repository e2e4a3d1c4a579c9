package assay.fit;

import assay.model.Problem;
import assay.stats.Descriptive;
import assay.stats.Numbers;
import assay.stats.RandomStream;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.NormalDistribution;

/** Where the errors of a line come from: refits to points that chance, or a point left out, has changed. */
public sealed interface ErrorsBy {
    LineErrors of(LineEstimator estimator, double[] x, double[] y, RandomStream random);

    /** Points drawn with replacement (Efron 1979, doi:10.1214/aos/1176344552): honest whatever the scatter does with x. */
    record Cases(int draws) implements ErrorsBy {
        public Cases {
            enough(draws);
        }

        @Override
        public LineErrors of(LineEstimator estimator, double[] x, double[] y, RandomStream random) {
            return Resampling.cases(estimator, x, y, draws, random).summary();
        }
    }

    /**
     * Residuals drawn with replacement onto the line, x kept: the scatter has to be the same everywhere. They are taken as
     * they are, which makes errors too small by about sqrt(1 - 2 / n), and by more for least absolute deviations: through 60
     * points their intervals cover 62 per cent and not 68.
     */
    record Residuals(int draws) implements ErrorsBy {
        public Residuals {
            enough(draws);
        }

        @Override
        public LineErrors of(LineEstimator estimator, double[] x, double[] y, RandomStream random) {
            Numbers.paired("a residual bootstrap", 3, x, y);
            LineEstimator.Refits refits = estimator.over(x);
            Line line = refits.of(y, null);
            double[] residuals = line.residuals(x, y);
            return Resampling.of(line, draws, draw -> {
                        RandomStream stream = random.draw(draw);
                        double[] drawn = new double[x.length];
                        for (int i = 0; i < x.length; i++) {
                            drawn[i] = line.predict(x[i]) + residuals[stream.nextInt(x.length)];
                        }
                        return refits.of(drawn, line);
                    })
                    .summary();
        }
    }

    /**
     * Each point left out in turn, error^2 = (n - 1) / n sum (slope_i - mean)^2 (Tukey 1958). It takes no chance. For
     * lines that jump from point to point, as those of least absolute deviations, it is wrong however many the points
     * (Efron 1982, chapter 3), and is refused.
     */
    record Jackknife() implements ErrorsBy {
        @Override
        public LineErrors of(LineEstimator estimator, double[] x, double[] y, RandomStream random) {
            if (!estimator.smooth()) {
                throw new Problem(
                        "the jackknife gives no honest error for least absolute deviations, whose line jumps from"
                                + " point to point; bootstrap the cases or the residuals");
            }
            Resampling left = Resampling.leavingOut(estimator, x, y);
            double slopeError = error(left.slopes());
            double interceptError = error(left.intercepts());
            Line line = left.line();
            return new LineErrors(
                    line,
                    slopeError,
                    interceptError,
                    around(line.slope(), slopeError),
                    around(line.intercept(), interceptError),
                    around(line.slope(), 2 * slopeError),
                    around(line.intercept(), 2 * interceptError),
                    left.slopes(),
                    left.intercepts());
        }

        private static LineBootstrap.Interval around(double value, double reach) {
            return new LineBootstrap.Interval(value - reach, value + reach);
        }

        private static double error(double[] values) {
            double n = values.length;
            return Descriptive.standardDeviation(values) * (n - 1) / Math.sqrt(n);
        }
    }

    /**
     * The cases bootstrap with intervals corrected for bias and for an error that changes with the value (BCa, Efron
     * 1987, doi:10.2307/2289144): the percentiles are Phi(z0 + (z0 + z) / (1 - a (z0 + z))), with z0 from the share of draws
     * below the line and the acceleration a from the jackknife. Errors are half the intervals.
     */
    record BiasCorrected(int draws) implements ErrorsBy {
        public BiasCorrected {
            enough(draws);
        }

        @Override
        public LineErrors of(LineEstimator estimator, double[] x, double[] y, RandomStream random) {
            Resampling drawn = Resampling.cases(estimator, x, y, draws, random);
            Resampling left = Resampling.leavingOut(estimator, x, y);
            LineBootstrap.Interval slope = interval(drawn, left, Line::slope, 1);
            LineBootstrap.Interval intercept = interval(drawn, left, Line::intercept, 1);
            return new LineErrors(
                    drawn.line(),
                    (slope.high() - slope.low()) / 2,
                    (intercept.high() - intercept.low()) / 2,
                    slope,
                    intercept,
                    interval(drawn, left, Line::slope, 2),
                    interval(drawn, left, Line::intercept, 2),
                    drawn.slopes(),
                    drawn.intercepts());
        }

        private static LineBootstrap.Interval interval(
                Resampling drawn, Resampling left, ToDoubleFunction<Line> of, double sigmas) {
            double[] values = drawn.of(of);
            double value = of.applyAsDouble(drawn.line());
            double below = 0;
            for (double v : values) below += v < value ? 1 : v == value ? 0.5 : 0;
            double share = Math.max(0.5, Math.min(values.length - 0.5, below)) / values.length;
            NormalDistribution normal = new NormalDistribution(null, 0, 1);
            double bias = normal.inverseCumulativeProbability(share);
            double acceleration = acceleration(left.of(of));
            double[] shares = new double[2];
            for (int side = 0; side < 2; side++) {
                double z = bias + (side == 0 ? -sigmas : sigmas);
                double corrected = bias + z / (1 - acceleration * z);
                shares[side] = normal.cumulativeProbability(corrected);
            }
            return Resampling.interval(values, shares[0], shares[1]);
        }

        private static double acceleration(double[] left) {
            double mean = Descriptive.mean(left);
            double squares = 0;
            double cubes = 0;
            for (double value : left) {
                double d = mean - value;
                squares += d * d;
                cubes += d * d * d;
            }
            return squares == 0 ? 0 : cubes / (6 * squares * Math.sqrt(squares));
        }
    }

    /**
     * Normal noise of the measurement errors on top of the points. What the errors do not say, as an intrinsic scatter,
     * is not in these errors; errors in x flatten the refits besides. The points have their noise already: for least
     * squares that does no harm, errors of least absolute deviations come out 1.4 times too large. {@link Simulated} puts
     * the noise on the line instead.
     */
    record Measurements(double[] sigmaX, double[] sigmaY, int draws) implements ErrorsBy {
        public Measurements {
            enough(draws);
            sigmaX = sigmaX.clone();
            sigmaY = sigmaY.clone();
            Numbers.paired("errors by the measurements", 1, sigmaX, sigmaY);
            for (double[] sigmas : new double[][] {sigmaX, sigmaY}) {
                for (int i = 0; i < sigmas.length; i++) {
                    if (sigmas[i] < 0) {
                        throw new Problem("errors by the measurements: the error of point " + (i + 1) + " is "
                                + sigmas[i] + "; errors cannot be negative");
                    }
                }
            }
        }

        /** Errors in y alone. */
        public static Measurements ofY(double[] sigmaY, int draws) {
            return new Measurements(new double[sigmaY.length], sigmaY, draws);
        }

        @Override
        public LineErrors of(LineEstimator estimator, double[] x, double[] y, RandomStream random) {
            Numbers.paired("errors by the measurements", 3, x, y, sigmaX, sigmaY);
            boolean exactX = Arrays.stream(sigmaX).allMatch(s -> s == 0);
            LineEstimator.Refits refits = estimator.over(x);
            Line line = refits.of(y, null);
            return Resampling.of(line, draws, draw -> {
                        RandomStream stream = random.draw(draw);
                        double[] drawnY = new double[y.length];
                        for (int i = 0; i < y.length; i++) drawnY[i] = y[i] + sigmaY[i] * stream.nextGaussian();
                        if (exactX) return refits.of(drawnY, line);
                        double[] drawnX = new double[x.length];
                        for (int i = 0; i < x.length; i++) drawnX[i] = x[i] + sigmaX[i] * stream.nextGaussian();
                        return estimator.over(drawnX).of(drawnY, line);
                    })
                    .summary();
        }
    }

    /**
     * Normal noise of the measurement errors on top of the line, in y: sets of points as they would be, were the line and
     * the errors all there is.
     */
    record Simulated(double[] sigmaY, int draws) implements ErrorsBy {
        public Simulated {
            enough(draws);
            sigmaY = Measurements.ofY(sigmaY, draws).sigmaY();
        }

        @Override
        public LineErrors of(LineEstimator estimator, double[] x, double[] y, RandomStream random) {
            Numbers.paired("simulated points", 3, x, y, sigmaY);
            LineEstimator.Refits refits = estimator.over(x);
            Line line = refits.of(y, null);
            return Resampling.of(line, draws, draw -> {
                        RandomStream stream = random.draw(draw);
                        double[] drawn = new double[x.length];
                        for (int i = 0; i < x.length; i++) {
                            drawn[i] = line.predict(x[i]) + sigmaY[i] * stream.nextGaussian();
                        }
                        return refits.of(drawn, line);
                    })
                    .summary();
        }
    }

    private static void enough(int draws) {
        if (draws < 2) throw new Problem(draws + " draws give no error; ask for at least 2");
    }
}
