package assay.bench;

import assay.fit.LineWithScatter;
import assay.fit.TabulatedLineWithScatter;
import assay.sample.EnsembleSampler;
import assay.sample.LogDensity;
import assay.sample.Run;
import assay.sample.SampledPosterior;
import assay.sample.Start;
import assay.sample.Until;
import assay.stats.RandomStream;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The radial fit by 500 walkers and 500 steps: a line with free intrinsic scatter through 3079 points; emcee does the same in
 * {@code tests/peers/radial_line_sampling.py}. The table of the likelihood is made anew each time; ours also measures its
 * convergence, emcee does not.
 */
@State(Scope.Benchmark)
public class RadialLineSampling {
    private static final int POINTS = 3079;
    private static final int WALKERS = 500;
    private static final double[] GUESS = {-0.05, 8.5, 0.05};

    private final double[] radius = new double[POINTS];
    private final double[] metallicity = new double[POINTS];
    private final double[] sigma = new double[POINTS];
    private long state = 88172645463325252L;

    public RadialLineSampling() {
        for (int i = 0; i < POINTS; i++) {
            radius[i] = uniform();
            sigma[i] = 0.01 + 0.04 * uniform();
            double normal = -6;
            for (int k = 0; k < 12; k++) normal += uniform();
            metallicity[i] = 8.61 - 0.15 * radius[i] + Math.hypot(0.057, sigma[i]) * normal;
        }
    }

    /** Marsaglia's xorshift, which is as short in every language. */
    private double uniform() {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return (state >>> 11) * 0x1p-53;
    }

    @Benchmark
    public SampledPosterior sampled() {
        LineWithScatter line = LineWithScatter.of(radius, metallicity, sigma);
        TabulatedLineWithScatter table = TabulatedLineWithScatter.within(
                line, new double[] {-5, 0, 0}, new double[] {5, 10, Double.POSITIVE_INFINITY});
        LogDensity density = LogDensity.each(3, table::logPosterior);
        double[] widths = {0.01 * 0.05, 0.01 * 8.5, 0.01 * 0.05};
        double[][] start = Start.around(GUESS, widths, WALKERS, density, RandomStream.of(420, "bench", "start"));
        return new EnsembleSampler(
                        List.of("slope", "intercept", "scatter"), density, start, Run.of(420, "bench", "line"))
                .run(Until.steps(500, 250), 1);
    }
}
