package assay.lens;

import assay.sample.Box;
import assay.sample.EnsembleSampler;
import assay.sample.LogDensity;
import assay.sample.ParticleSwarm;
import assay.sample.Run;
import assay.sample.SampledPosterior;
import assay.sample.Start;
import assay.sample.Until;
import assay.stats.RandomStream;
import java.util.List;

/**
 * Forward models of metallicity held against a map by walkers, as papers have it: a swarm of particles finds the most
 * likely place of the box of flat priors, an ensemble starts about it. {@link GradientFit#posterior} and
 * {@link PartsModel#mostLikely} say the same without chance.
 */
public record TracerSampling(ParticleSwarm swarm, int walkers, Until until) {
    /** What the numbers of a gradient are called, in this order. */
    public static final List<String> GRADIENT = List.of("central", "slope");

    /** 50 particles of 150 steps; 100 walkers of 250 steps, of which 50 are dropped (Metha et al. 2024). */
    public static TracerSampling asPublished() {
        return new TracerSampling(ParticleSwarm.usual(50, 150), 100, Until.steps(250, 50));
    }

    /**
     * A swarm as published, and its walkers until R-hat is below 1.01 and what is kept is 50 autocorrelation times, known to a
     * tenth.
     */
    public static TracerSampling converged(int mostSteps) {
        Until converged = new Until.Converged(50, 0.1, 1.01, 0.2, 100, mostSteps);
        return new TracerSampling(ParticleSwarm.usual(50, 150), 100, converged);
    }

    /** Metallicity at the centre and slope in a box of both; slopes beyond the range of the model are not allowed. */
    public SampledPosterior gradient(GradientFit fit, Box priors, Run run, int threads) {
        LogDensity density = new OfGradient(fit, priors);
        GradientEstimate near = fit.mostLikely();
        return sampled(GRADIENT, density, priors, new double[] {near.centralError(), near.slopeError()}, run, threads);
    }

    /** The metallicity of every part in a box of them; pixels without a value or an error are left out. */
    public SampledPosterior parts(
            List<String> names, PartsModel model, double[] map, double[] sigma, Box priors, Run run, int threads) {
        int[] used = UsedPixels.of(map, sigma, model.pixels(), model.parts() + 1);
        PartsEstimate near = model.mostLikely(map, sigma);
        double[] widths = new double[model.parts()];
        for (int k = 0; k < widths.length; k++) widths[k] = near.error(k);
        LogDensity density = new OfParts(model.on(used), UsedPixels.of(map, used), UsedPixels.of(sigma, used), priors);
        return sampled(names, density, priors, widths, run, threads);
    }

    private SampledPosterior sampled(
            List<String> names, LogDensity density, Box priors, double[] widths, Run run, int threads) {
        double[] best = swarm.search(
                        density, priors, threads, RandomStream.of(run.seed(), run.of(), run.step() + "/swarm"))
                .place();
        double[][] start = Start.around(
                best, widths, walkers, density, RandomStream.of(run.seed(), run.of(), run.step() + "/start"));
        return new EnsembleSampler(names, density, start, run).run(until, threads);
    }

    private static boolean holds(Box box, double[] points, int first) {
        for (int k = 0; k < box.dimension(); k++) {
            if (!(points[first + k] >= box.low(k) && points[first + k] <= box.high(k))) return false;
        }
        return true;
    }

    private record OfGradient(GradientFit fit, Box priors) implements LogDensity {
        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public void at(double[] points, int from, int to, double[] values) {
            double[] room = new double[fit.room()];
            for (int i = from; i < to; i++) {
                boolean allowed = holds(priors, points, 2 * i) && fit.reaches(points[2 * i + 1]);
                values[i] =
                        allowed ? -fit.chiSquare(points[2 * i], points[2 * i + 1], room) / 2 : Double.NEGATIVE_INFINITY;
            }
        }
    }

    private record OfParts(PartsModel model, double[] map, double[] sigma, Box priors) implements LogDensity {
        @Override
        public int dimension() {
            return model.parts();
        }

        @Override
        public void at(double[] points, int from, int to, double[] values) {
            double[] room = new double[model.pixels()];
            double[] parts = new double[model.parts()];
            for (int i = from; i < to; i++) {
                values[i] = Double.NEGATIVE_INFINITY;
                if (!holds(priors, points, i * parts.length)) continue;
                System.arraycopy(points, i * parts.length, parts, 0, parts.length);
                values[i] = -model.chiSquare(parts, map, sigma, room) / 2;
            }
        }
    }
}
