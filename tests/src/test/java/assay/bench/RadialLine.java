package assay.bench;

import assay.fit.LineWithScatter;
import assay.fit.LineWithScatterPosterior;
import assay.fit.LogPosterior;
import assay.fit.TabulatedLineWithScatter;
import assay.stats.RandomStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * A gradient with intrinsic scatter through 3079 points, as NGC 3627 has: the exact posterior in place of 500 walkers x 500
 * steps; a peer with emcee stands in {@code tests/peers/radial_line.py}.
 */
@State(Scope.Benchmark)
public class RadialLine {
    private static final int POINTS = 3079;
    private static final int WALKERS = 500;
    private static final int STEPS = 500;

    private final double[] radius = new double[POINTS];
    private final double[] abundance = new double[POINTS];
    private final double[] sigma = new double[POINTS];

    public RadialLine() {
        RandomStream random = RandomStream.of(3627, "galaxy", "bench");
        for (int i = 0; i < POINTS; i++) {
            radius[i] = 0.05 + 0.85 * Math.sqrt(random.nextDouble());
            sigma[i] = 0.005 + 0.02 * random.nextDouble();
            double spread = Math.sqrt(sigma[i] * sigma[i] + 0.055 * 0.055);
            abundance[i] = 8.6 - 0.15 * radius[i] + spread * random.nextGaussian();
        }
    }

    private LineWithScatter line() {
        return LineWithScatter.of(radius, abundance, sigma);
    }

    /** What walkers sample from, within the priors of the study; the table is made anew. */
    LogPosterior likelihood() {
        return TabulatedLineWithScatter.within(line(), new double[] {-5, 0, 0}, new double[] {5, 10, 1});
    }

    /** Moments, percentiles, and as many draws as the walkers leave after the first half of their steps. */
    @Benchmark
    public double[][] exact() {
        LineWithScatterPosterior posterior = line().posterior();
        double sum = posterior.mean()[0] + posterior.covariance()[0][0];
        for (double percent : new double[] {2.5, 16, 50, 84, 97.5}) {
            sum += posterior.slopePercentile(percent)
                    + posterior.interceptPercentile(percent)
                    + posterior.scatterPercentile(percent);
        }
        if (Double.isNaN(sum)) throw new IllegalStateException("no posterior");
        return posterior.draws(WALKERS * STEPS / 2, RandomStream.of(1, "galaxy", "draws"));
    }

    /** As many likelihoods as the walkers ask for, at places like theirs. */
    @Benchmark
    public double tabulated() {
        LogPosterior likelihood = likelihood();
        double[] theta = new double[3];
        double sum = 0;
        for (int call = 0; call < WALKERS * STEPS; call++) {
            theta[0] = -0.15 + 1e-7 * (call % 500);
            theta[1] = 8.6;
            theta[2] = 0.05 + 1e-7 * (call / 500);
            sum += likelihood.logPosterior(theta);
        }
        return sum;
    }

    @Benchmark
    public LineWithScatter.Maximum likeliest() {
        return line().maximum();
    }
}
