package assay.stats;

import assay.model.Problem;

/**
 * The integrated autocorrelation time of walks that draw from one density, tau = 1 + 2 sum rho(t): an average over n steps
 * errs like one over n / tau independent draws. The sum ends at the first M >= 5 tau(M) (Sokal 1997,
 * doi:10.1007/978-1-4899-0319-8_6), and rho is the mean of the autocorrelation functions of the walkers, each about its own
 * mean and with 1/n (Foreman-Mackey et al. 2013, doi:10.1086/670067, as emcee 3 has it).
 */
public final class AutocorrelationTime {
    private static final double WINDOW = 5;

    private AutocorrelationTime() {}

    /** Of walks of one length; a walker that never moved does not count; infinite when none moved. */
    public static double of(double[][] walks) {
        if (walks.length == 0) throw new Problem("an autocorrelation time needs at least one walk");
        int n = Numbers.paired("an autocorrelation time", 2, walks);
        Autocovariance all = new Autocovariance(n);
        int moving = 0;
        for (double[] walk : walks) if (all.addNormalised(walk)) moving++;
        if (moving == 0) return Double.POSITIVE_INFINITY;
        double[] sums = all.sums();
        double tau = -1;
        for (int t = 0; t < n; t++) {
            tau += 2 * sums[t] / moving;
            if (t >= WINDOW * tau) return tau;
        }
        return tau;
    }
}
