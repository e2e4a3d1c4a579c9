package assay.engine;

import assay.formula.Columns;
import assay.formula.Expr;
import assay.formula.Expr.Aggregate;
import assay.formula.Expr.Input;
import assay.formula.Kernel;
import assay.formula.Level;
import assay.formula.Rewrite;
import assay.formula.Symbol;
import assay.stats.Bootstrap;
import assay.stats.Descriptive;
import assay.unit.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** One value for the study, such as a median over the galaxies; its error from a bootstrap of the galaxies. */
final class StudyValue {
    private final Evaluator evaluator;
    private final int[] rows;
    private final Map<String, Value> scalars;

    StudyValue(Evaluator evaluator, int[] rows, Map<String, Value> scalars) {
        this.evaluator = evaluator;
        this.rows = rows;
        this.scalars = scalars;
    }

    /** The value in base units. */
    Value of(Expr expr, Bootstrap bootstrap) {
        Map<Aggregate, Symbol> summaries = new LinkedHashMap<>();
        Expr reduced = Rewrite.where(
                expr,
                e -> e instanceof Aggregate aggregate
                        ? Optional.of(new Input(summaries.computeIfAbsent(
                                aggregate,
                                a -> Symbol.number(
                                        "#" + summaries.size(), new Unit("", 1, a.dimension()), Level.STUDY))))
                        : Optional.empty());
        double[][] taken = new double[summaries.size()][];
        Aggregate[] of = summaries.keySet().toArray(Aggregate[]::new);
        Summaries summary = new Summaries(evaluator, rows);
        Map<String, Double> values = new LinkedHashMap<>();
        for (int k = 0; k < of.length; k++) {
            taken[k] = summary.taken(of[k]);
            values.put("#" + k, Summaries.of(of[k].summary(), taken[k]));
        }
        double value = evaluate(reduced, values);
        if (Double.isNaN(value)) return Value.ABSENT;
        boolean countsOnly = java.util.Arrays.stream(of).allMatch(a -> a.summary() == Expr.Summary.COUNT);
        if (of.length == 0 || countsOnly) return Value.withoutError(value);
        double[] draws = new double[bootstrap.draws()];
        bootstrap.resample(rows.length, (draw, times) -> {
            Map<String, Double> resampled = new LinkedHashMap<>();
            for (int k = 0; k < of.length; k++) {
                resampled.put("#" + k, Summaries.of(of[k].summary(), repeat(of[k], times)));
            }
            draws[draw] = evaluate(reduced, resampled);
            return !Double.isNaN(draws[draw]);
        });
        return new Value(value, Descriptive.standardDeviation(draws));
    }

    private final Map<Aggregate, double[][]> cache = new LinkedHashMap<>();

    /** The values of a resample: those of row i as often as it was drawn. */
    private double[] repeat(Aggregate aggregate, int[] times) {
        double[][] both = cache.computeIfAbsent(aggregate, a -> new double[][] {
            evaluator.values(a.of(), rows),
            a.where().map(w -> evaluator.values(w, rows)).orElse(null)
        });
        double[] drawn = new double[rows.length];
        int n = 0;
        for (int i = 0; i < times.length; i++) {
            boolean taken = !Double.isNaN(both[0][i]) && (both[1] == null || both[1][i] == 1);
            for (int t = 0; taken && t < times[i]; t++) drawn[n++] = both[0][i];
        }
        return java.util.Arrays.copyOf(drawn, n);
    }

    private double evaluate(Expr reduced, Map<String, Double> summaries) {
        Kernel kernel = Kernel.of(List.of(reduced), symbol -> {
            Double summary = summaries.get(symbol.key());
            if (summary != null) return OptionalDouble.of(summary);
            return OptionalDouble.of(
                    scalars.getOrDefault(symbol.key(), Value.ABSENT).value());
        });
        return kernel.values(Columns.NONE, new int[] {0})[0][0];
    }

    static double errorOfMedian(double[] values, Bootstrap bootstrap) {
        double[] drawn = new double[values.length];
        return bootstrap.error(values.length, times -> {
            int n = 0;
            for (int i = 0; i < times.length; i++) {
                for (int t = 0; t < times[i]; t++) drawn[n++] = values[i];
            }
            return OptionalDouble.of(Descriptive.median(drawn));
        });
    }
}
