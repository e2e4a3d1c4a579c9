package assay.stats;

import java.util.Arrays;

/** The steps of an empirical cumulative distribution: at each distinct value, the share of values up to it. */
public record CumulativeDistribution(double[] values, double[] shares) {
    public static CumulativeDistribution of(double[] sample) {
        Numbers.paired("a cumulative distribution", 1, sample);
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        double[] values = new double[sorted.length];
        double[] shares = new double[sorted.length];
        int steps = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i + 1 < sorted.length && sorted[i + 1] == sorted[i]) continue;
            values[steps] = sorted[i];
            shares[steps++] = (i + 1.0) / sorted.length;
        }
        return new CumulativeDistribution(Arrays.copyOf(values, steps), Arrays.copyOf(shares, steps));
    }

    /** The share of values that are at most {@code value}. */
    public double at(double value) {
        int found = Arrays.binarySearch(values, value);
        int step = found >= 0 ? found : -found - 2;
        return step < 0 ? 0 : shares[step];
    }
}
