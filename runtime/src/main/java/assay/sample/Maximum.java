package assay.sample;

import java.util.Arrays;
import java.util.List;

/**
 * Where a search ended.
 *
 * @param at the best place it saw
 * @param logDensity the log density there
 * @param evaluations how often the density was asked
 * @param converged whether the search ended by its own criterion, not by the limit of its evaluations
 */
public record Maximum(List<Double> at, double logDensity, int evaluations, boolean converged) {
    public Maximum {
        at = List.copyOf(at);
    }

    static Maximum of(double[] at, double logDensity, int evaluations, boolean converged) {
        return new Maximum(Arrays.stream(at).boxed().toList(), logDensity, evaluations, converged);
    }

    public double[] place() {
        return at.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
