package assay.stats;

import java.util.Arrays;

/** A weighted polynomial through some neighbours, about the place where its value is wanted; a workspace of one thread. */
final class LocalPolynomial {
    /** Below this share of its diagonal a pivot is rounding: the neighbours do not determine the polynomial. */
    private static final double NOTHING_LEFT = 1e-13;

    private final int dimensions;
    private final int terms;
    private final double[] basis;
    private final double[][] root;
    private final double[] coefficients;
    private int count;

    /** In one dimension 1, u, u^2; in two 1, u, v, u v, u^2, v^2; up to the degree. */
    LocalPolynomial(int most, int dimensions, int degree) {
        this.dimensions = dimensions;
        terms = dimensions == 1 ? degree + 1 : degree == 1 ? 3 : 6;
        basis = new double[most * terms];
        root = new double[terms][terms];
        coefficients = new double[terms];
    }

    int terms() {
        return terms;
    }

    void clear() {
        count = 0;
    }

    void add(double u, double v) {
        int at = count++ * terms;
        basis[at] = 1;
        basis[at + 1] = u;
        if (dimensions == 1) {
            if (terms == 3) basis[at + 2] = u * u;
            return;
        }
        basis[at + 2] = v;
        if (terms == 3) return;
        basis[at + 3] = u * v;
        basis[at + 4] = u * u;
        basis[at + 5] = v * v;
    }

    /** Fits; false if the neighbours with weight do not determine the polynomial. */
    boolean fit(double[] z, double[] weights) {
        for (double[] row : root) Arrays.fill(row, 0);
        Arrays.fill(coefficients, 0);
        for (int i = 0; i < count; i++) {
            int at = i * terms;
            for (int r = 0; r < terms; r++) {
                double weighted = weights[i] * basis[at + r];
                coefficients[r] += weighted * z[i];
                for (int c = 0; c <= r; c++) root[r][c] += weighted * basis[at + c];
            }
        }
        if (!factorise()) return false;
        solve(coefficients);
        return true;
    }

    private boolean factorise() {
        for (int r = 0; r < terms; r++) {
            double diagonal = root[r][r];
            for (int c = 0; c <= r; c++) {
                double rest = root[r][c];
                for (int k = 0; k < c; k++) rest -= root[r][k] * root[c][k];
                if (c < r) root[r][c] = rest / root[c][c];
                else if (!(rest > NOTHING_LEFT * diagonal)) return false;
                else root[r][r] = Math.sqrt(rest);
            }
        }
        return true;
    }

    private void solve(double[] b) {
        for (int r = 0; r < terms; r++) {
            for (int c = 0; c < r; c++) b[r] -= root[r][c] * b[c];
            b[r] /= root[r][r];
        }
        for (int r = terms - 1; r >= 0; r--) {
            for (int c = r + 1; c < terms; c++) b[r] -= root[c][r] * b[c];
            b[r] /= root[r][r];
        }
    }

    /** The value at the place of interest. */
    double value() {
        return coefficients[0];
    }

    double at(int i) {
        return product(i, coefficients);
    }

    /** sqrt(sum l^2 sigma^2): the value is sum l z, linear in the neighbours. */
    double error(double[] weights, double[] sigmas) {
        double[] first = new double[terms];
        first[0] = 1;
        solve(first);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double share = weights[i] * product(i, first) * sigmas[i];
            sum += share * share;
        }
        return Math.sqrt(sum);
    }

    private double product(int i, double[] factors) {
        double sum = 0;
        for (int r = 0; r < terms; r++) sum += factors[r] * basis[i * terms + r];
        return sum;
    }
}
