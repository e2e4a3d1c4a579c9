package assay.fit;

import assay.model.Problem;
import assay.stats.Numbers;

/**
 * Linear least squares, y = sum over k of coefficient_k column_k: coefficients in the order of the columns, their
 * covariance, the scatter sqrt(sum of squared residuals / (n - k)) and the number of points. A constant term is a
 * column of ones.
 */
public record LeastSquares(double[] coefficients, double[][] covariance, double scatter, int n) {
    /** Ordinary least squares; the covariance comes from the scatter. */
    public static LeastSquares fit(double[][] columns, double[] y) {
        String task = "a least-squares fit";
        check(task, columns, y);
        Design design = new Design(task, columns);
        LeastSquares fit = of(design, columns, y, y);
        double variance = fit.scatter * fit.scatter;
        for (double[] row : fit.covariance) for (int j = 0; j < row.length; j++) row[j] *= variance;
        return fit;
    }

    /** Weighted by 1 / sigma^2; the covariance follows from the sigmas alone, the scatter is unweighted. */
    public static LeastSquares weighted(double[][] columns, double[] y, double[] sigma) {
        String task = "a weighted least-squares fit";
        check(task, columns, y);
        Numbers.paired(task, 1, y, sigma);
        for (int i = 0; i < sigma.length; i++) {
            if (!(sigma[i] > 0)) {
                throw new Problem(
                        task + ": the error of point " + (i + 1) + " is " + sigma[i] + "; errors must be positive");
            }
        }
        double[][] divided = new double[columns.length][];
        for (int k = 0; k < columns.length; k++) divided[k] = quotient(columns[k], sigma);
        return of(new Design(task, divided), columns, y, quotient(y, sigma));
    }

    private static LeastSquares of(Design design, double[][] columns, double[] y, double[] target) {
        LeastSquares fit = new LeastSquares(design.solve(target), design.covariance(), 0, y.length);
        double squares = 0;
        for (double residual : fit.residuals(columns, y)) squares += residual * residual;
        double scatter = Math.sqrt(squares / (y.length - columns.length));
        return new LeastSquares(fit.coefficients, fit.covariance, scatter, y.length);
    }

    private static void check(String task, double[][] columns, double[] y) {
        if (columns.length == 0) throw new Problem(task + " needs at least one column; a constant is a column of ones");
        Numbers.paired(task, columns.length + 1, y);
        for (double[] column : columns) Numbers.paired(task, columns.length + 1, y, column);
    }

    private static double[] quotient(double[] values, double[] sigma) {
        double[] quotient = new double[values.length];
        for (int i = 0; i < values.length; i++) quotient[i] = values[i] / sigma[i];
        return quotient;
    }

    public double error(int coefficient) {
        return Math.sqrt(covariance[coefficient][coefficient]);
    }

    /** The value of the fit where the columns have these values. */
    public double predict(double... values) {
        double sum = 0;
        for (int k = 0; k < coefficients.length; k++) sum += coefficients[k] * values[k];
        return sum;
    }

    /** y minus the fit. */
    public double[] residuals(double[][] columns, double[] y) {
        double[] residuals = y.clone();
        for (int k = 0; k < coefficients.length; k++) {
            for (int i = 0; i < y.length; i++) residuals[i] -= coefficients[k] * columns[k][i];
        }
        return residuals;
    }
}
