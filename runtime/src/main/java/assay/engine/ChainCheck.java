package assay.engine;

import assay.lens.SampledArc;
import assay.sample.Chain;
import assay.sample.SampledParameter;
import assay.sample.SampledPosterior;
import java.util.Comparator;
import java.util.List;

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
        return of(
                sampled.chain(),
                sampled.dropped(),
                sampled.acceptance(),
                sampled.parameters(),
                sampled.warning().orElse(""));
    }

    static ChainCheck of(SampledArc sampled) {
        return of(
                sampled.chain(),
                sampled.dropped(),
                sampled.acceptance(),
                sampled.parameters(),
                sampled.warning().orElse(""));
    }

    private static ChainCheck of(
            Chain chain, int dropped, double acceptance, List<SampledParameter> parameters, String warning) {
        return new ChainCheck(
                chain.walkers(),
                chain.steps(),
                dropped,
                acceptance,
                largest(parameters, Comparator.comparingDouble(SampledParameter::autocorrelationTime))
                        .autocorrelationTime(),
                largest(parameters, Comparator.comparingDouble(SampledParameter::rHat))
                        .rHat(),
                warning);
    }

    private static SampledParameter largest(List<SampledParameter> parameters, Comparator<SampledParameter> by) {
        return parameters.stream().max(by).orElseThrow();
    }
}
