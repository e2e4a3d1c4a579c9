package assay.sample;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * A box in which a density is known at the nodes of a product of Gauss-Legendre rules, eight a side. What it keeps: its
 * integral, the integrals of the first and second powers of the coordinates (from its middle, in halves of its sides), and
 * for every side the density integrated over the other ones, as the polynomial through the nodes.
 */
final class GaussCell {
    static final int POINTS = 8;
    private static final double[] AT = new double[POINTS];
    private static final double[] WEIGHT = new double[POINTS];

    static {
        GaussIntegrator legendre = new GaussIntegratorFactory().legendre(POINTS);
        for (int j = 0; j < POINTS; j++) {
            AT[j] = legendre.getPoint(j);
            WEIGHT[j] = legendre.getWeight(j);
        }
    }

    final double[] low;
    final double[] high;
    final double mass;
    private final double[] first;
    private final double[][] second;
    /** Legendre coefficients of the density along every side. */
    private final double[][] along;

    private GaussCell(double[] low, double[] high, double[] heights) {
        int d = low.length;
        this.low = low;
        this.high = high;
        first = new double[d];
        second = new double[d][d];
        along = new double[d][POINTS];
        double volume = 1;
        for (int k = 0; k < d; k++) volume *= (high[k] - low[k]) / 2;
        double[][] sums = new double[d][POINTS];
        int[] node = new int[d];
        double total = 0;
        for (int i = 0; i < heights.length; i++) {
            double part = heights[i] * volume;
            for (int k = 0; k < d; k++) part *= WEIGHT[node[k]];
            total += part;
            for (int k = 0; k < d; k++) {
                sums[k][node[k]] += part / WEIGHT[node[k]];
                first[k] += part * AT[node[k]];
                for (int l = 0; l <= k; l++) second[k][l] += part * AT[node[k]] * AT[node[l]];
            }
            next(node);
        }
        mass = total;
        for (int k = 0; k < d; k++) {
            for (int j = 0; j < POINTS; j++) {
                double[] p = legendre(AT[j]);
                for (int n = 0; n < POINTS; n++) along[k][n] += (n + 0.5) * WEIGHT[j] * sums[k][j] * p[n];
            }
        }
    }

    /** Heights are exp(log density - peak). */
    static GaussCell of(double[] low, double[] high, Counted density, double peak) {
        int d = low.length;
        int n = 1;
        for (int k = 0; k < d; k++) n *= POINTS;
        double[] points = new double[n * d];
        int[] node = new int[d];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < d; k++) points[i * d + k] = low[k] + (high[k] - low[k]) * (AT[node[k]] + 1) / 2;
            next(node);
        }
        double[] heights = new double[n];
        density.at(points, n, heights);
        for (int i = 0; i < n; i++) heights[i] = StrictMath.exp(heights[i] - peak);
        return new GaussCell(low, high, heights);
    }

    private static void next(int[] node) {
        for (int k = node.length - 1; k >= 0; k--) {
            if (++node[k] < POINTS) return;
            node[k] = 0;
        }
    }

    /** How much of it lies below x along side k. */
    double below(int k, double x) {
        if (x <= low[k]) return 0;
        if (x >= high[k]) return mass;
        double t = 2 * (x - low[k]) / (high[k] - low[k]) - 1;
        double[] p = legendre(t);
        double sum = along[k][0] * (t + 1);
        for (int n = 1; n < POINTS; n++) sum += along[k][n] * (p[n + 1] - p[n - 1]) / (2 * n + 1);
        return sum;
    }

    /** What the last two terms of the polynomial along side k contribute to {@link #below} at most. */
    double doubt(int k) {
        return (Math.abs(along[k][POINTS - 1]) + Math.abs(along[k][POINTS - 2])) * 2 / (2 * POINTS - 3);
    }

    /** The density along side k at x, integrated over the other sides, per unit of x. */
    double density(int k, double x) {
        if (x < low[k] || x > high[k]) return 0;
        double t = 2 * (x - low[k]) / (high[k] - low[k]) - 1;
        double[] p = legendre(t);
        double sum = 0;
        for (int n = 0; n < POINTS; n++) sum += along[k][n] * p[n];
        return sum * 2 / (high[k] - low[k]);
    }

    /** The integral of x_k - origin. */
    double first(int k, double origin) {
        double middle = (low[k] + high[k]) / 2 - origin;
        return middle * mass + (high[k] - low[k]) / 2 * first[k];
    }

    /** The integral of (x_k - origin_k) (x_l - origin_l). */
    double second(int k, int l, double[] origin) {
        double mk = (low[k] + high[k]) / 2 - origin[k];
        double ml = (low[l] + high[l]) / 2 - origin[l];
        double hk = (high[k] - low[k]) / 2;
        double hl = (high[l] - low[l]) / 2;
        return mk * ml * mass
                + mk * hl * first[l]
                + ml * hk * first[k]
                + hk * hl * second[Math.max(k, l)][Math.min(k, l)];
    }

    private static double[] legendre(double t) {
        double[] p = new double[POINTS + 1];
        p[0] = 1;
        p[1] = t;
        for (int k = 1; k < POINTS; k++) p[k + 1] = ((2 * k + 1) * t * p[k] - k * p[k - 1]) / (k + 1);
        return p;
    }
}
