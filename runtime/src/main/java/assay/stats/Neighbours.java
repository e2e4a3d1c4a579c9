package assay.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The neighbours of each of some points, sorted by the scale that they lie within; points are numbered by rising x. */
final class Neighbours {
    /** Steps of the table that finds a distance's scale. */
    private static final int STEPS = 4096;

    private final double[] x;
    private final double[] y;
    private final int[] original;
    private final double[] scales;
    private final boolean self;
    private final double[] edges;
    private final int[] firstOfStep = new int[STEPS + 2];
    private final double stepsPerLength;

    Neighbours(double[] x, double[] y, double[] scales, boolean self) {
        original = Order.rising(x);
        this.x = Arrays.stream(original).mapToDouble(i -> x[i]).toArray();
        this.y = Arrays.stream(original).mapToDouble(i -> y[i]).toArray();
        this.scales = scales.clone();
        edges = Arrays.copyOf(scales, scales.length + 1);
        edges[scales.length] = Double.POSITIVE_INFINITY;
        this.self = self;
        double farthest = scales[scales.length - 1];
        stepsPerLength = farthest > 0 ? STEPS / farthest : 0;
        int scale = 0;
        for (int step = 0; step <= STEPS; step++) {
            // one step back, so that rounding of the step never starts the search too late
            while (scale < scales.length - 1 && scales[scale] * stepsPerLength < step - 1) scale++;
            firstOfStep[step] = scale;
        }
        firstOfStep[STEPS + 1] = scales.length - 1;
    }

    int points() {
        return x.length;
    }

    /** The number that a point had before they were sorted. */
    int original(int point) {
        return original[point];
    }

    int scales() {
        return scales.length;
    }

    double farthest() {
        return scales[scales.length - 1];
    }

    boolean withSelf() {
        return self;
    }

    /** The first point that may lie within the largest scale. */
    int from(int i) {
        int outside = -1;
        int inside = i;
        // in binary floating point sqrt(dx^2) is |dx|, so nothing outside this window is within the scale
        while (inside - outside > 1) {
            int middle = (outside + inside) >>> 1;
            if (x[i] - x[middle] <= farthest()) inside = middle;
            else outside = middle;
        }
        return inside;
    }

    /** The point after the last one that may lie within the largest scale. */
    int to(int i) {
        int inside = i;
        int outside = x.length;
        while (outside - inside > 1) {
            int middle = (inside + outside) >>> 1;
            if (x[middle] - x[i] <= farthest()) inside = middle;
            else outside = middle;
        }
        return outside;
    }

    /** The first scale that a distance lies within; the number of scales if there is none. */
    int scaleHolding(double distance) {
        int scale = firstOfStep[(int) Math.min(distance * stepsPerLength, STEPS + 1)];
        while (edges[scale] < distance) scale++;
        return scale;
    }

    /** Every point once, with the nearest one of those left, or -1: of two that stand together, the lower first. */
    int[][] couples() {
        boolean[] taken = new boolean[x.length];
        List<int[]> couples = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            if (taken[i]) continue;
            int partner = -1;
            double nearest = farthest();
            for (int j = i + 1; j < x.length && x[j] - x[i] <= nearest; j++) {
                if (taken[j]) continue;
                double dx = x[j] - x[i];
                double dy = y[j] - y[i];
                double distance = Math.sqrt(dx * dx + dy * dy);
                if (distance > nearest || distance == nearest && partner >= 0) continue;
                nearest = distance;
                partner = j;
            }
            if (partner >= 0) taken[partner] = true;
            couples.add(new int[] {i, partner});
        }
        return couples.toArray(int[][]::new);
    }

    Sorted sorter() {
        return new Sorted();
    }

    /** Workspace of one thread: the neighbours of the point that was sorted last. */
    final class Sorted {
        private final double[] distances = new double[x.length];
        private final int[] found = new int[x.length];
        private final int[] scaleOfFound = new int[x.length];
        private final int[] who = new int[x.length];
        private final int[] ends = new int[scales.length + 1];

        void sort(int i) {
            double farthest = farthest();
            int from = from(i);
            int to = to(i);
            measure(i, from, to, distances);
            Arrays.fill(ends, 0);
            int count = 0;
            for (int j = from; j < to; j++) {
                // always written, kept only if near: the processor cannot foresee which are
                distances[count] = distances[j - from];
                found[count] = j;
                count += distances[count] <= farthest ? 1 : 0;
            }
            if (!self) count = without(i, count);
            for (int m = 0; m < count; m++) {
                int scale = scaleHolding(distances[m]);
                scaleOfFound[m] = scale;
                ends[scale + 1]++;
            }
            for (int k = 0; k < scales.length; k++) ends[k + 1] += ends[k];
            for (int m = 0; m < count; m++) who[ends[scaleOfFound[m]]++] = found[m];
        }

        private int without(int i, int count) {
            int place = Arrays.binarySearch(found, 0, count, i);
            System.arraycopy(found, place + 1, found, place, count - place - 1);
            System.arraycopy(distances, place + 1, distances, place, count - place - 1);
            return count - 1;
        }

        /** The neighbours, nearest scale first. */
        int[] who() {
            return who;
        }

        /** How many of them lie within a scale. */
        int upTo(int scale) {
            return ends[scale];
        }
    }

    /** The distances of a point from those of a window. */
    void measure(int point, int from, int to, double[] distances) {
        measure(x, y, x[point], y[point], from, to, distances);
    }

    private static void measure(double[] x, double[] y, double x0, double y0, int from, int to, double[] distances) {
        for (int j = from; j < to; j++) {
            double dx = x[j] - x0;
            double dy = y[j] - y0;
            distances[j - from] = Math.sqrt(dx * dx + dy * dy);
        }
    }
}
