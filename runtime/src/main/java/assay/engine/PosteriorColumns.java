package assay.engine;

import assay.formula.Columns;
import assay.model.NumberColumn;
import assay.nebula.RatioEstimate;
import assay.plan.GalaxyStep;
import assay.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What a posterior of metallicity and colour excess gives the spaxels of a galaxy: columns, NaN where nothing is known. */
record PosteriorColumns(String name, List<String> ratios, List<Optional<RatioEstimate>> estimates) {
    private static final Map<String, ToDoubleFunction<RatioEstimate>> PARTS = new LinkedHashMap<>();
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        part(
                "OH",
                "median of 12 + log(O/H), half of its central 68 %",
                e -> e.metallicity().median());
        part(
                "EBV",
                "median of E(B-V), half of its central 68 %",
                e -> e.colourExcess().median());
        part("OHlow", "percentile 16 of 12 + log(O/H)", e -> e.metallicity().low());
        part("OHhigh", "percentile 84 of 12 + log(O/H)", e -> e.metallicity().high());
        part("EBVlow", "percentile 16 of E(B-V)", e -> e.colourExcess().low());
        part("EBVhigh", "percentile 84 of E(B-V)", e -> e.colourExcess().high());
        part("mode", "12 + log(O/H) at the joint mode", RatioEstimate::mostProbableMetallicity);
        part("modeEBV", "E(B-V) at the joint mode", RatioEstimate::mostProbableExcess);
        part("chi2", "of the ratios at the joint mode", RatioEstimate::chi2);
        part("ratios", "how many ratios were known", RatioEstimate::ratios);
        part(
                "spread",
                "standard deviation of the ratios each alone",
                e -> e.singles().deviation());
        part(
                "largest",
                "largest difference of the ratios each alone",
                e -> e.singles().largestDifference());
    }

    private static void part(String part, String words, ToDoubleFunction<RatioEstimate> value) {
        PARTS.put(part, value);
        WORDS.put(part, words);
    }

    static PosteriorColumns of(GalaxyStep.Posterior step, Columns columns, int[] rows) {
        List<String> ratios = step.diagnostics().stream().map(d -> d.name()).toList();
        return new PosteriorColumns(step.name(), ratios, step.posterior().of(columns, rows));
    }

    Map<String, double[]> columns() {
        Map<String, double[]> columns = new LinkedHashMap<>();
        PARTS.forEach((part, value) -> columns.put(name + "." + part, column(value)));
        columns.put("error(" + name + ".OH)", column(e -> e.metallicity().halfWidth()));
        columns.put("error(" + name + ".EBV)", column(e -> e.colourExcess().halfWidth()));
        return columns;
    }

    private double[] column(ToDoubleFunction<RatioEstimate> value) {
        return estimates.stream()
                .mapToDouble(estimate -> estimate.map(value::applyAsDouble).orElse(Double.NaN))
                .toArray();
    }

    boolean[] undefined() {
        boolean[] undefined = new boolean[estimates.size()];
        for (int i = 0; i < undefined.length; i++)
            undefined[i] = estimates.get(i).isEmpty();
        return undefined;
    }

    /** In how many of the rows that have a posterior each ratio was not known. */
    Map<String, Integer> lacking(int[] rows) {
        Map<String, Integer> lacking = new LinkedHashMap<>();
        for (String ratio : ratios) {
            int count = (int) Arrays.stream(rows)
                    .filter(row -> estimates
                            .get(row)
                            .map(e -> e.lacking().contains(ratio))
                            .orElse(false))
                    .count();
            if (count > 0) lacking.put(ratio, count);
        }
        return lacking;
    }

    /** The columns of kept spaxels, for a table. */
    static List<NumberColumn> table(GalaxyStep.Posterior step, GalaxyOutcome galaxy) {
        List<NumberColumn> columns = new ArrayList<>();
        WORDS.forEach((part, words) -> {
            String key = step.name() + "." + part;
            double[] values = kept(galaxy, key);
            String error = "error(" + key + ")";
            columns.add(
                    galaxy.spaxels().keys().contains(error)
                            ? new NumberColumn(
                                    key, Unit.ONE, words, values, NumberColumn.Errors.symmetric(kept(galaxy, error)))
                            : new NumberColumn(key, Unit.ONE, words, values));
        });
        return columns;
    }

    private static double[] kept(GalaxyOutcome galaxy, String key) {
        double[] all = galaxy.spaxels().column(key);
        return Arrays.stream(galaxy.rows()).mapToDouble(row -> all[row]).toArray();
    }
}
