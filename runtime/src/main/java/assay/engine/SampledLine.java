package assay.engine;

import assay.fit.LineWithScatter;
import assay.fit.LineWithScatterPosterior;
import assay.fit.TabulatedLineWithScatter;
import assay.model.Problem;
import assay.plan.Ensemble;
import assay.plan.Ensemble.Range;
import assay.sample.EnsembleSampler;
import assay.sample.LogDensity;
import assay.sample.Run;
import assay.sample.SampledParameter;
import assay.sample.SampledPosterior;
import assay.stats.RandomStream;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** The posterior of a line with intrinsic scatter, sampled by walkers that start as it is near the line of greatest likelihood. */
final class SampledLine {
    private static final List<String> NAMES = List.of("slope", "intercept", "scatter");
    private static final Range ALL = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    private static final int TRIES = 1000;

    private SampledLine() {}

    static SampledPosterior of(Ensemble ensemble, LinePoints points, Run run) {
        LineWithScatterPosterior.requireEnough(points.size());
        LineWithScatter line = LineWithScatter.of(points.x(), points.y(), points.sigmaY());
        Range slope = ensemble.slope().orElse(ALL);
        Range intercept = ensemble.intercept().orElse(ALL);
        TabulatedLineWithScatter table =
                TabulatedLineWithScatter.within(line, new double[] {slope.from(), intercept.from(), 0}, new double[] {
                    slope.to(), intercept.to(), Double.POSITIVE_INFINITY
                });
        LogDensity density = LogDensity.each(NAMES.size(), table::logPosterior);
        double[][] start = start(line, density, ensemble.walkers(), run.random());
        Run chain = Run.of(run.seed(), run.of(), run.step() + " chain");
        return new EnsembleSampler(NAMES, density, start, chain).run(ensemble.until(), 1);
    }

    /** Slopes and intercepts that go together as their errors do, since they are nearly one far from the points. */
    private static double[][] start(LineWithScatter line, LogDensity density, int walkers, RandomStream random) {
        LineWithScatter.Maximum best = line.maximum();
        double scatterError =
                (line.scatterWithin(1).high() - line.scatterWithin(1).low()) / 2;
        double shared = best.covariance() / best.slopeError();
        double own = Math.sqrt(Math.max(0, best.interceptError() * best.interceptError() - shared * shared));
        double[][] start = new double[walkers][];
        for (int w = 0; w < walkers; w++) {
            RandomStream chance = random.draw(w);
            int tries = 0;
            do {
                if (tries++ == TRIES) {
                    throw new Problem("the line of greatest likelihood, of slope " + best.slope() + " and intercept "
                            + best.intercept() + ", lies outside of the stated priors; widen slope: or intercept:");
                }
                double along = chance.nextGaussian();
                start[w] = new double[] {
                    best.slope() + best.slopeError() * along,
                    best.intercept() + shared * along + own * chance.nextGaussian(),
                    Math.abs(best.scatter() + scatterError * chance.nextGaussian())
                };
            } while (density.at(start[w]) == Double.NEGATIVE_INFINITY);
        }
        return start;
    }

    /** The percentiles 16, 50 and 84 of a parameter. */
    static DoubleUnaryOperator percentile(SampledPosterior sampled, int parameter) {
        SampledParameter known = sampled.parameters().get(parameter);
        return p -> p < 50 ? known.low() : p > 50 ? known.high() : known.median();
    }
}
