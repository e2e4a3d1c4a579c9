package assay.lens;

import java.util.Arrays;
import java.util.BitSet;

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

    /** Takes one row after the other, so that never more than one is there in full. */
    static final class Builder {
        private final BitSet used = new BitSet();
        private final int[] firstRun;
        private int[] from = new int[64];
        private int[] at = new int[64];
        private double[] weights = new double[1024];
        private int row;
        private int runs;
        private int size;

        Builder(int rows) {
            firstRun = new int[rows + 1];
        }

        void add(double[] dense) {
            boolean inRun = false;
            for (int c = 0; c < dense.length; c++) {
                if (dense[c] != 0) {
                    if (!inRun) begin(c);
                    if (size == weights.length) weights = Arrays.copyOf(weights, 2 * size);
                    weights[size++] = dense[c];
                    used.set(c);
                }
                inRun = dense[c] != 0;
            }
            firstRun[++row] = runs;
        }

        private void begin(int column) {
            if (runs + 1 == from.length) {
                from = Arrays.copyOf(from, 2 * from.length);
                at = Arrays.copyOf(at, 2 * at.length);
            }
            from[runs] = column;
            at[runs++] = size;
        }

        /** The columns that any row has a weight for, in ascending order. */
        int[] kept() {
            return used.stream().toArray();
        }

        /** A matrix of those columns alone. */
        WeightRuns build() {
            int[] kept = kept();
            for (int run = 0; run < runs; run++) from[run] = Arrays.binarySearch(kept, from[run]);
            at[runs] = size;
            return new WeightRuns(firstRun, from, at, Arrays.copyOf(weights, size));
        }
    }

    /** Its rows, and below them those of another matrix, whose columns stand behind so many of this one. */
    WeightRuns and(WeightRuns other, int columns) {
        int runs = firstRun[rows()];
        int size = at[runs];
        int otherRuns = other.firstRun[other.rows()];
        int[] bothFirst = Arrays.copyOf(firstRun, rows() + other.rows() + 1);
        for (int row = 1; row <= other.rows(); row++) bothFirst[rows() + row] = runs + other.firstRun[row];
        int[] bothFrom = Arrays.copyOf(from, runs + otherRuns);
        int[] bothAt = Arrays.copyOf(at, runs + otherRuns + 1);
        for (int run = 0; run < otherRuns; run++) bothFrom[runs + run] = columns + other.from[run];
        for (int run = 0; run <= otherRuns; run++) bothAt[runs + run] = size + other.at[run];
        double[] both = Arrays.copyOf(weights, size + other.weights.length);
        System.arraycopy(other.weights, 0, both, size, other.weights.length);
        return new WeightRuns(bothFirst, bothFrom, bothAt, both);
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
