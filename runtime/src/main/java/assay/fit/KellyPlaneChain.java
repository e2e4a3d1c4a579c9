package assay.fit;

import assay.stats.Descriptive;
import assay.stats.RandomStream;
import assay.stats.Variates;
import java.util.Arrays;

/**
 * One Gibbs chain of a {@link KellyPlane}. Component and true values of a row are drawn together: the component with the
 * true values integrated out; then a draw of true values and errors, moved to where their sum is what was measured.
 */
final class KellyPlaneChain {
    private final MeasuredRows rows;
    private final int dimension;
    private final RandomStream random;
    private final NormalMixture mixture;
    private final double[][][] roots;
    private final double[][] leaning;
    private final double[] noise;
    private final double[] y;
    private final double[][] xi;
    private final double[] eta;
    private final int[] component;
    private final double[] beta;
    private double alpha;
    private double scatter2;

    KellyPlaneChain(MeasuredRows rows, int components, RandomStream random) {
        this.rows = rows;
        this.random = random;
        dimension = rows.x().length;
        int n = rows.size();
        y = rows.y().clone();
        eta = rows.y().clone();
        component = new int[n];
        xi = new double[n][dimension];
        roots = new double[n][][];
        leaning = new double[n][];
        noise = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < dimension; j++) xi[i][j] = rows.x()[j][i];
            roots[i] = Cholesky.factor(rows.errors()[i]);
            if (rows.upperLimit()[i]) lean(i);
        }
        mixture = new NormalMixture(components, rows.x(), random);
        double[][] columns = new double[dimension + 1][];
        for (int j = 0; j < dimension; j++) columns[j] = rows.detected(rows.x()[j]);
        double[] detected = rows.detected(y);
        columns[dimension] = new double[detected.length];
        Arrays.fill(columns[dimension], 1);
        LeastSquares start = LeastSquares.fit(columns, detected);
        beta = new double[dimension];
        alpha = Descriptive.mean(y);
        for (int j = 0; j < dimension; j++) {
            beta[j] = start.coefficients()[j] + 3 * start.error(j) * random.nextGaussian();
            alpha -= beta[j] * Descriptive.mean(rows.x()[j]);
        }
        scatter2 = start.scatter() * start.scatter() * (0.25 + 2 * random.nextDouble()) + Double.MIN_NORMAL;
    }

    /** What the errors of x say of the error of y, and what they leave open. */
    private void lean(int i) {
        double[][] errors = rows.errors()[i];
        double[][] ofX = new double[dimension][];
        for (int j = 0; j < dimension; j++) ofX[j] = Arrays.copyOf(errors[j], dimension);
        double[][] l = Cholesky.factor(ofX);
        leaning[i] = Arrays.copyOf(errors[dimension], dimension);
        Cholesky.forward(l, leaning[i]);
        Cholesky.backward(l, leaning[i]);
        noise[i] = errors[dimension][dimension];
        for (int j = 0; j < dimension; j++) noise[i] -= leaning[i][j] * errors[dimension][j];
    }

    double slope(int x) {
        return beta[x];
    }

    double intercept() {
        return alpha;
    }

    double scatter() {
        return Math.sqrt(scatter2);
    }

    void step() {
        drawLimits();
        drawTrueValues();
        drawPlane();
        mixture.step(xi, component);
    }

    /** What would have been measured, below the limit, whatever its true y. */
    private void drawLimits() {
        for (int i = 0; i < y.length; i++) {
            if (!rows.upperLimit()[i]) continue;
            double expected = predict(xi[i]);
            for (int j = 0; j < dimension; j++) expected += leaning[i][j] * (rows.x()[j][i] - xi[i][j]);
            double sigma = Math.sqrt(scatter2 + Math.max(0, noise[i]));
            y[i] = Variates.normalBelow(rows.y()[i], expected, sigma, random);
        }
    }

    private double predict(double[] x) {
        double sum = alpha;
        for (int j = 0; j < dimension; j++) sum += beta[j] * x[j];
        return sum;
    }

    private void drawTrueValues() {
        int components = mixture.share.length;
        double[][][] prior = new double[components][][];
        double[][][] priorRoot = new double[components][][];
        double[] logShare = new double[components];
        for (int k = 0; k < components; k++) {
            prior[k] = withY(mixture.covariance[k]);
            priorRoot[k] = Cholesky.factor(mixture.covariance[k]);
            logShare[k] = StrictMath.log(Math.max(mixture.share[k], Double.MIN_NORMAL));
        }
        double[][][] total = new double[components][][];
        double[] log = new double[components];
        for (int i = 0; i < y.length; i++) {
            for (int k = 0; k < components; k++) {
                total[k] = Cholesky.factor(sum(prior[k], rows.errors()[i]));
                if (components == 1) break;
                double[] off = off(i, k);
                Cholesky.forward(total[k], off);
                double chi2 = 0;
                double determinant = 1;
                for (int p = 0; p <= dimension; p++) {
                    chi2 += off[p] * off[p];
                    determinant *= total[k][p][p];
                }
                log[k] = logShare[k] - StrictMath.log(determinant) - 0.5 * chi2;
            }
            int k = pick(log);
            component[i] = k;
            drawTrueValues(i, k, prior[k], priorRoot[k], total[k]);
        }
    }

    /** The covariance of the true x and the true y. */
    private double[][] withY(double[][] ofX) {
        double[][] all = new double[dimension + 1][dimension + 1];
        all[dimension][dimension] = scatter2;
        for (int p = 0; p < dimension; p++) {
            double withY = 0;
            for (int q = 0; q < dimension; q++) {
                all[p][q] = ofX[p][q];
                withY += ofX[p][q] * beta[q];
            }
            all[p][dimension] = withY;
            all[dimension][p] = withY;
            all[dimension][dimension] += beta[p] * withY;
        }
        return all;
    }

    private static double[][] sum(double[][] a, double[][] b) {
        double[][] sum = new double[a.length][a.length];
        for (int p = 0; p < a.length; p++) for (int q = 0; q < a.length; q++) sum[p][q] = a[p][q] + b[p][q];
        return sum;
    }

    /** What was measured less what component k expects. */
    private double[] off(int i, int k) {
        double[] off = new double[dimension + 1];
        for (int j = 0; j < dimension; j++) off[j] = rows.x()[j][i] - mixture.mean[k][j];
        off[dimension] = y[i] - predict(mixture.mean[k]);
        return off;
    }

    private int pick(double[] log) {
        if (log.length == 1) return 0;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : log) greatest = Math.max(greatest, value);
        double total = 0;
        for (int k = 0; k < log.length; k++) {
            log[k] = StrictMath.exp(log[k] - greatest);
            total += log[k];
        }
        double left = total * random.nextDouble();
        for (int k = 0; k < log.length - 1; k++) {
            left -= log[k];
            if (left < 0) return k;
        }
        return log.length - 1;
    }

    private void drawTrueValues(int i, int k, double[][] prior, double[][] priorRoot, double[][] total) {
        double[] free = Cholesky.times(priorRoot, gaussians(dimension));
        double freeY = Math.sqrt(scatter2) * random.nextGaussian();
        for (int j = 0; j < dimension; j++) freeY += beta[j] * free[j];
        double[] error = Cholesky.times(roots[i], gaussians(dimension + 1));
        double[] missing = off(i, k);
        for (int j = 0; j < dimension; j++) missing[j] -= free[j] + error[j];
        missing[dimension] -= freeY + error[dimension];
        Cholesky.forward(total, missing);
        Cholesky.backward(total, missing);
        for (int p = 0; p <= dimension; p++) {
            double moved = p < dimension ? free[p] : freeY;
            for (int q = 0; q <= dimension; q++) moved += prior[p][q] * missing[q];
            if (p < dimension) xi[i][p] = mixture.mean[k][p] + moved;
            else eta[i] = predict(mixture.mean[k]) + moved;
        }
    }

    private double[] gaussians(int n) {
        double[] drawn = new double[n];
        for (int j = 0; j < n; j++) drawn[j] = random.nextGaussian();
        return drawn;
    }

    private void drawPlane() {
        int n = y.length;
        double[] meanX = new double[dimension];
        double meanY = 0;
        for (int i = 0; i < n; i++) {
            meanY += eta[i] / n;
            for (int j = 0; j < dimension; j++) meanX[j] += xi[i][j] / n;
        }
        double[][] xx = new double[dimension][dimension];
        double[] xy = new double[dimension];
        for (int i = 0; i < n; i++) {
            for (int p = 0; p < dimension; p++) {
                xy[p] += (xi[i][p] - meanX[p]) * (eta[i] - meanY);
                for (int q = 0; q < dimension; q++) xx[p][q] += (xi[i][p] - meanX[p]) * (xi[i][q] - meanX[q]);
            }
        }
        double[][] l = Cholesky.factor(xx);
        Cholesky.forward(l, xy);
        double scatter = Math.sqrt(scatter2);
        for (int j = 0; j < dimension; j++) xy[j] += scatter * random.nextGaussian();
        Cholesky.backward(l, xy);
        alpha = meanY + scatter / Math.sqrt(n) * random.nextGaussian();
        for (int j = 0; j < dimension; j++) {
            beta[j] = xy[j];
            alpha -= beta[j] * meanX[j];
        }
        double squares = Double.MIN_NORMAL;
        for (int i = 0; i < n; i++) {
            double off = eta[i] - predict(xi[i]);
            squares += off * off;
        }
        scatter2 = Variates.scaledInverseChi2(n - 2, squares, random);
    }
}
