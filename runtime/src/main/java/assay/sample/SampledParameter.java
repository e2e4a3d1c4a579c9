package assay.sample;

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
        double tailSize) {}
