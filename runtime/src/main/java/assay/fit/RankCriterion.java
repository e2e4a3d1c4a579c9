package assay.fit;

import assay.stats.Bootstrap;
import assay.stats.Correlation;
import java.util.OptionalDouble;

/** The absolute Spearman correlation of y with a + gamma b. */
final class RankCriterion implements Criterion {
    private final Bootstrap.Statistic[] correlations;

    RankCriterion(double[] y, double[] a, double[] b, double[] gammas) {
        correlations = new Bootstrap.Statistic[gammas.length];
        for (int i = 0; i < gammas.length; i++) {
            correlations[i] = Correlation.spearmanOfResamples(CombinationScan.combined(a, gammas[i], b), y);
        }
    }

    @Override
    public boolean curve(int[] times, double[] curve) {
        for (int i = 0; i < correlations.length; i++) {
            OptionalDouble rho = correlations[i].of(times);
            if (rho.isEmpty()) return false;
            curve[i] = Math.abs(rho.getAsDouble());
        }
        return true;
    }

    @Override
    public boolean isBetter(double value, double than) {
        return value > than;
    }
}
