package assay.engine;

import assay.sample.SampledParameter;
import assay.sample.SampledPosterior;
import java.util.Comparator;

/**
 * How the walkers of a fit fared.
 *
 * @param autocorrelation the longest autocorrelation time of its parameters, in steps
 * @param rHat the largest of its parameters
 * @param warning what is amiss, in one line; empty where nothing is
 */
public record ChainCheck(
        int walkers, int steps, int dropped, double acceptance, double autocorrelation, double rHat, String warning) {
    static ChainCheck of(SampledPosterior sampled) {
        return new ChainCheck(
                sampled.chain().walkers(),
                sampled.chain().steps(),
                sampled.dropped(),
                sampled.acceptance(),
                largest(sampled, Comparator.comparingDouble(SampledParameter::autocorrelationTime))
                        .autocorrelationTime(),
                largest(sampled, Comparator.comparingDouble(SampledParameter::rHat))
                        .rHat(),
                sampled.warning().orElse(""));
    }

    private static SampledParameter largest(SampledPosterior sampled, Comparator<SampledParameter> by) {
        return sampled.parameters().stream().max(by).orElseThrow();
    }
}
