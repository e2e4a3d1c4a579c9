package assay.stats;

import java.util.Arrays;

/** The neighbours of each of some points, sorted by the scale that they lie within; points are numbered by rising x. */
final class Neighbours {
    /** Steps of the table that finds a distance's scale. */
    private static final int STEPS = 4096;

    private final double[] x;
    private final double[] y;
    private final int[] original;
    private final double[] scales;
    private final boolean self;
    private final int[] firstOfStep = new int[STEPS + 1];
    private final double stepsPerLength;

    Neighbours(double[] x, double[] y, double[] scales, boolean self) {
        original = Order.rising(x);
        this.x = Arrays.stream(original).mapToDouble(i -> x[i]).toArray();
        this.y = Arrays.stream(original).mapToDouble(i -> y[i]).toArray();
        this.scales = scales.clone();
        this.self = self;
        double farthest = scales[scales.length - 1];
        stepsPerLength = farthest > 0 ? STEPS / farthest : 0;
        int scale = 0;
        for (int step = 0; step <= STEPS; step++) {
            // one step back, so that rounding of the step never starts the search too late
            while (scale < scales.length - 1 && scales[scale] * stepsPerLength < step - 1) scale++;
            firstOfStep[step] = scale;
        }
    }

    int points() {
        return x.length;
    }

    /** The number that a point had before they were sorted. */
    int original(int point) {
        return original[point];
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
            double farthest = scales[scales.length - 1];
            int from = i;
            int to = i + 1;
            // in binary floating point sqrt(dx^2) is |dx|, so nothing outside this window is within the scale
            while (from > 0 && x[i] - x[from - 1] <= farthest) from--;
            while (to < x.length && x[to] - x[i] <= farthest) to++;
            measure(x, y, x[i], y[i], from, to, distances);
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
                int scale = firstOfStep[(int) (distances[m] * stepsPerLength)];
                while (scales[scale] < distances[m]) scale++;
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

    private static void measure(double[] x, double[] y, double x0, double y0, int from, int to, double[] distances) {
        for (int j = from; j < to; j++) {
            double dx = x[j] - x0;
            double dy = y[j] - y0;
            distances[j - from] = Math.sqrt(dx * dx + dy * dy);
        }
    }
}
