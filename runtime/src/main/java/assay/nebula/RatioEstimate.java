package assay.nebula;

import java.util.List;

/**
 * What several line ratios tell of one spectrum.
 *
 * @param mostProbableMetallicity that of the highest point of the joint posterior
 * @param chi2 of the ratios at that point
 * @param ratios how many ratios took part
 * @param lacking the names of those that did not
 * @param singles each ratio by itself
 */
public record RatioEstimate(
        Marginal metallicity,
        Marginal colourExcess,
        double mostProbableMetallicity,
        double mostProbableExcess,
        double chi2,
        int ratios,
        List<String> lacking,
        SingleDiagnostics singles) {
    public RatioEstimate {
        lacking = List.copyOf(lacking);
    }
}
