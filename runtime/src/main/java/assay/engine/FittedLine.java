package assay.engine;

import assay.fit.ErrorsBy;
import assay.fit.KellyLine;
import assay.fit.KellyPosterior;
import assay.fit.LeastTrimmedLine;
import assay.fit.LineBootstrap;
import assay.fit.LineErrors;
import assay.fit.LineEstimator;
import assay.fit.LineFit;
import assay.fit.LineWithScatter;
import assay.fit.LineWithScatterPosterior;
import assay.fit.StraightLine;
import assay.model.Problem;
import assay.plan.ErrorSpread;
import assay.plan.ErrorsFrom;
import assay.plan.LineRule;
import assay.sample.Run;
import assay.sample.SampledPosterior;
import assay.stats.Bootstrap;
import assay.stats.Descriptive;
import assay.stats.RandomStream;
import assay.stats.RobustSigma;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * A line as a rule of a recipe has it.
 *
 * @param median of the draws where cases were drawn, else the line itself
 * @param scatterError NaN where the scatter is that of the points about the line
 * @param chain of the walkers, where there were any
 * @param draws that its errors come from
 */
record FittedLine(LineFit line, LineFit median, double scatterError, Optional<ChainCheck> chain, LineDraws draws) {
    FittedLine(LineFit line, LineFit median, double scatterError) {
        this(line, median, scatterError, Optional.empty(), LineDraws.NONE);
    }

    private FittedLine with(LineDraws made) {
        return new FittedLine(line, median, scatterError, chain, made);
    }

    static FittedLine of(LineRule rule, LinePoints points, Run run) {
        if (rule.ensemble().isPresent()) return walked(rule, points, run);
        RandomStream random = run.random();
        return switch (rule.method()) {
            case leastSquares -> leastSquares(rule, points, random);
            case leastAbsolute -> leastAbsolute(rule, points, random);
            case weighted -> weighted(rule, points, random);
            case withScatter -> withScatter(points, run);
            case errorsInBoth -> errorsInBoth(rule, points, random);
            case leastTrimmed -> leastTrimmed(points, random);
        };
    }

    private static FittedLine leastSquares(LineRule rule, LinePoints points, RandomStream random) {
        if (rule.errors() != ErrorsFrom.cases) {
            LineErrors errors = errorsBy(rule, points).of(LineEstimator.LEAST_SQUARES, points.x(), points.y(), random);
            return of(rule, points, StraightLine.fit(points.x(), points.y()), errors);
        }
        LineBootstrap drawn = LineBootstrap.of(points.x(), points.y(), bootstrap(rule, random));
        return of(rule, points, drawn.original(), drawn.slopes(), drawn.intercepts());
    }

    private static FittedLine leastAbsolute(LineRule rule, LinePoints points, RandomStream random) {
        LineErrors errors =
                errorsBy(rule, points).of(LineEstimator.LEAST_ABSOLUTE_DEVIATIONS, points.x(), points.y(), random);
        LineFit line = bare(errors.line().slope(), errors.line().intercept(), points);
        return of(rule, points, line, errors);
    }

    private static ErrorsBy errorsBy(LineRule rule, LinePoints points) {
        int draws = rule.draws().orElse(0);
        return switch (rule.errors()) {
            case cases -> new ErrorsBy.Cases(draws);
            case residuals -> new ErrorsBy.Residuals(draws);
            case jackknife -> new ErrorsBy.Jackknife();
            case biasCorrected -> new ErrorsBy.BiasCorrected(draws);
            case measurements -> new ErrorsBy.Measurements(points.sigmaX(), points.sigmaY(), draws);
            case simulated -> new ErrorsBy.Simulated(points.sigmaY(), draws);
            case posterior -> throw new IllegalStateException(rule + " has no draws of lines");
        };
    }

    private static FittedLine of(LineRule rule, LinePoints points, LineFit line, LineErrors errors) {
        boolean ofDraws = rule.errors() != ErrorsFrom.jackknife && rule.errors() != ErrorsFrom.biasCorrected;
        if (ofDraws) return of(rule, points, line, errors.slopes(), errors.intercepts());
        LineFit known = known(line, errors.slopeError(), errors.interceptError(), errors.slopes(), errors.intercepts());
        return new FittedLine(known, known, Double.NaN);
    }

    private static FittedLine of(LineRule rule, LinePoints points, LineFit line, double[] slopes, double[] intercepts) {
        boolean robust = rule.spread() == ErrorSpread.robustSigma;
        double slopeError = robust ? RobustSigma.of(slopes) : Descriptive.standardDeviation(slopes);
        double interceptError = robust ? RobustSigma.of(intercepts) : Descriptive.standardDeviation(intercepts);
        LineFit known = known(line, slopeError, interceptError, slopes, intercepts);
        LineDraws draws = LineDraws.of(slopes, intercepts);
        if (rule.errors() != ErrorsFrom.cases) return new FittedLine(known, known, Double.NaN).with(draws);
        LineFit median = bare(Descriptive.median(slopes), Descriptive.median(intercepts), points);
        return new FittedLine(known, known(median, slopeError, interceptError, slopes, intercepts), Double.NaN)
                .with(draws);
    }

    /** A line without errors as yet. */
    private static LineFit bare(double slope, double intercept, LinePoints points) {
        double squares = 0;
        for (int i = 0; i < points.size(); i++) {
            double residual = points.y()[i] - slope * points.x()[i] - intercept;
            squares += residual * residual;
        }
        return new LineFit(slope, intercept, 0, 0, 0, Math.sqrt(squares / (points.size() - 2)), points.size());
    }

