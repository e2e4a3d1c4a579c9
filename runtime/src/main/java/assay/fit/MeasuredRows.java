package assay.fit;

import assay.model.Problem;
import assay.stats.Numbers;
import java.util.Arrays;

/**
 * Values of several x and of one y with errors in all. {@code x[j]} is the column of x number j; {@code errors[i]} is the
 * covariance matrix of the errors of row i, the x in their order and y last. An error of 0 says that the value is exact.
 * Of a row that is an upper limit, y is the limit.
 */
public record MeasuredRows(double[][] x, double[] y, double[][][] errors, boolean[] upperLimit) {
    private static final String TASK = "a plane with errors in all variables";

    public MeasuredRows {
        if (x.length == 0) throw new Problem(TASK + " needs at least one column of x");
        int n = y.length;
        for (double[] column : x) Numbers.paired(TASK, x.length + 3, column, y);
        if (errors.length != n || upperLimit.length != n) {
            throw new Problem(TASK + ": " + n + " rows stand against " + errors.length + " of errors and "
                    + upperLimit.length + " marks of upper limits; they must pair up");
        }
        for (int i = 0; i < n; i++) require(i, errors[i], x.length + 1);
        int limits = 0;
        for (boolean limit : upperLimit) if (limit) limits++;
        if (n - limits < x.length + 2) {
            throw new Problem(TASK + " needs at least " + (x.length + 2) + " detections, not " + (n - limits));
        }
        x = Arrays.stream(x).map(double[]::clone).toArray(double[][]::new);
        y = y.clone();
        errors = Arrays.stream(errors)
                .map(matrix -> Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new))
                .toArray(double[][][]::new);
        upperLimit = upperLimit.clone();
    }

    private static void require(int row, double[][] matrix, int size) {
        boolean square = matrix.length == size;
        for (double[] line : matrix) square &= line.length == size;
        if (!square) {
            throw new Problem(TASK + ": the errors of row " + (row + 1) + " must be a matrix of " + size + " by " + size
                    + ", for every x and y");
        }
        double[][] l = Cholesky.factor(matrix);
        for (int p = 0; p < size; p++) {
            for (int q = 0; q <= p; q++) {
                double product = 0;
                for (int k = 0; k <= q; k++) product += l[p][k] * l[q][k];
                double reach = 1e-9 * Math.sqrt(Math.abs(matrix[p][p] * matrix[q][q]));
                if (!(Math.abs(product - matrix[p][q]) <= reach && matrix[p][q] == matrix[q][p])) {
                    throw new Problem(TASK + ": the errors of row " + (row + 1)
                            + " are not a covariance matrix; look at element " + (p + 1) + ", " + (q + 1));
                }
            }
        }
    }

    /** Independent errors and no limits; {@code sigmaX[j]} is the column of errors of x number j. */
    public static MeasuredRows of(double[][] x, double[] y, double[][] sigmaX, double[] sigmaY) {
        if (sigmaX.length != x.length) {
            throw new Problem(TASK + ": " + x.length + " columns of x stand against " + sigmaX.length + " of errors");
        }
        for (double[] column : sigmaX) nonNegative(column, y);
        nonNegative(sigmaY, y);
        double[][][] errors = new double[y.length][x.length + 1][x.length + 1];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < x.length; j++) errors[i][j][j] = sigmaX[j][i] * sigmaX[j][i];
            errors[i][x.length][x.length] = sigmaY[i] * sigmaY[i];
        }
        return new MeasuredRows(x, y, errors, new boolean[y.length]);
    }

    private static void nonNegative(double[] sigma, double[] y) {
        Numbers.paired(TASK, 1, sigma, y);
        for (int i = 0; i < sigma.length; i++) {
            if (sigma[i] < 0) {
                throw new Problem(
                        TASK + ": an error of row " + (i + 1) + " is " + sigma[i] + "; errors cannot be negative");
            }
        }
    }

    public MeasuredRows withUpperLimits(boolean[] limits) {
        return new MeasuredRows(x, y, errors, limits);
    }

    public int size() {
        return y.length;
    }

    double[] detected(double[] values) {
        double[] kept = new double[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) if (!upperLimit[i]) kept[n++] = values[i];
        return Arrays.copyOf(kept, n);
    }
}
