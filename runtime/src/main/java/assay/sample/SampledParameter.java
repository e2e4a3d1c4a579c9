package assay.sample;

import assay.stats.AutocorrelationTime;
import assay.stats.Descriptive;
import assay.stats.RankedConvergence;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * What a chain says about one parameter: mean, standard deviation and the 16, 50 and 84 percent quantiles of what is kept;
 * its autocorrelation time in steps; R-hat over the walkers; effective draws for the middle and for the tails.
 */
public record SampledParameter(
        String name,
        double mean,
        double standardDeviation,
        double low,
        double median,
        double high,
        double autocorrelationTime,
        double rHat,
        double bulkSize,
        double tailSize) {
    /** From each walker's steps, which tell how well it was sampled, and from the draws that count. */
    public static SampledParameter of(String name, double[][] walks, double[] draws) {
        Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
        percentile.setData(draws);
        boolean enough = walks[0].length >= 4;
        double tau = walks[0].length >= 2 ? AutocorrelationTime.of(walks) : Double.NaN;
        RankedConvergence ranked =
                enough ? RankedConvergence.of(walks) : new RankedConvergence(Double.NaN, Double.NaN, Double.NaN);
        return new SampledParameter(
                name,
                Descriptive.mean(draws),
                draws.length > 1 ? Descriptive.standardDeviation(draws) : Double.NaN,
                percentile.evaluate(16),
                percentile.evaluate(50),
                percentile.evaluate(84),
                tau,
                ranked.rHat(),
                ranked.bulk(),
                ranked.tail());
    }

    /** The same in other places: angles, whose zero is a choice. */
    public SampledParameter shifted(double by) {
        return new SampledParameter(
                name,
                mean + by,
                standardDeviation,
                low + by,
                median + by,
                high + by,
                autocorrelationTime,
                rHat,
                bulkSize,
                tailSize);
    }
}
