package assay.fit;

import assay.model.Problem;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.decomposition.qr.QRDecompositionHouseholderColumn_DDRM;

/** The columns of a linear model, each scaled to length one, as Q R by Householder reflections. */
final class Design {
    /** A column of which less than this share is independent of those before it cannot be told from rounding. */
    private static final double LEAST_INDEPENDENCE = 1e-12;

    private final int parameters;
    private final double[] lengths;
    private final DMatrixRMaj q;
    private final DMatrixRMaj inverseOfR;

    Design(String task, double[][] columns) {
        parameters = columns.length;
        lengths = new double[parameters];
        DMatrixRMaj scaled = new DMatrixRMaj(columns[0].length, parameters);
        for (int k = 0; k < parameters; k++) {
            lengths[k] = length(columns[k]);
            if (lengths[k] == 0) throw dependent(task, k);
            for (int i = 0; i < columns[k].length; i++) scaled.set(i, k, columns[k][i] / lengths[k]);
        }
        QRDecompositionHouseholderColumn_DDRM qr = new QRDecompositionHouseholderColumn_DDRM();
        qr.decompose(scaled);
        q = qr.getQ(null, true);
        DMatrixRMaj r = qr.getR(null, true);
        for (int k = 0; k < parameters; k++) {
            if (!(Math.abs(r.get(k, k)) > LEAST_INDEPENDENCE)) throw dependent(task, k);
        }
        inverseOfR = new DMatrixRMaj(parameters, parameters);
        CommonOps_DDRM.invert(r, inverseOfR);
    }

    private static double length(double[] column) {
        double squares = 0;
        for (double value : column) squares += value * value;
        return Math.sqrt(squares);
    }

    private Problem dependent(String task, int column) {
        return new Problem(task + ": column " + (column + 1) + " of " + parameters
                + " is zero or a combination of those before it; leave it out");
    }

    double[] solve(double[] y) {
        DMatrixRMaj projected = new DMatrixRMaj(parameters, 1);
        CommonOps_DDRM.multTransA(q, DMatrixRMaj.wrap(y.length, 1, y.clone()), projected);
        DMatrixRMaj solution = new DMatrixRMaj(parameters, 1);
        CommonOps_DDRM.mult(inverseOfR, projected, solution);
        double[] coefficients = new double[parameters];
        for (int k = 0; k < parameters; k++) coefficients[k] = solution.get(k) / lengths[k];
        return coefficients;
    }

    /** The covariance of the coefficients for unit variance of y. */
    double[][] covariance() {
        DMatrixRMaj product = new DMatrixRMaj(parameters, parameters);
        CommonOps_DDRM.multTransB(inverseOfR, inverseOfR, product);
        double[][] covariance = new double[parameters][parameters];
        for (int k = 0; k < parameters; k++) {
            for (int l = 0; l < parameters; l++) covariance[k][l] = product.get(k, l) / (lengths[k] * lengths[l]);
        }
        return covariance;
    }
}
