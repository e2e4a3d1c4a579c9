package assay.engine;

import assay.model.NumberColumn;
import assay.model.Problem;
import assay.plan.Statistic;
import assay.stats.Descriptive;
import assay.stats.Numbers;
import assay.stats.RandomStream;
import assay.stats.TwoPoint;
import assay.stats.TwoPointCurve;
import assay.stats.TwoPointDraws;
import assay.unit.Unit;
import assay.unit.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The two-point correlation of a value in the plane of a galaxy: its scales, and the curve. */
final class TwoPointRun {
    private final StatedRows rows;
    private final Statistic.TwoPoint asked;
    private final Map<String, Value> values = new LinkedHashMap<>();

    TwoPointRun(StatedRows rows, Statistic.TwoPoint asked) {
        this.rows = rows;
        this.asked = asked;
    }

    StatisticRun.Taken take() {
        StatedRows.Present present = rows.present(asked.formulas());
        double[] z = residuals(present.columns()[0]);
        double[][] plane = rows.positions().apply(present.rows());
        TwoPoint pairs = TwoPoint.of(plane[0], plane[1], asked.scales(), asked.form());
        double[] errors = rows.errors(asked.value(), present);
        Curve curve = asked.draws().isPresent()
                ? drawn(
                        pairs.draws(z, errors, asked.draws().getAsInt(), stream()),
                        Arrays.stream(errors).anyMatch(e -> e > 0))
                : measured(pairs.curve(z));
        values.put(asked.name() + ".n", Value.exact(present.count()));
        return new StatisticRun.Taken(present.rows(), values, Optional.empty(), Optional.of(curve));
    }

    /**
     * Refuses values that lie off 0 by more than they scatter: dense places count more often as neighbours, so that what is
     * added to all values changes the correlation.
     */
    private double[] residuals(double[] values) {
        Numbers.paired("the two-point correlation", 2, values);
        double mean = Descriptive.mean(values);
        if (Math.abs(mean) > Descriptive.standardDeviation(values)) {
            throw new Problem("the two-point correlation takes what scatters about 0, but the mean of '"
                    + asked.value().text() + "' is " + (float) mean
                    + "; take the residual of a fit, or subtract the mean");
        }
        return values;
    }

    private RandomStream stream() {
        return rows.chance().apply(asked.name());
    }

    private Curve measured(TwoPointCurve measured) {
        put("scale", level -> of(measured, level));
        return curve(measured, List.of());
    }

    /** @param known whether there are errors of measurement at all; without them draws are what was measured */
    private Curve drawn(TwoPointDraws draws, boolean known) {
        put("scale", level -> known ? over(draws.perturbed(), level) : of(draws.measured(), level));
        put("measured", level -> of(draws.measured(), level));
        put("null", level -> over(draws.shuffled(), level));
        List<NumberColumn> columns = new ArrayList<>();
        if (known) columns.add(over("perturbed", "median with the errors added once more", draws.perturbed()));
        columns.add(over("null", "median with the values shuffled", draws.shuffled()));
        return curve(draws.measured(), columns);
    }

    private void put(String kind, java.util.function.DoubleFunction<Value> scale) {
        Statistic.TwoPoint.LEVELS.forEach(
                percent -> values.put(asked.name() + "." + kind + percent, scale.apply(percent / 100.0)));
    }

    private static Value of(TwoPointCurve curve, double level) {
        return Value.withoutError(curve.scaleAt(level).orElse(Double.NaN));
    }

    /** Median and half of the central 68 % over the draws that come down to the level; absent where fewer than half do. */
    private static Value over(List<TwoPointCurve> curves, double level) {
        double[] scales = curves.stream()
                .flatMapToDouble(curve -> curve.scaleAt(level).stream())
                .toArray();
        if (2 * scales.length < curves.size()) return Value.ABSENT;
        double[] p = Descriptive.percentiles(scales, 50, 16, 84);
        return new Value(p[0], (p[2] - p[1]) / 2);
    }

    private Curve curve(TwoPointCurve measured, List<NumberColumn> drawn) {
        List<NumberColumn> columns = new ArrayList<>();
        columns.add(new NumberColumn("scale", Units.get("kpc"), "in the plane of the disc", measured.scales()));
        columns.add(new NumberColumn("xi", Unit.ONE, "two-point correlation as measured", measured.xi()));
        columns.addAll(drawn);
        double[] points = Arrays.stream(measured.points()).asDoubleStream().toArray();
        columns.add(new NumberColumn("points", Unit.ONE, "that have neighbours there", points));
        return new Curve(asked.name() + ".curve", "Two-point correlation (" + asked.name() + ")", columns);
    }

    private static NumberColumn over(String name, String description, List<TwoPointCurve> curves) {
        int scales = curves.get(0).xi().length;
        double[] median = new double[scales];
        double[] plus = new double[scales];
        double[] minus = new double[scales];
        for (int k = 0; k < scales; k++) {
            int scale = k;
            double[] xi =
                    curves.stream().mapToDouble(curve -> curve.xi()[scale]).toArray();
            double[] p = Descriptive.percentiles(xi, 50, 16, 84);
            median[k] = p[0];
            plus[k] = p[2] - p[0];
            minus[k] = p[0] - p[1];
        }
        return new NumberColumn(
                name,
                Unit.ONE,
                description + ", percentiles 16 and 84",
                median,
                new NumberColumn.Errors(plus, minus, null));
    }
}
