package assay.engine;

import assay.fit.KellyPosterior;
import assay.fit.LineWithScatterPosterior;
import assay.sample.SampledPosterior;
import assay.stats.RandomStream;
import assay.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The draws that the errors of a line come from, made when they are asked for. */
interface LineDraws {
    /** The line has no draws. */
    LineDraws NONE = (slope, intercept) -> Optional.empty();

    /** So many of a posterior that is known exactly. */
    int OF_EXACT = 10_000;

    List<String> PARTS = List.of("slope", "intercept", "scatter");

    Optional<Drawn> in(Unit slope, Unit intercept);

    /** Refits. */
    static LineDraws of(double[] slopes, double[] intercepts) {
        return (slope, intercept) ->
                Optional.of(Drawn.independent(quantities(slope, intercept, new double[][] {slopes, intercepts})));
    }

    static LineDraws exact(LineWithScatterPosterior posterior, RandomStream random) {
        return (slope, intercept) -> {
            double[][] rows = posterior.draws(OF_EXACT, random);
            double[][] columns = new double[PARTS.size()][];
            Arrays.setAll(
                    columns, k -> Arrays.stream(rows).mapToDouble(row -> row[k]).toArray());
            return Optional.of(Drawn.independent(quantities(slope, intercept, columns)));
        };
    }

    static LineDraws walked(SampledPosterior sampled) {
        return (slope, intercept) -> {
            double[][] columns = new double[PARTS.size()][];
            Arrays.setAll(columns, k -> sampled.draws(k, 1));
            double[][][] walks = new double[PARTS.size()][][];
            Arrays.setAll(
                    walks, k -> sampled.chain().walks(k, 0, sampled.chain().steps()));
            return Optional.of(new Drawn(
                    quantities(slope, intercept, columns),
                    new double[0],
                    Optional.of(new Drawn.Walks(walks, sampled.dropped()))));
        };
    }

    static LineDraws chains(KellyPosterior posterior) {
        return (slope, intercept) -> {
            double[][][] walks = {posterior.slopes(), posterior.intercepts(), posterior.scatters()};
            double[][] columns = new double[walks.length][];
            Arrays.setAll(
                    columns,
                    k -> Arrays.stream(walks[k]).flatMapToDouble(Arrays::stream).toArray());
            return Optional.of(new Drawn(
                    quantities(slope, intercept, columns), new double[0], Optional.of(new Drawn.Walks(walks, 0))));
        };
    }

    private static List<Drawn.Quantity> quantities(Unit slope, Unit intercept, double[][] columns) {
        Unit[] units = {slope, intercept, intercept};
        List<Drawn.Quantity> quantities = new ArrayList<>();
        for (int k = 0; k < columns.length; k++) quantities.add(new Drawn.Quantity(PARTS.get(k), units[k], columns[k]));
        return quantities;
    }
}
