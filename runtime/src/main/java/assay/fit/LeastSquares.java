package assay.fit;

import assay.model.Problem;
import assay.stats.Numbers;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.decomposition.qr.QRDecompositionHouseholderColumn_DDRM;

/**
 * Linear least squares y = sum of coefficient_k column_k by Householder QR: coefficients in the order of the columns, their
 * covariance, the scatter sqrt(sum of squared residuals / (n - k)) and the number of points.
 */
public record LeastSquares(double[] coefficients, double[][] covariance, double scatter, int n) {
    /** Columns whose part independent of the others is smaller than this share cannot be told apart from rounding. */
    private static final double LEAST_INDEPENDENCE = 1e-12;

    /** Ordinary least squares; the covariance is scaled by the scatter. A constant term is a column of ones. */
    public static LeastSquares fit(double[][] columns, double[] y) {
        LeastSquares unit = solve("a least-squares fit", columns, y, y, columns);
        double variance = unit.scatter * unit.scatter;
        for (double[] row : unit.covariance) for (int j = 0; j < row.length; j++) row[j] *= variance;
        return unit;
    }

    /** Weighted by 1 / sigma^2; the covariance follows from the sigmas alone, the scatter is unweighted. */
    public static LeastSquares weighted(double[][] columns, double[] y, double[] sigma) {
        String task = "a weighted least-squares fit";
        Numbers.paired(task, 1, y, sigma);
        for (double s : sigma) if (!(s > 0)) throw new Problem(task + ": an error is " + s + "; errors must be positive");
        double[][] divided = new double[columns.length][];
        for (int k = 0; k < columns.length; k++) {
            Numbers.paired(task, 1, columns[k], sigma);
            divided[k] = quotient(columns[k], sigma);
        }
        return solve(task, divided, quotient(y, sigma), y, columns);
    }

    /** The value of the fit where the columns have these values. */
    public double predict(double... columns) {
        double sum = 0;
        for (int k = 0; k < coefficients.length; k++) sum += coefficients[k] * columns[k];
        return sum;
    }

    public double error(int coefficient) {
        return Math.sqrt(covariance[coefficient][coefficient]);
    }

    private static LeastSquares solve(String task, double[][] columns, double[] y, double[] data, double[][] model) {
        int parameters = columns.length;
        int n = Numbers.paired(task, parameters + 1, y);
        for (double[] column : columns) Numbers.paired(task, parameters + 1, y, column);
        double[] lengths = new double[parameters];
        DMatrixRMaj design = new DMatrixRMaj(n, parameters);
        for (int k = 0; k < parameters; k++) {
            lengths[k] = length(columns[k]);
            for (int i = 0; i < n; i++) design.set(i, k, lengths[k] == 0 ? 0 : columns[k][i] / lengths[k]);
        }
        QRDecompositionHouseholderColumn_DDRM qr = new QRDecompositionHouseholderColumn_DDRM();
        qr.decompose(design);
        DMatrixRMaj r = qr.getR(null, true);
        for (int k = 0; k < parameters; k++) {
            if (!(Math.abs(r.get(k, k)) > LEAST_INDEPENDENCE)) {
                throw new Problem(task + ": column " + (k + 1) + " of " + parameters
                        + " is zero or a combination of those before it; leave it out");
            }
        }
        DMatrixRMaj inverse = new DMatrixRMaj(parameters, parameters);
        CommonOps_DDRM.invert(r, inverse);
        DMatrixRMaj projected = new DMatrixRMaj(parameters, 1);
        CommonOps_DDRM.multTransA(qr.getQ(null, true), DMatrixRMaj.wrap(n, 1, y.clone()), projected);
        double[] coefficients = new double[parameters];
        double[][] covariance = new double[parameters][parameters];
        for (int k = 0; k < parameters; k++) {
            for (int l = k; l < parameters; l++) {
                coefficients[k] += inverse.get(k, l) * projected.get(l) / lengths[k];
                for (int m = 0; m < parameters; m++) {
                    covariance[k][m] += inverse.get(k, l) * inverse.get(m, l) / (lengths[k] * lengths[m]);
                }
            }
        }
        return new LeastSquares(coefficients, covariance, scatter(coefficients, model, data), n);
    }

    private static double scatter(double[] coefficients, double[][] columns, double[] y) {
        double squares = 0;
        for (int i = 0; i < y.length; i++) {
            double residual = y[i];
            for (int k = 0; k < coefficients.length; k++) residual -= coefficients[k] * columns[k][i];
            squares += residual * residual;
        }
        return Math.sqrt(squares / (y.length - coefficients.length));
    }

    private static double length(double[] column) {
        double squares = 0;
        for (double value : column) squares += value * value;
        return Math.sqrt(squares);
    }

    private static double[] quotient(double[] values, double[] sigma) {
        double[] quotient = new double[values.length];
        for (int i = 0; i < values.length; i++) quotient[i] = values[i] / sigma[i];
        return quotient;
    }
}
