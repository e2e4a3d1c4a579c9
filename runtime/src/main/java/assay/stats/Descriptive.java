package assay.stats;

import assay.model.Problem;
import java.util.Arrays;

/** What a sample looks like in one number. */
public final class Descriptive {
    /** The standard deviation of a normal distribution in units of its median absolute deviation: 1 / 0.67449. */
    private static final double SIGMA_PER_MAD = 1.482602218505602;

    private Descriptive() {}

    public static double mean(double[] values) {
        Numbers.paired("the mean", 1, values);
        double first = 0;
        for (double value : values) first += value;
        first /= values.length;
        double rest = 0;
        for (double value : values) rest += value - first;
        return first + rest / values.length;
    }

    /** The mean of the sample in which value i stands {@code times[i]} times. */
    static double mean(double[] values, int[] times) {
        double sum = 0;
        long count = 0;
        for (int i = 0; i < values.length; i++) {
            sum += times[i] * values[i];
            count += times[i];
        }
        return sum / count;
    }

    /** sum(w v) / sum(w); weights are not negative. */
    public static double weightedMean(double[] values, double[] weights) {
        Numbers.paired("the weighted mean", 1, values, weights);
        double sum = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            if (weights[i] < 0)
                throw new Problem(
                        "the weighted mean: weight " + (i + 1) + " is " + weights[i] + "; weights cannot be negative");
            sum += weights[i] * values[i];
            total += weights[i];
        }
        if (total == 0) throw new Problem("the weighted mean: all " + weights.length + " weights are 0");
        return sum / total;
    }

    /** With n - 1 in the denominator. */
    public static double standardDeviation(double[] values) {
        Numbers.paired("the standard deviation", 2, values);
        double mean = mean(values);
        double squares = 0;
        for (double value : values) squares += (value - mean) * (value - mean);
        return Math.sqrt(squares / (values.length - 1));
    }

    public static double median(double[] values) {
        return percentile(values, 50);
    }

    /** The percentile from 0 to 100, linear between the order statistics (Hyndman and Fan 1996, type 7; as numpy). */
    public static double percentile(double[] values, double percent) {
        return percentiles(values, percent)[0];
    }

    /** Several percentiles of one sample, which is sorted once. */
    public static double[] percentiles(double[] values, double... percents) {
        Numbers.paired("a percentile", 1, values);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] percentiles = new double[percents.length];
        for (int i = 0; i < percents.length; i++) percentiles[i] = ofSorted(sorted, percents[i]);
        return percentiles;
    }

    private static double ofSorted(double[] sorted, double percent) {
        if (!(percent >= 0 && percent <= 100)) throw new Problem("percentiles run from 0 to 100, not " + percent);
        double position = percent / 100 * (sorted.length - 1);
        int below = (int) position;
        if (below == sorted.length - 1) return sorted[below];
        return sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]);
    }

    /** The standard deviation of a normal core, whatever the outliers: 1.4826 times the median absolute deviation. */
    public static double robustSigma(double[] values) {
        double median = median(values);
        double[] deviations = new double[values.length];
        for (int i = 0; i < values.length; i++) deviations[i] = Math.abs(values[i] - median);
        return SIGMA_PER_MAD * median(deviations);
    }
}
