package assay.fit;

/** The weighted median of values that come with the points they belong to, found by partition in linear time. */
final class WeightedMedian {
    private final double[] values;
    private final double[] weights;
    private final int[] points;
    private int size;
    private double total;

    WeightedMedian(int capacity) {
        values = new double[capacity];
        weights = new double[capacity];
        points = new int[capacity];
    }

    void clear() {
        size = 0;
        total = 0;
    }

    void add(double value, double weight, int point) {
        values[size] = value;
        weights[size] = weight;
        points[size++] = point;
        total += weight;
    }

    /** The point of the smallest value up to which lies at least half of the weight; {@code guess} may be near it. */
    int point(double guess) {
        double half = total / 2;
        double before = 0;
        int from = 0;
        int to = size - 1;
        double pivot = guess;
        while (from < to) {
            int low = from;
            int high = to;
            int at = from;
            double lower = 0;
            double equal = 0;
            while (at <= high) {
                double value = values[at];
                if (value < pivot) {
                    lower += weights[at];
                    if (low != at) swap(low, at);
                    low++;
                    at++;
                } else if (value > pivot) {
                    swap(at, high--);
                } else {
                    equal += weights[at++];
                }
            }
            if (before + lower >= half && low > from) {
                to = low - 1;
            } else if (before + lower + equal >= half && high >= low) {
                return points[low];
            } else if (high < to) {
                before += lower + equal;
                from = high + 1;
            } else {
                // rounding of the sums alone can ask for more weight than there is
                return points[to];
            }
            pivot = middle(values[from], values[(from + to) >>> 1], values[to]);
        }
        return points[from];
    }

    private void swap(int a, int b) {
        double value = values[a];
        values[a] = values[b];
        values[b] = value;
        double weight = weights[a];
        weights[a] = weights[b];
        weights[b] = weight;
        int point = points[a];
        points[a] = points[b];
        points[b] = point;
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
