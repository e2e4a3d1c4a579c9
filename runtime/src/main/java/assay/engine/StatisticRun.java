package assay.engine;

import assay.formula.MonteCarlo;
import assay.model.Problem;
import assay.plan.Statistic;
import assay.stats.Bootstrap;
import assay.stats.CorrelationDraws;
import assay.stats.Descriptive;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the statistics that a study asks for of some rows. */
final class StatisticRun {
    private final StatedRows rows;

    StatisticRun(StatedRows rows) {
        this.rows = rows;
    }

    /**
     * What came of a statistic.
     *
     * @param rows those that took part
     * @param values one for all rows, by key
     * @param column one for each of those rows
     */
    record Taken(int[] rows, Map<String, Value> values, Optional<Column> column, Optional<Curve> curve) {
        /** The column with a place for each of so many rows, NaN for those that took no part. */
        Column scattered(int size) {
            Column made = column.orElseThrow();
            Column all = new Column(new double[size], new double[size]);
            Arrays.fill(all.values, Double.NaN);
            Arrays.fill(all.errors, Double.NaN);
            for (int i = 0; i < rows.length; i++) {
                all.values[rows[i]] = made.values[i];
                all.errors[rows[i]] = made.errors[i];
            }
            return all;
        }
    }

    /** Values and errors, in the unit of their symbol, NaN where there are none. */
    record Column(double[] values, double[] errors) {}

    Taken take(Statistic statistic) {
        if (statistic instanceof Statistic.TwoPoint asked) return new TwoPointRun(rows, asked).take();
        if (statistic instanceof Statistic.Smoothed asked) return TrendRun.smoothed(rows, asked);
        if (statistic instanceof Statistic.Binned asked) return TrendRun.binned(rows, asked);
        if (statistic instanceof Statistic.ModelChoice asked) return ModelChoiceRun.take(rows, asked);
        return correlation((Statistic.Correlation) statistic);
    }

    private Taken correlation(Statistic.Correlation asked) {
        StatedRows.Present present = rows.present(asked.formulas());
        double[][] columns = present.columns();
        Bootstrap bootstrap = new Bootstrap(asked.draws(), rows.chance().apply(asked.name()));
        CorrelationDraws found = CorrelationDraws.bootstrapped(
                asked.coefficient(), columns[0], columns[1], controls(columns), bootstrap);
        Map<String, Value> values = new LinkedHashMap<>();
        values.put(asked.name() + ".r", new Value(found.measured().value(), found.error()));
        values.put(asked.name() + ".p", Value.withoutError(found.measured().p()));
        values.put(asked.name() + ".n", Value.exact(found.measured().n()));
        asked.perturbed().ifPresent(draws -> values.put(asked.name() + ".perturbed", perturbed(asked, draws, present)));
        return new Taken(present.rows(), values, Optional.empty(), Optional.empty());
    }

    private static List<double[]> controls(double[][] columns) {
        return List.of(columns).subList(2, columns.length);
    }

    /** Median and half of the central 68 % of the coefficient over draws of what was measured. */
    private Value perturbed(Statistic.Correlation asked, int draws, StatedRows.Present present) {
        boolean known = asked.formulas().stream()
                .anyMatch(
                        formula -> Arrays.stream(rows.errors(formula, present)).anyMatch(e -> e > 0));
        if (!known) {
            throw new Problem("perturb: nothing that '" + asked.name() + "' correlates has an error to be drawn from");
        }
        double[] found = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            double[][] columns =
                    rows.moved(asked.formulas(), asked.name(), draw).columns();
            found[draw] = asked.coefficient()
                    .of(columns[0], columns[1], controls(columns))
                    .value();
        }
        double[] p = Descriptive.percentiles(found, 50, MonteCarlo.BELOW, MonteCarlo.ABOVE);
        return new Value(p[0], (p[2] - p[1]) / 2);
    }
}
