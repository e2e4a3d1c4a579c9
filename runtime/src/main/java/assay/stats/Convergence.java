package assay.stats;

import assay.model.Problem;

/** Whether chains of draws have forgotten where they started, and how many independent draws they are worth. */
public final class Convergence {
    private Convergence() {}

    /**
     * R-hat of chains cut in halves (Gelman et al. 2013, Bayesian Data Analysis, section 11.4): the square root of the
     * variance of all over the variance within. Near 1 they agree; above 1.01 to 1.1 they do not yet.
     */
    public static double rHat(double[][] chains) {
        double[][] halves = halves(chains);
        double within = within(halves);
        return within == 0 ? 1 : Math.sqrt(overall(halves, within) / within);
    }

    /** m n / (1 + 2 sum rho), the autocorrelations summed in pairs while their sums stay positive (Geyer 1992). */
    public static double effectiveSize(double[][] chains) {
        double[][] halves = halves(chains);
        int n = halves[0].length;
        double within = within(halves);
        if (within == 0) return 1;
        double overall = overall(halves, within);
        double sum = 0;
        for (int lag = 1; lag + 1 < n; lag += 2) {
            double pair = correlation(halves, lag, within, overall) + correlation(halves, lag + 1, within, overall);
            if (pair <= 0) break;
            sum += pair;
        }
        return halves.length * n / (1 + 2 * sum);
    }

    private static double correlation(double[][] halves, int lag, double within, double overall) {
        double covariance = 0;
        for (double[] half : halves) {
            double mean = Descriptive.mean(half);
            double products = 0;
            for (int i = lag; i < half.length; i++) products += (half[i] - mean) * (half[i - lag] - mean);
            covariance += products / half.length / halves.length;
        }
        return 1 - (within - covariance) / overall;
    }

    private static double[][] halves(double[][] chains) {
        int n = Numbers.paired("convergence", 4, chains) / 2;
        if (chains.length == 0) throw new Problem("convergence needs at least one chain");
        double[][] halves = new double[2 * chains.length][n];
        for (int c = 0; c < chains.length; c++) {
            System.arraycopy(chains[c], 0, halves[2 * c], 0, n);
            System.arraycopy(chains[c], chains[c].length - n, halves[2 * c + 1], 0, n);
        }
        return halves;
    }

    private static double within(double[][] halves) {
        double sum = 0;
        for (double[] half : halves) {
            double sigma = Descriptive.standardDeviation(half);
            sum += sigma * sigma;
        }
        return sum / halves.length;
    }

    private static double overall(double[][] halves, double within) {
        double n = halves[0].length;
        double[] means = new double[halves.length];
        for (int h = 0; h < halves.length; h++) means[h] = Descriptive.mean(halves[h]);
        double between = Descriptive.standardDeviation(means);
        return within * (n - 1) / n + between * between;
    }
}
