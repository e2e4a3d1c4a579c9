package assay.fit;

import assay.model.Problem;
import assay.stats.Numbers;

/**
 * Polynomials by least squares. They are fitted in t = (x - middle) / 2^k, which runs within -1 and 1, and their coefficients
 * are told in powers of x: powers of x itself, rounded, would cost all but some eight digits at the tenth degree.
 */
public final class Polynomial {
    private static final String TASK = "a polynomial";

    private Polynomial() {}

    /** Coefficients stand from the constant upwards. */
    public static LeastSquares fit(double[] x, double[] y, int degree) {
        if (degree < 0) throw new Problem(TASK + " of degree " + degree + " is none; degrees count from 0");
        int n = Numbers.paired(TASK, degree + 2, x, y);
        double least = x[0];
        double most = x[0];
        for (double value : x) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        double middle = least + (most - least) / 2;
        double scale = Math.scalb(1, Math.getExponent(Math.max((most - least) / 2, Double.MIN_NORMAL)) + 1);
        double[][] powers = new double[degree + 1][n];
        for (int i = 0; i < n; i++) {
            double t = (x[i] - middle) / scale;
            powers[0][i] = 1;
            for (int k = 1; k <= degree; k++) powers[k][i] = powers[k - 1][i] * t;
        }
        LeastSquares inT = LeastSquares.fit(powers, y);
        double[][] expanded = expanded(degree, middle, scale);
        double[] coefficients = new double[degree + 1];
        double[][] covariance = new double[degree + 1][degree + 1];
        DoubledSum sum = new DoubledSum();
        for (int p = 0; p <= degree; p++) {
            sum.clear();
            for (int j = p; j <= degree; j++) sum.add(expanded[j][p], inT.coefficients()[j]);
            coefficients[p] = sum.value();
            for (int q = 0; q <= p; q++) {
                sum.clear();
                for (int j = p; j <= degree; j++) {
                    for (int k = q; k <= degree; k++) {
                        sum.add(expanded[j][p] * inT.covariance()[j][k], expanded[k][q]);
                    }
                }
                covariance[p][q] = sum.value();
                covariance[q][p] = covariance[p][q];
            }
        }
        return new LeastSquares(coefficients, covariance, inT.scatter(), n);
    }

    /** Power j of t in powers of x. */
    private static double[][] expanded(int degree, double middle, double scale) {
        double[][] expanded = new double[degree + 1][degree + 1];
        expanded[0][0] = 1;
        for (int j = 1; j <= degree; j++) {
            for (int k = 0; k <= j; k++) {
                double raised = k == 0 ? 0 : expanded[j - 1][k - 1];
                expanded[j][k] = (raised - middle * expanded[j - 1][k]) / scale;
            }
        }
        return expanded;
    }
}
