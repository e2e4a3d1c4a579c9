package assay.stats;

import assay.model.Problem;
import java.util.Arrays;

/**
 * Percentiles of weighted values. The sorted value i stands at the share (C_i - w_i/2 - w_1/2) / (C_n - w_n/2 - w_1/2) of
 * the weight, C being the running sum; between them percentiles are linear. Equal weights give Hyndman and Fan's type
 * 7, as {@link Descriptive#percentile}; values of no weight are left out.
 */
public final class WeightedPercentile {
    private WeightedPercentile() {}

    public static double[] of(double[] values, double[] weights, double... percents) {
        int n = Numbers.paired("a weighted percentile", 1, values, weights);
        for (int i = 0; i < n; i++) {
            if (weights[i] < 0) {
                throw new Problem("a weighted percentile: weight " + (i + 1) + " is " + weights[i]
                        + "; weights cannot be negative");
            }
        }
        int[] order = Order.rising(values, i -> weights[i] > 0);
        if (order.length == 0) throw new Problem("a weighted percentile: all " + n + " weights are 0");
        double[] position = new double[order.length];
        for (int i = 1; i < order.length; i++) {
            position[i] = position[i - 1] + (weights[order[i - 1]] + weights[order[i]]) / 2;
        }
        double[] results = new double[percents.length];
        for (int p = 0; p < percents.length; p++) {
            double percent = percents[p];
            if (!(percent >= 0 && percent <= 100)) throw new Problem("percentiles run from 0 to 100, not " + percent);
            double wanted = percent / 100 * position[order.length - 1];
            int found = Arrays.binarySearch(position, wanted);
            int below = found >= 0 ? found : -found - 2;
            results[p] = values[order[below]];
            if (found < 0) {
                double share = (wanted - position[below]) / (position[below + 1] - position[below]);
                results[p] += share * (values[order[below + 1]] - values[order[below]]);
            }
        }
        return results;
    }
}
