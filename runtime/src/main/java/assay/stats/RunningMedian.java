package assay.stats;

import assay.model.Problem;
import java.util.Arrays;

/** Medians of x and of y over every {@code window} points that follow each other in x, from the lowest. */
public record RunningMedian(double[] x, double[] y) {
    public static RunningMedian of(double[] x, double[] y, int window) {
        int n = Numbers.paired("a running median", 1, x, y);
        if (window < 1 || window > n) {
            throw new Problem("a running median of " + window + " points does not fit " + n + " points");
        }
        int[] order = Order.rising(x);
        double[] sorted = new double[window];
        for (int i = 0; i < window; i++) sorted[i] = y[order[i]] + 0.0;
        Arrays.sort(sorted);
        double[] middleX = new double[n - window + 1];
        double[] middleY = new double[n - window + 1];
        for (int start = 0; start < middleX.length; start++) {
            if (start > 0) replace(sorted, y[order[start - 1]] + 0.0, y[order[start + window - 1]] + 0.0);
            middleX[start] = (x[order[start + (window - 1) / 2]] + x[order[start + window / 2]]) / 2;
            middleY[start] = (sorted[(window - 1) / 2] + sorted[window / 2]) / 2;
        }
        return new RunningMedian(middleX, middleY);
    }

    private static void replace(double[] sorted, double leaving, double coming) {
        int from = Arrays.binarySearch(sorted, leaving);
        int found = Arrays.binarySearch(sorted, coming);
        int to = found >= 0 ? found : -found - 1;
        if (to > from) {
            System.arraycopy(sorted, from + 1, sorted, from, to - from - 1);
            sorted[to - 1] = coming;
        } else {
            System.arraycopy(sorted, to, sorted, to + 1, from - to);
            sorted[to] = coming;
        }
    }
}
