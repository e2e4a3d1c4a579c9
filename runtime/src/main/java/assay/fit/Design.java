package assay.fit;

import assay.model.Problem;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.decomposition.qr.QRDecompositionHouseholderColumn_DDRM;

/**
 * The columns of a linear model, each scaled by a power of two to a length near one, as Q R by Householder reflections.
 * Solutions are refined with residuals summed in twice the digits (Bjorck 1967, doi:10.1007/BF01939321), so that columns
 * nearly alike and large residuals cost no digits.
 */
final class Design {
    /** A column of which less than this share is independent of those before it cannot be told from rounding. */
    private static final double LEAST_INDEPENDENCE = 1e-12;

    private static final int REFINEMENTS = 3;

    private final int parameters;
    private final double[] lengths;
    private final DMatrixRMaj scaled;
    private final DMatrixRMaj q;
    private final DMatrixRMaj inverseOfR;

    Design(String task, double[][] columns) {
        parameters = columns.length;
        lengths = new double[parameters];
        scaled = new DMatrixRMaj(columns[0].length, parameters);
        for (int k = 0; k < parameters; k++) {
            double length = length(columns[k]);
            if (length == 0) throw dependent(task, k);
            lengths[k] = Math.scalb(1, Math.getExponent(length));
            for (int i = 0; i < columns[k].length; i++) scaled.set(i, k, columns[k][i] / lengths[k]);
        }
        QRDecompositionHouseholderColumn_DDRM qr = new QRDecompositionHouseholderColumn_DDRM();
        qr.decompose(scaled.copy());
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
        int n = y.length;
        DMatrixRMaj target = DMatrixRMaj.wrap(n, 1, y.clone());
        DMatrixRMaj solution = CommonOps_DDRM.mult(inverseOfR, CommonOps_DDRM.multTransA(q, target, null), null);
        DMatrixRMaj residual = new DMatrixRMaj(n, 1);
        missing(target, solution, residual, residual);
        for (int round = 0; round < REFINEMENTS; round++) {
            DMatrixRMaj f = new DMatrixRMaj(n, 1);
            missing(target, solution, residual, f);
            DMatrixRMaj z = CommonOps_DDRM.multTransA(inverseOfR, leaning(residual), null);
            DMatrixRMaj d = CommonOps_DDRM.multTransA(q, f, null);
            CommonOps_DDRM.subtractEquals(d, z);
            CommonOps_DDRM.addEquals(solution, CommonOps_DDRM.mult(inverseOfR, d, null));
            CommonOps_DDRM.addEquals(residual, f);
            CommonOps_DDRM.subtractEquals(residual, CommonOps_DDRM.mult(q, d, null));
        }
        double[] coefficients = new double[parameters];
        for (int k = 0; k < parameters; k++) coefficients[k] = solution.get(k) / lengths[k];
        return coefficients;
    }

    /** y - residual - columns times solution. */
    private void missing(DMatrixRMaj y, DMatrixRMaj solution, DMatrixRMaj residual, DMatrixRMaj result) {
        DoubledSum sum = new DoubledSum();
        for (int i = 0; i < y.getNumRows(); i++) {
            sum.clear();
            sum.add(y.get(i), 1);
            sum.add(residual.get(i), -1);
            for (int k = 0; k < parameters; k++) sum.add(scaled.get(i, k), -solution.get(k));
            result.set(i, sum.value());
        }
    }

    /** Minus what the residuals share with the columns, which is nothing at the solution. */
    private DMatrixRMaj leaning(DMatrixRMaj residual) {
        DMatrixRMaj shared = new DMatrixRMaj(parameters, 1);
        DoubledSum sum = new DoubledSum();
        for (int k = 0; k < parameters; k++) {
            sum.clear();
            for (int i = 0; i < residual.getNumRows(); i++) sum.add(scaled.get(i, k), -residual.get(i));
            shared.set(k, sum.value());
        }
        return shared;
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
