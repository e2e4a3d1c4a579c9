package assay.fit;

import assay.stats.Convergence;
import assay.stats.Descriptive;
import java.util.Arrays;
import java.util.stream.Stream;

/** Draws of the slopes (by x, chain and draw), of the intercept and of the intrinsic scatter (by chain and draw). */
public record KellyPlanePosterior(double[][][] slopes, double[][] intercepts, double[][] scatters) {
    /** Of the slope along x number {@code x}, from 0. */
    public double slopePercentile(int x, double percent) {
        return Descriptive.percentile(together(slopes[x]), percent);
    }

    public double interceptPercentile(double percent) {
        return Descriptive.percentile(together(intercepts), percent);
    }

    public double scatterPercentile(double percent) {
        return Descriptive.percentile(together(scatters), percent);
    }

    /** The worst R-hat of all. */
    public double rHat() {
        return all().mapToDouble(Convergence::rHat).max().orElseThrow();
    }

    /** The fewest independent draws that any of them is worth. */
    public double effectiveSize() {
        return all().mapToDouble(Convergence::effectiveSize).min().orElseThrow();
    }

    private Stream<double[][]> all() {
        return Stream.concat(Arrays.stream(slopes), Stream.of(intercepts, scatters));
    }

    private static double[] together(double[][] chains) {
        return Arrays.stream(chains).flatMapToDouble(Arrays::stream).toArray();
    }
}
