package assay.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Medians of y in bins of x, for a radial profile; bins with too few points are left out. */
public record Profile(List<Point> points) {
    /** A bin, the number of its values, their median and their 16th and 84th percentile. */
    public record Point(double low, double high, int count, double median, double p16, double p84) {
        public double middle() {
            return (low + high) / 2;
        }
    }

    public Profile {
        points = List.copyOf(points);
    }

    /** Linear between the middles of neighbouring kept bins; empty before the first middle and after the last. */
    public OptionalDouble at(double x) {
        for (int i = 1; i < points.size(); i++) {
            Point before = points.get(i - 1);
            Point after = points.get(i);
            if (before.middle() <= x && x <= after.middle()) {
                double share = (x - before.middle()) / (after.middle() - before.middle());
                return OptionalDouble.of(before.median + share * (after.median - before.median));
            }
        }
        return OptionalDouble.empty();
    }

    public static Profile ofMedians(double[] x, double[] y, Bins bins, int fewest) {
        int n = Numbers.paired("a profile", 1, x, y);
        int[] counts = bins.histogram(x);
        double[][] members = new double[bins.count()][];
        for (int bin = 0; bin < members.length; bin++) members[bin] = new double[counts[bin]];
        for (int i = 0; i < n; i++) {
            int bin = bins.holding(x[i]);
            if (bin >= 0) members[bin][--counts[bin]] = y[i];
        }
        List<Point> points = new ArrayList<>();
        for (int bin = 0; bin < members.length; bin++) {
            int count = members[bin].length;
            if (count < Math.max(1, fewest)) continue;
            double[] p = Descriptive.percentiles(members[bin], 50, 16, 84);
            points.add(new Point(bins.low(bin), bins.high(bin), count, p[0], p[1], p[2]));
        }
        return new Profile(points);
    }
}
