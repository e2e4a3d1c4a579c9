package assay.fit;

/**
 * Small symmetric matrices as L L^T. Directions without spread are allowed: their columns of L are zero, and no step is
 * made along them when a system is solved.
 */
public final class Cholesky {
    private static final double NOTHING = 1e-14;

    private Cholesky() {}

    public static double[][] factor(double[][] matrix) {
        int n = matrix.length;
        double[][] l = new double[n][n];
        for (int j = 0; j < n; j++) {
            double pivot = matrix[j][j];
            for (int k = 0; k < j; k++) pivot -= l[j][k] * l[j][k];
            if (!(pivot > NOTHING * matrix[j][j])) continue;
            l[j][j] = Math.sqrt(pivot);
            for (int i = j + 1; i < n; i++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) sum -= l[i][k] * l[j][k];
                l[i][j] = sum / l[j][j];
            }
        }
        return l;
    }

    /** L^-1 b, in place. */
    static void forward(double[][] l, double[] b) {
        for (int i = 0; i < b.length; i++) {
            double sum = b[i];
            for (int k = 0; k < i; k++) sum -= l[i][k] * b[k];
            b[i] = l[i][i] == 0 ? 0 : sum / l[i][i];
        }
    }

    /** L^-T b, in place. */
    static void backward(double[][] l, double[] b) {
        for (int i = b.length - 1; i >= 0; i--) {
            double sum = b[i];
            for (int k = i + 1; k < b.length; k++) sum -= l[k][i] * b[k];
            b[i] = l[i][i] == 0 ? 0 : sum / l[i][i];
        }
    }

    /** L b. */
    static double[] times(double[][] l, double[] b) {
        double[] product = new double[b.length];
        for (int i = 0; i < b.length; i++) {
            for (int k = 0; k <= i; k++) product[i] += l[i][k] * b[k];
        }
        return product;
    }

    /** The inverse of L L^T. */
    static double[][] inverse(double[][] l) {
        int n = l.length;
        double[][] inverse = new double[n][n];
        for (int j = 0; j < n; j++) {
            inverse[j][j] = 1;
            forward(l, inverse[j]);
            backward(l, inverse[j]);
        }
        return inverse;
    }
}
