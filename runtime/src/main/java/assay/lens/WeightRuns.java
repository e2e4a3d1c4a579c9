package assay.lens;

import java.util.ArrayList;
import java.util.List;

/** A matrix most of which is zero, kept as stretches of neighbouring columns. */
final class WeightRuns {
    private final int[] firstRun;
    private final int[] from;
    private final int[] at;
    private final double[] weights;

    private WeightRuns(int[] firstRun, int[] from, int[] at, double[] weights) {
        this.firstRun = firstRun;
        this.from = from;
        this.at = at;
        this.weights = weights;
    }

    /** Of the columns that are kept, in their order. */
    static WeightRuns of(double[][] rows, int[] kept) {
        int[] firstRun = new int[rows.length + 1];
        List<Integer> from = new ArrayList<>();
        List<Integer> at = new ArrayList<>();
        double[] weights = new double[rows.length * kept.length];
        int used = 0;
        for (int k = 0; k < rows.length; k++) {
            boolean inRun = false;
            for (int c = 0; c < kept.length; c++) {
                double weight = rows[k][kept[c]];
                if (weight != 0) {
                    if (!inRun) {
                        from.add(c);
                        at.add(used);
                    }
                    weights[used++] = weight;
                }
                inRun = weight != 0;
            }
            firstRun[k + 1] = from.size();
        }
        at.add(used);
        return new WeightRuns(firstRun, ints(from), ints(at), java.util.Arrays.copyOf(weights, used));
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    int rows() {
        return firstRun.length - 1;
    }

    void times(double[] column, double[] product) {
        for (int k = 0; k < product.length; k++) {
            double a = 0;
            double b = 0;
            double c = 0;
            double d = 0;
            for (int run = firstRun[k]; run < firstRun[k + 1]; run++) {
                int shift = from[run] - at[run];
                int w = at[run];
                int end = at[run + 1];
                for (; w + 3 < end; w += 4) {
                    a += weights[w] * column[shift + w];
                    b += weights[w + 1] * column[shift + w + 1];
                    c += weights[w + 2] * column[shift + w + 2];
                    d += weights[w + 3] * column[shift + w + 3];
                }
                for (; w < end; w++) a += weights[w] * column[shift + w];
            }
            product[k] = (a + b) + (c + d);
        }
    }
}
