package assay.fit;

import assay.model.Problem;
import assay.stats.RandomStream;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Erf;

/**
 * The posterior of a {@link LineWithScatter} under flat priors on slope, intercept and scatter >= 0. At given scatter,
 * slope and intercept are normal, so they integrate out analytically,
 *
 * <pre>  p(scatter) ~ L(best line at this scatter) / sqrt(det H),  H the matrix of second derivatives of -ln L,</pre>
 *
 * and one dimension remains, which adaptive quadrature takes to 1e-11. Means, covariances, percentiles are those of the mixture
 * of normals; draws are independent of each other. Slope, intercept, scatter stand in this order everywhere.
 */
public final class LineWithScatterPosterior {
    /** So that the variance of the scatter is finite. */
    private static final int FEWEST = 6;

    private static final double NEGLIGIBLE = 45;
    private static final double STEP = 0.25;
    private static final double FARTHEST = 60;

    private final LineWithScatter line;
    private final AdaptiveDensity density;
    private final double[] mass;
    private final ScatterSums[] sums;
    private final double[] scatters;

    private LineWithScatterPosterior(LineWithScatter line, AdaptiveDensity density) {
        this.line = line;
        this.density = density;
        mass = density.masses();
        double[] nodes = density.nodes();
        sums = new ScatterSums[nodes.length];
        scatters = new double[nodes.length];
        for (int k = 0; k < nodes.length; k++) {
            scatters[k] = line.unit() * StrictMath.sinh(nodes[k]);
            sums[k] = line.sums(scatters[k]);
        }
    }

    static LineWithScatterPosterior of(LineWithScatter line) {
        requireEnough(line.n());
        DoubleUnaryOperator log =
                u -> line.sums(line.unit() * StrictMath.sinh(u)).marginal() + StrictMath.log(StrictMath.cosh(u));
        return new LineWithScatterPosterior(line, AdaptiveDensity.of(log, 0, FARTHEST, STEP, NEGLIGIBLE));
    }

    /** Refuses too few points, however their posterior is to be had. */
    public static void requireEnough(int points) {
        if (points >= FEWEST) return;
        throw new Problem("the posterior of a line with intrinsic scatter needs at least " + FEWEST + " points, not "
                + points + "; with fewer its scatter has no variance");
    }

    public double[] mean() {
        double[] mean = new double[3];
        for (int k = 0; k < mass.length; k++) {
            double[] at = centre(k);
            for (int p = 0; p < 3; p++) mean[p] += mass[k] * at[p];
        }
        return mean;
    }

    public double[][] covariance() {
        double[] mean = mean();
        double[][] covariance = new double[3][3];
        for (int k = 0; k < mass.length; k++) {
            double[] at = centre(k);
            for (int p = 0; p < 3; p++) {
                for (int q = 0; q < 3; q++) covariance[p][q] += mass[k] * (at[p] - mean[p]) * (at[q] - mean[q]);
            }
            double cross = sums[k].slopeHeightCovariance() - line.meanX() * sums[k].slopeVariance();
            covariance[0][0] += mass[k] * sums[k].slopeVariance();
            covariance[0][1] += mass[k] * cross;
            covariance[1][0] += mass[k] * cross;
            covariance[1][1] += mass[k] * line.interceptVariance(sums[k]);
        }
        return covariance;
    }

    /** From 0 to 100. */
    public double slopePercentile(double percent) {
        double[] centres = new double[mass.length];
        double[] errors = new double[mass.length];
        for (int k = 0; k < mass.length; k++) {
            centres[k] = line.slope(sums[k].bestSlope());
            errors[k] = Math.sqrt(sums[k].slopeVariance());
        }
        return percentile(centres, errors, share(percent));
    }

    /** From 0 to 100. */
    public double interceptPercentile(double percent) {
        double[] centres = new double[mass.length];
        double[] errors = new double[mass.length];
        for (int k = 0; k < mass.length; k++) {
            centres[k] = centre(k)[1];
            errors[k] = Math.sqrt(line.interceptVariance(sums[k]));
        }
        return percentile(centres, errors, share(percent));
    }

    /** From 0 to 100. */
    public double scatterPercentile(double percent) {
        return line.unit() * StrictMath.sinh(density.quantile(share(percent)));
    }

    /** Independent draws: slope, intercept and scatter of each. */
    public double[][] draws(int draws, RandomStream random) {
        double[][] drawn = new double[draws][];
        TabulatedLineWithScatter table = TabulatedLineWithScatter.of(line);
        for (int i = 0; i < draws; i++) {
            double scatter = line.unit() * StrictMath.sinh(density.quantile(random.nextDouble()));
            ScatterSums at = table.sums(scatter);
            double slopeError = Math.sqrt(at.slopeVariance());
            double slope = slopeError * random.nextGaussian();
            double rest = Math.sqrt(1 / at.w());
            double height = at.slopeHeightCovariance() / at.slopeVariance() * slope + rest * random.nextGaussian();
            double fromBest = at.bestSlope() + slope;
            drawn[i] = new double[] {line.slope(fromBest), line.intercept(fromBest, at.bestHeight() + height), scatter};
        }
        return drawn;
    }

    private double[] centre(int k) {
        double slope = sums[k].bestSlope();
        return new double[] {line.slope(slope), line.intercept(slope, sums[k].bestHeight()), scatters[k]};
    }

    private static double share(double percent) {
        if (!(percent > 0 && percent < 100)) {
            throw new Problem("percentiles of a posterior run between 0 and 100, not " + percent);
        }
        return percent / 100;
    }

    /** Of a mixture of normals, by Newton's steps within a bracket, to 1e-13 of the widest. */
    private double percentile(double[] centres, double[] errors, double share) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double widest = 0;
        double at = 0;
        for (int k = 0; k < mass.length; k++) {
            low = Math.min(low, centres[k] - 40 * errors[k]);
            high = Math.max(high, centres[k] + 40 * errors[k]);
            widest = Math.max(widest, errors[k]);
            at += mass[k] * centres[k];
        }
        while (true) {
            double below = -share;
            double density = 0;
            for (int k = 0; k < mass.length; k++) {
                double z = (centres[k] - at) / errors[k];
                below += mass[k] * 0.5 * Erf.erfc(z / Math.sqrt(2));
                density += mass[k] * StrictMath.exp(-0.5 * z * z) / (errors[k] * Math.sqrt(2 * Math.PI));
            }
            if (below < 0) low = at;
            else high = at;
            double next = at - below / density;
            if (!(next > low && next < high)) next = low + (high - low) / 2;
            if (Math.abs(next - at) <= 1e-13 * widest || !(next > low && next < high)) return next;
            at = next;
        }
    }
}
