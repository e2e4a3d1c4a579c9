package assay.fit;

import assay.stats.Descriptive;
import assay.stats.RandomStream;
import assay.stats.Variates;

/**
 * The distribution of one true x as a mixture of normal ones, with the priors of Kelly 2007 (doi:10.1086/519947), section
 * 6.1: shares Dirichlet(1, ..., 1), means N(mu0, u^2), variances and u^2 scaled inverse chi2 with one degree of freedom and
 * a common w^2, w^2 flat, mu0 flat within the range of the data.
 */
final class SpreadOfX {
    private final int components;
    private final RandomStream random;
    private final double lowest;
    private final double highest;
    private double centre;
    private double spread;
    private double width;
    final double[] share;
    final double[] mean;
    final double[] variance;

    SpreadOfX(int components, double[] x, RandomStream random) {
        this.components = components;
        this.random = random;
        double[] ends = Descriptive.percentiles(x, 0, 100);
        lowest = ends[0];
        highest = ends[1];
        double sigma = Descriptive.standardDeviation(x);
        share = new double[components];
        mean = new double[components];
        variance = new double[components];
        for (int k = 0; k < components; k++) {
            share[k] = 1.0 / components;
            mean[k] = x[random.nextInt(x.length)];
            variance[k] = sigma * sigma * (0.25 + random.nextDouble());
        }
        centre = Descriptive.mean(x);
        spread = sigma * sigma;
        width = sigma * sigma;
    }

    /** One Gibbs step, given the true values and their components. */
    void step(double[] xi, int[] component) {
        int[] members = new int[components];
        double[] sums = new double[components];
        for (int i = 0; i < xi.length; i++) {
            members[component[i]]++;
            sums[component[i]] += xi[i];
        }
        double total = 0;
        for (int k = 0; k < components; k++) {
            share[k] = Variates.gamma(1 + members[k], random);
            total += share[k];
            double v = 1 / (1 / spread + members[k] / variance[k]);
            mean[k] = v * (centre / spread + sums[k] / variance[k]) + Math.sqrt(v) * random.nextGaussian();
        }
        double[] squares = new double[components];
        for (int i = 0; i < xi.length; i++) squares[component[i]] += square(xi[i] - mean[component[i]]);
        for (int k = 0; k < components; k++) {
            share[k] /= total;
            variance[k] = Variates.scaledInverseChi2(members[k] + 1, width + squares[k], random);
        }
        drawPriors();
    }

    private void drawPriors() {
        double sum = 0;
        for (double m : mean) sum += m;
        centre = Variates.normalBetween(lowest, highest, sum / components, Math.sqrt(spread / components), random);
        double squares = 0;
        double rate = 0;
        for (int k = 0; k < components; k++) {
            squares += square(mean[k] - centre);
            rate += 1 / variance[k];
        }
        spread = Variates.scaledInverseChi2(components + 1, width + squares, random);
        rate += 1 / spread;
        width = Variates.gamma((components + 3) / 2.0, random) * 2 / rate;
    }

    double middle() {
        double middle = 0;
        for (int k = 0; k < components; k++) middle += share[k] * mean[k];
        return middle;
    }

    /** All variances times e^step about the middle; what means and variances were. */
    double[][] widen(double step) {
        double[][] old = {mean.clone(), variance.clone()};
        double middle = middle();
        for (int k = 0; k < components; k++) {
            mean[k] = middle + StrictMath.exp(step / 2) * (mean[k] - middle);
            variance[k] *= StrictMath.exp(step);
        }
        return old;
    }

    void restore(double[][] old) {
        System.arraycopy(old[0], 0, mean, 0, components);
        System.arraycopy(old[1], 0, variance, 0, components);
    }

    /** ln of the prior of means and variances, given theirs. */
    double logPrior() {
        double log = 0;
        for (int k = 0; k < components; k++) {
            log -= 1.5 * StrictMath.log(variance[k]) + width / (2 * variance[k]);
            log -= square(mean[k] - centre) / (2 * spread);
        }
        return log;
    }

    private static double square(double value) {
        return value * value;
    }
}
