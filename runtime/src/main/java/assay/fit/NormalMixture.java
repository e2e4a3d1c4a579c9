package assay.fit;

import assay.stats.Descriptive;
import assay.stats.RandomStream;
import assay.stats.Variates;

/**
 * The distribution of several true x as a mixture of normal ones, with the priors of Kelly 2007 (doi:10.1086/519947),
 * section 6.2: shares Dirichlet(1, ..., 1), means N(mu0, U), covariances and U inverse Wishart with as many degrees of
 * freedom as there are x and a common matrix W, W flat, mu0 flat within the range of the data.
 */
final class NormalMixture {
    private final int components;
    private final int dimension;
    private final RandomStream random;
    private final double[] lowest;
    private final double[] highest;
    private final double[] centre;
    private double[][] spread;
    private double[][] width;
    final double[] share;
    final double[][] mean;
    final double[][][] covariance;

    NormalMixture(int components, double[][] x, RandomStream random) {
        this.components = components;
        this.random = random;
        dimension = x.length;
        lowest = new double[dimension];
        highest = new double[dimension];
        centre = new double[dimension];
        spread = new double[dimension][dimension];
        width = new double[dimension][dimension];
        share = new double[components];
        mean = new double[components][dimension];
        covariance = new double[components][dimension][dimension];
        for (int j = 0; j < dimension; j++) {
            double[] ends = Descriptive.percentiles(x[j], 0, 100);
            lowest[j] = ends[0];
            highest[j] = ends[1];
            centre[j] = Descriptive.mean(x[j]);
            double sigma = Descriptive.standardDeviation(x[j]);
            spread[j][j] = sigma * sigma;
            width[j][j] = sigma * sigma;
        }
        for (int k = 0; k < components; k++) {
            share[k] = 1.0 / components;
            int row = random.nextInt(x[0].length);
            double size = 0.25 + random.nextDouble();
            for (int j = 0; j < dimension; j++) {
                mean[k][j] = x[j][row];
                covariance[k][j][j] = size * spread[j][j];
            }
        }
    }

    /** One Gibbs step, given the true values by row and their components. */
    void step(double[][] xi, int[] component) {
        int[] members = new int[components];
        double[][] sums = new double[components][dimension];
        for (int i = 0; i < xi.length; i++) {
            members[component[i]]++;
            for (int j = 0; j < dimension; j++) sums[component[i]][j] += xi[i][j];
        }
        drawShares(members);
        double[][] inverseSpread = Cholesky.inverse(Cholesky.factor(spread));
        for (int k = 0; k < components; k++) drawMean(k, members[k], sums[k], inverseSpread);
        for (int k = 0; k < components; k++) {
            double[][] scale = copy(width);
            for (int i = 0; i < xi.length; i++) if (component[i] == k) addSquare(scale, xi[i], mean[k]);
            covariance[k] = inverseWishart(members[k] + dimension, scale);
        }
        drawCentre();
        double[][] scale = copy(width);
        for (double[] m : mean) addSquare(scale, m, centre);
        spread = inverseWishart(components + dimension, scale);
        drawWidth();
    }

    private void drawShares(int[] members) {
        double total = 0;
        for (int k = 0; k < components; k++) {
            share[k] = Variates.gamma(1 + members[k], random);
            total += share[k];
        }
        for (int k = 0; k < components; k++) share[k] /= total;
    }

    private void drawMean(int k, int members, double[] sum, double[][] inverseSpread) {
        double[][] inverse = Cholesky.inverse(Cholesky.factor(covariance[k]));
        double[][] precision = new double[dimension][dimension];
        double[] pull = new double[dimension];
        for (int p = 0; p < dimension; p++) {
            for (int q = 0; q < dimension; q++) {
                precision[p][q] = inverseSpread[p][q] + members * inverse[p][q];
                pull[p] += inverseSpread[p][q] * centre[q] + inverse[p][q] * sum[q];
            }
        }
        double[][] l = Cholesky.factor(precision);
        Cholesky.forward(l, pull);
        for (int p = 0; p < dimension; p++) pull[p] += random.nextGaussian();
        Cholesky.backward(l, pull);
        mean[k] = pull;
    }

    /** One coordinate after the other, given the rest. */
    private void drawCentre() {
        double[][] precision = Cholesky.inverse(Cholesky.factor(spread));
        for (int p = 0; p < dimension; p++) {
            double average = 0;
            for (double[] m : mean) {
                double expected = m[p];
                for (int q = 0; q < dimension; q++) {
                    if (q != p) expected -= precision[p][q] / precision[p][p] * (centre[q] - m[q]);
                }
                average += expected / components;
            }
            double sigma = Math.sqrt(1 / (precision[p][p] * components));
            centre[p] = Variates.normalBetween(lowest[p], highest[p], average, sigma, random);
        }
    }

    private void drawWidth() {
        double[][] inverse = Cholesky.inverse(Cholesky.factor(spread));
        for (double[][] c : covariance) add(inverse, Cholesky.inverse(Cholesky.factor(c)));
        double[][] scale = Cholesky.inverse(Cholesky.factor(inverse));
        width = Variates.wishart((components + 2) * dimension + 1, Cholesky.factor(scale), random);
    }

    private double[][] inverseWishart(double degrees, double[][] scale) {
        double[][] inverse = Cholesky.inverse(Cholesky.factor(scale));
        double[][] drawn = Variates.wishart(degrees, Cholesky.factor(inverse), random);
        return Cholesky.inverse(Cholesky.factor(drawn));
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int p = 0; p < matrix.length; p++) copy[p] = matrix[p].clone();
        return copy;
    }

    private static void add(double[][] to, double[][] matrix) {
        for (int p = 0; p < to.length; p++) for (int q = 0; q < to.length; q++) to[p][q] += matrix[p][q];
    }

    private static void addSquare(double[][] to, double[] a, double[] b) {
        for (int p = 0; p < a.length; p++) {
            for (int q = 0; q < a.length; q++) to[p][q] += (a[p] - b[p]) * (a[q] - b[q]);
        }
    }
}
