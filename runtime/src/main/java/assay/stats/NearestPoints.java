package assay.stats;

import java.util.Arrays;

/** The nearest k of some points in a plane, equally near ones in the order of their numbers: strips in x, sorted in y. */
final class NearestPoints {
    private final int[][] members;
    private final double[][] ys;
    private final double[] lowX;
    private final double[] highX;
    private final double[] x;
    private final double[] y;

    NearestPoints(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        int n = x.length;
        int strips = Math.max(1, (int) Math.sqrt(n / 4.0));
        int[] order = Order.rising(x);
        members = new int[strips][];
        ys = new double[strips][];
        lowX = new double[strips];
        highX = new double[strips];
        for (int s = 0; s < strips; s++) {
            int[] strip = Arrays.copyOfRange(order, (int) ((long) n * s / strips), (int) ((long) n * (s + 1) / strips));
            lowX[s] = x[strip[0]];
            highX[s] = x[strip[strip.length - 1]];
            double[] unsorted = Arrays.stream(strip).mapToDouble(i -> y[i]).toArray();
            int[] byY = Order.rising(unsorted);
            members[s] = Arrays.stream(byY).map(i -> strip[i]).toArray();
            ys[s] = Arrays.stream(byY).mapToDouble(i -> unsorted[i] + 0.0).toArray();
        }
    }

    Search search(int k) {
        return new Search(k);
    }

    /** Workspace of one thread: the nearest points of the place that was searched last. */
    final class Search {
        private final int k;
        private final int[] candidates = new int[x.length];
        private final double[] squares = new double[x.length];
        private final double[] disorder = new double[x.length];
        private double guess;

        final int[] who;
        final double[] distances;
        double farthest;

        Search(int k) {
            this.k = k;
            who = new int[k];
            distances = new double[k];
        }

        void near(double x0, double y0) {
            double span = highX[highX.length - 1] - lowX[0];
            double radius = guess > 0 ? guess : span * Math.sqrt((double) k / x.length) + Double.MIN_NORMAL;
            int count = within(x0, y0, radius);
            while (count < k) {
                radius *= 1.6;
                count = within(x0, y0, radius);
            }
            System.arraycopy(squares, 0, disorder, 0, count);
            double last = Selection.kth(disorder, count, k - 1);
            keep(count, last);
            farthest = Math.sqrt(last);
            guess = 1.1 * farthest;
        }

        private int within(double x0, double y0, double radius) {
            int count = 0;
            for (int s = 0; s < members.length; s++) {
                if (lowX[s] > x0 + radius || highX[s] < x0 - radius) continue;
                for (int i = firstAbove(ys[s], y0 - radius); i < ys[s].length && ys[s][i] <= y0 + radius; i++) {
                    int point = members[s][i];
                    double dx = x[point] - x0;
                    double dy = y[point] - y0;
                    double square = dx * dx + dy * dy;
                    if (square > radius * radius) continue;
                    candidates[count] = point;
                    squares[count++] = square;
                }
            }
            return count;
        }

        private void keep(int count, double last) {
            int kept = 0;
            int tied = 0;
            for (int c = 0; c < count; c++) {
                if (squares[c] < last) take(kept++, candidates[c], squares[c]);
                else if (squares[c] == last) candidates[tied++] = candidates[c];
            }
            Arrays.sort(candidates, 0, tied);
            for (int t = 0; kept < k; t++) take(kept++, candidates[t], last);
        }

        private void take(int place, int point, double square) {
            who[place] = point;
            distances[place] = Math.sqrt(square);
        }
    }

    private static int firstAbove(double[] sorted, double limit) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < limit) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
