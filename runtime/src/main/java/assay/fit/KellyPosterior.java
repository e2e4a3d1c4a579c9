package assay.fit;

import assay.stats.Convergence;
import assay.stats.Descriptive;
import java.util.Arrays;

/** Draws of slope, intercept and intrinsic scatter, chain by chain. */
public record KellyPosterior(double[][] slopes, double[][] intercepts, double[][] scatters) {
    public double slopePercentile(double percent) {
        return Descriptive.percentile(together(slopes), percent);
    }

    public double interceptPercentile(double percent) {
        return Descriptive.percentile(together(intercepts), percent);
    }

    public double scatterPercentile(double percent) {
        return Descriptive.percentile(together(scatters), percent);
    }

    /** The worst R-hat of the three. */
    public double rHat() {
        return Math.max(Convergence.rHat(slopes), Math.max(Convergence.rHat(intercepts), Convergence.rHat(scatters)));
    }

    /** The fewest independent draws that the three are worth. */
    public double effectiveSize() {
        return Math.min(
                Convergence.effectiveSize(slopes),
                Math.min(Convergence.effectiveSize(intercepts), Convergence.effectiveSize(scatters)));
    }

    private static double[] together(double[][] chains) {
        return Arrays.stream(chains).flatMapToDouble(Arrays::stream).toArray();
    }
}
