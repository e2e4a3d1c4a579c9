package assay.engine;

import assay.fit.Cholesky;
import assay.lens.GradientFit;
import assay.lens.GradientPosterior;
import assay.lens.PartsEstimate;
import assay.lens.PartsModel;
import assay.lens.TracerSampling;
import assay.plan.Ensemble;
import assay.plan.GalaxyStep;
import assay.plan.TracerPlan;
import assay.sample.Box;
import assay.sample.ParticleSwarm;
import assay.sample.Run;
import assay.sample.SampledPosterior;
import assay.stats.RandomStream;
import assay.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What is known of the numbers of a model, in the order of the parts of its plan: percentiles 16, 50 and 84 of each, how
 * walkers fared where there were any, and draws.
 *
 * @param percentiles of each part
 * @param order of the parts among what walkers sampled
 * @param draws made when they are asked for, by the number of the part
 */
record TracerPosterior(
        double[][] percentiles, Optional<SampledPosterior> sampled, int[] order, IntFunction<double[]> draws) {
    private static final double[] SHARES = {0.158655253931457, 0.5, 0.841344746068543};
    /** Of a posterior that is known without any. */
    private static final int DRAWS = 4000;
    /** As published: particles and their steps. */
    private static final ParticleSwarm SWARM = ParticleSwarm.usual(50, 150);

    /** Slope and central value; the range is that of the prior of the slope. */
    static TracerPosterior gradient(GradientFit fit, Ensemble.Range slopes, TracerPlan plan, Run run) {
        if (plan.ensemble().isPresent()) {
            Ensemble.Range values = TracerPlan.METALLICITIES;
            Box priors = Box.of(new double[] {values.from(), slopes.from()}, new double[] {values.to(), slopes.to()});
            return of(sampling(plan.ensemble().get()).gradient(fit, priors, run, 1), new int[] {1, 0});
        }
        GradientPosterior exact = fit.posterior();
        double[][] percentiles = {
            Arrays.stream(SHARES).map(exact.slope()::quantile).toArray(),
            Arrays.stream(SHARES).map(exact.central()::quantile).toArray()
        };
        return new TracerPosterior(percentiles, Optional.empty(), new int[0], part -> {
            RandomStream chance = run.random();
            double[] drawn = new double[DRAWS];
            for (int i = 0; i < DRAWS; i++) {
                double slope = exact.slope().quantile(Math.max(1e-12, chance.nextDouble()));
                double central = fit.central(slope) + fit.centralErrorGivenSlope() * chance.nextGaussian();
                drawn[i] = part == 0 ? slope : central;
            }
            return drawn;
        });
    }

    /** A value for each component, normal about the most likely ones where there are no walkers. */
    static TracerPosterior constants(
            PartsModel model, PartsEstimate best, double[] map, double[] sigma, TracerPlan plan, Run run) {
        int count = best.parts().length;
        if (plan.ensemble().isPresent()) {
            double[] low = new double[count];
            double[] high = new double[count];
            Arrays.fill(low, TracerPlan.METALLICITIES.from());
            Arrays.fill(high, TracerPlan.METALLICITIES.to());
            int[] order = new int[count];
            Arrays.setAll(order, k -> k);
            return of(
                    sampling(plan.ensemble().get()).parts(plan.parts(), model, map, sigma, Box.of(low, high), run, 1),
                    order);
        }
        double[][] percentiles = new double[count][];
        for (int k = 0; k < count; k++) {
            double value = best.parts()[k];
            percentiles[k] = new double[] {value - best.error(k), value, value + best.error(k)};
        }
        double[][] root = Cholesky.factor(best.covariance());
        return new TracerPosterior(percentiles, Optional.empty(), new int[0], part -> {
            RandomStream chance = run.random();
            double[] drawn = new double[DRAWS];
            for (int i = 0; i < DRAWS; i++) {
                double[] steps = new double[count];
                for (int k = 0; k < count; k++) steps[k] = chance.nextGaussian();
                drawn[i] = best.parts()[part];
                for (int k = 0; k <= part; k++) drawn[i] += root[part][k] * steps[k];
            }
            return drawn;
        });
    }

    private static TracerSampling sampling(Ensemble ensemble) {
        return new TracerSampling(SWARM, ensemble.walkers(), ensemble.until());
    }

    /** @param order of the parts among the parameters that were sampled */
    private static TracerPosterior of(SampledPosterior sampled, int[] order) {
        double[][] percentiles = Arrays.stream(order)
                .mapToObj(k -> sampled.parameters().get(k))
                .map(known -> new double[] {known.low(), known.median(), known.high()})
                .toArray(double[][]::new);
        return new TracerPosterior(percentiles, Optional.of(sampled), order, part -> sampled.draws(order[part], 1));
    }

    /** The draws as figures show them; the first part of a gradient, its slope, in that unit. */
    Drawn drawn(GalaxyStep.FitTracer step, double[] factors) {
        List<Drawn.Quantity> quantities = new ArrayList<>();
        List<String> parts = step.plan().parts();
        for (int k = 0; k < factors.length; k++) {
            double factor = factors[k];
            Unit unit = step.values().get(step.name() + "." + parts.get(k));
            double[] shown =
                    Arrays.stream(draws.apply(k)).map(value -> value * factor).toArray();
            quantities.add(new Drawn.Quantity(parts.get(k), unit, shown));
        }
        return new Drawn(quantities, new double[0], sampled.map(posterior -> walks(posterior, factors)));
    }

    /** In the order of the parts. */
    private Drawn.Walks walks(SampledPosterior posterior, double[] factors) {
        double[][][] values = new double[factors.length][][];
        for (int k = 0; k < factors.length; k++) {
            values[k] = posterior.chain().walks(order[k], 0, posterior.chain().steps());
            for (double[] walk : values[k]) for (int t = 0; t < walk.length; t++) walk[t] *= factors[k];
        }
        return new Drawn.Walks(values, posterior.dropped());
    }

    Value value(int part, double factor) {
        double[] p = percentiles[part];
        return new Value(p[1] * factor, Math.abs(p[2] - p[0]) / 2 * Math.abs(factor));
    }
}