    /** The line with its errors, and a covariance that makes slope and intercept go together as in the refits. */
    private static LineFit known(
            LineFit line, double slopeError, double interceptError, double[] slopes, double[] intercepts) {
        double ofSlopes = Descriptive.standardDeviation(slopes);
        double ofIntercepts = Descriptive.standardDeviation(intercepts);
        double scale = ofSlopes > 0 && ofIntercepts > 0 ? slopeError / ofSlopes * (interceptError / ofIntercepts) : 0;
        return new LineFit(
                line.slope(),
                line.intercept(),
                slopeError,
                interceptError,
                covariance(slopes, intercepts) * scale,
                line.scatter(),
                line.n());
    }

    private static double covariance(double[] slopes, double[] intercepts) {
        double slope = Descriptive.mean(slopes);
        double intercept = Descriptive.mean(intercepts);
        double covariance = 0;
        for (int i = 0; i < slopes.length; i++) {
            covariance += (slopes[i] - slope) * (intercepts[i] - intercept) / (slopes.length - 1);
        }
        return covariance;
    }

    private static Bootstrap bootstrap(LineRule rule, RandomStream random) {
        return new Bootstrap(rule.draws().orElseThrow(), random);
    }

    private static FittedLine weighted(LineRule rule, LinePoints points, RandomStream random) {
        LineFit line = StraightLine.weighted(points.x(), points.y(), points.sigmaY());
        if (rule.errors() == ErrorsFrom.measurements) return new FittedLine(line, line, Double.NaN);
        double[] slopes = new double[rule.draws().orElseThrow()];
        double[] intercepts = new double[slopes.length];
        bootstrap(rule, random).resample(points.size(), (draw, times) -> {
            double[] x = repeated(points.x(), times);
            if (Arrays.stream(x).allMatch(value -> value == x[0])) return false;
            LineFit refit = StraightLine.weighted(x, repeated(points.y(), times), repeated(points.sigmaY(), times));
            slopes[draw] = refit.slope();
            intercepts[draw] = refit.intercept();
            return true;
        });
        return of(rule, points, line, slopes, intercepts);
    }

    private static double[] repeated(double[] values, int[] times) {
        double[] repeated = new double[values.length];
        int at = 0;
        for (int i = 0; i < values.length; i++) for (int k = 0; k < times[i]; k++) repeated[at++] = values[i];
        return repeated;
    }

    private static FittedLine withScatter(LinePoints points, Run run) {
        LineWithScatterPosterior posterior =
                LineWithScatter.of(points.x(), points.y(), points.sigmaY()).posterior();
        return ofPosterior(
                        posterior::slopePercentile,
                        posterior::interceptPercentile,
                        posterior::scatterPercentile,
                        posterior.covariance()[0][1],
                        points.size())
                .with(LineDraws.exact(posterior, run.random()));
    }

    private static FittedLine walked(LineRule rule, LinePoints points, Run run) {
        SampledPosterior sampled = SampledLine.of(rule.ensemble().orElseThrow(), points, run);
        FittedLine fitted = ofPosterior(
                SampledLine.percentile(sampled, 0),
                SampledLine.percentile(sampled, 1),
                SampledLine.percentile(sampled, 2),
                covariance(sampled.draws(0, 1), sampled.draws(1, 1)),
                points.size());
        Optional<ChainCheck> chain = Optional.of(ChainCheck.of(sampled));
        return new FittedLine(fitted.line, fitted.median, fitted.scatterError, chain, LineDraws.walked(sampled));
    }

    /** Medians, and half of the central 68 per cent as errors. */
    private static FittedLine ofPosterior(
            DoubleUnaryOperator slope,
            DoubleUnaryOperator intercept,
            DoubleUnaryOperator scatter,
            double covariance,
            int n) {
        LineFit line = new LineFit(
                slope.applyAsDouble(50),
                intercept.applyAsDouble(50),
                half(slope),
                half(intercept),
                covariance,
                scatter.applyAsDouble(50),
                n);
        return new FittedLine(line, line, half(scatter));
    }

    private static double half(DoubleUnaryOperator percentile) {
        return (percentile.applyAsDouble(84) - percentile.applyAsDouble(16)) / 2;
    }

    private static FittedLine errorsInBoth(LineRule rule, LinePoints points, RandomStream random) {
        int each = (rule.draws().orElseThrow() + LineRule.CHAINS - 1) / LineRule.CHAINS;
        KellyPosterior posterior =
                new KellyLine(LineRule.COMPONENTS, LineRule.CHAINS, each).fit(points.measured(), random);
        if (!(posterior.rHat() <= LineRule.MOST_R_HAT)) {
            throw new Problem("the " + LineRule.CHAINS + " chains of the line do not agree yet (R-hat "
                    + Math.round(100 * posterior.rHat()) / 100.0 + ", at most " + LineRule.MOST_R_HAT
                    + " is wanted); ask for more draws");
        }
        return ofPosterior(
                        posterior::slopePercentile,
                        posterior::interceptPercentile,
                        posterior::scatterPercentile,
                        covariance(together(posterior.slopes()), together(posterior.intercepts())),
                        points.size())
                .with(LineDraws.chains(posterior));
    }

    private static double[] together(double[][] chains) {
        return Arrays.stream(chains).flatMapToDouble(Arrays::stream).toArray();
    }

    private static FittedLine leastTrimmed(LinePoints points, RandomStream random) {
        LeastTrimmedLine.Fit fit = new LeastTrimmedLine(
                        LineRule.CLIP, LineRule.STARTS, LeastTrimmedLine.Clipping.ALLOWED_FOR)
                .fit(points.measured(), random);
        return new FittedLine(fit.line(), fit.line(), fit.scatterError());
    }
}
