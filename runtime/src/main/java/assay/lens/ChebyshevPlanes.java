package assay.lens;

import assay.model.Problem;
import java.util.function.DoubleFunction;

/**
 * A smooth function of one number, worked out for all pixels at once, as Chebyshev series over a range: values at the
 * extrema of the polynomials, twice as many until a series foretells the new values (Clenshaw & Curtis 1960; Trefethen
 * 2013, Approximation Theory and Approximation Practice, chapters 3 to 8).
 */
final class ChebyshevPlanes {
    private static final int FEWEST = 4;
    private static final int MOST = 64;

    private final double lowest;
    private final double highest;
    /** By term, then by pixel. */
    private final double[][] terms;

    private ChebyshevPlanes(double lowest, double highest, double[][] terms) {
        this.lowest = lowest;
        this.highest = highest;
        this.terms = terms;
    }

    /** The middle of the range and half its width are those of a straight line through 0. */
    static ChebyshevPlanes line(double lowest, double highest, double[] slope) {
        double[][] terms = new double[2][slope.length];
        for (int p = 0; p < slope.length; p++) {
            terms[0][p] = (lowest + highest) / 2 * slope[p];
            terms[1][p] = (highest - lowest) / 2 * slope[p];
        }
        return new ChebyshevPlanes(lowest, highest, terms);
    }

    static ChebyshevPlanes of(double lowest, double highest, double within, DoubleFunction<double[]> planes) {
        double[][] values = new double[FEWEST + 1][];
        for (int j = 0; j <= FEWEST; j++) values[j] = planes.apply(node(lowest, highest, j, FEWEST));
        ChebyshevPlanes series = new ChebyshevPlanes(lowest, highest, series(values));
        for (int n = 2 * FEWEST; n <= MOST; n *= 2) {
            double[][] more = new double[n + 1][];
            double worst = 0;
            for (int j = 0; j <= n; j++) {
                if (j % 2 == 0) {
                    more[j] = values[j / 2];
                } else {
                    more[j] = planes.apply(node(lowest, highest, j, n));
                    worst = Math.max(worst, apart(more[j], series, node(lowest, highest, j, n)));
                }
            }
            values = more;
            series = new ChebyshevPlanes(lowest, highest, series(values));
            if (worst <= within) return series.shortened(within / 10);
        }
        throw new Problem("a range of slopes from " + lowest + " to " + highest + " is too wide for a series of " + MOST
                + " terms; narrow it, or split it into several");
    }

    private static double node(double lowest, double highest, int j, int n) {
        return (lowest + highest) / 2 + (highest - lowest) / 2 * StrictMath.cos(Math.PI * j / n);
    }

    /** The sum over the nodes, both ends by half. */
    private static double[][] series(double[][] values) {
        int n = values.length - 1;
        double[][] terms = new double[n + 1][values[0].length];
        for (int m = 0; m <= n; m++) {
            for (int j = 0; j <= n; j++) {
                double weight = (j == 0 || j == n ? 1.0 : 2.0) / n * (m == 0 || m == n ? 0.5 : 1);
                double share = weight * StrictMath.cos(Math.PI * ((long) j * m % (2L * n)) / n);
                for (int p = 0; p < values[j].length; p++) terms[m][p] += share * values[j][p];
            }
        }
        return terms;
    }

    private static double apart(double[] values, ChebyshevPlanes series, double at) {
        double[] foretold = new double[values.length];
        series.add(at, foretold);
        double worst = 0;
        for (int p = 0; p < values.length; p++) worst = Math.max(worst, Math.abs(values[p] - foretold[p]));
        return worst;
    }

    /** Without the last terms that no pixel would miss. */
    private ChebyshevPlanes shortened(double within) {
        int kept = terms.length;
        while (kept > 1 && largest(terms[kept - 1]) <= within) kept--;
        return new ChebyshevPlanes(lowest, highest, java.util.Arrays.copyOf(terms, kept));
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) largest = Math.max(largest, Math.abs(value));
        return largest;
    }

    int terms() {
        return terms.length;
    }

    double[] term(int m) {
        return terms[m];
    }

    double lowest() {
        return lowest;
    }

    double highest() {
        return highest;
    }

    /** The place in the range, from -1 to 1. */
    double place(double at) {
        if (!(at >= lowest && at <= highest)) {
            throw new Problem("a slope of " + at + " lies outside the range from " + lowest + " to " + highest
                    + " that the model was made for");
        }
        return (2 * at - lowest - highest) / (highest - lowest);
    }

    /** Adds the function at one number to all pixels, two terms at a time. */
    void add(double at, double[] pixels) {
        double t = place(at);
        double before = 1;
        double now = t;
        for (int m = 0; m < terms.length; m += 2) {
            if (m + 1 < terms.length) addTwo(terms[m], before, terms[m + 1], now, pixels);
            else addOne(terms[m], before, pixels);
            before = 2 * t * now - before;
            now = 2 * t * before - now;
        }
    }

    private static void addTwo(double[] first, double a, double[] second, double b, double[] pixels) {
        for (int p = 0; p < pixels.length; p++) pixels[p] += a * first[p] + b * second[p];
    }

    private static void addOne(double[] first, double a, double[] pixels) {
        for (int p = 0; p < pixels.length; p++) pixels[p] += a * first[p];
    }

    /** The polynomials at a number. */
    void polynomials(double at, double[] values) {
        double t = place(at);
        for (int m = 0; m < terms.length; m++) {
            values[m] = m == 0 ? 1 : m == 1 ? t : 2 * t * values[m - 1] - values[m - 2];
        }
    }

    /** Their derivatives by that number: T' of m is m U of m - 1. */
    void slopes(double at, double[] values) {
        double t = place(at);
        double perUnit = 2 / (highest - lowest);
        double before = 0;
        double now = 1;
        for (int m = 0; m < terms.length; m++) {
            values[m] = m == 0 ? 0 : m * now * perUnit;
            if (m == 0) continue;
            double next = 2 * t * now - before;
            before = now;
            now = next;
        }
    }
}
