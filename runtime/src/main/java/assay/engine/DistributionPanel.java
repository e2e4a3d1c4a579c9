package assay.engine;

import assay.formula.Expr;
import assay.formula.Formula;
import assay.formula.Level;
import assay.formula.Symbol;
import assay.model.Problem;
import assay.model.figure.Axis;
import assay.model.figure.Band;
import assay.model.figure.Boxes;
import assay.model.figure.Contours;
import assay.model.figure.Histogram;
import assay.model.figure.Hue;
import assay.model.figure.Line;
import assay.model.figure.LineStyle;
import assay.model.figure.Series;
import assay.model.figure.Steps;
import assay.plan.FigurePlan.Range;
import assay.plan.Property;
import assay.plan.SeriesPlan;
import assay.plan.SeriesPlan.BarStyle;
import assay.stats.Bins;
import assay.stats.BoxOfValues;
import assay.stats.DensityCurve;
import assay.stats.DensityPlane;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Puts into a panel how values are distributed: histograms, densities, cumulative shares, boxes. */
final class DistributionPanel {
    private static final int FEWEST = 3;
    private static final double SHADE = 0.25;

    private final ShownRows shown;
    /** What words a property has, by the keys of their conditions. */
    private final Function<String, List<String>> keysOf;

    DistributionPanel(ShownRows shown, Function<String, List<String>> keysOf) {
        this.shown = shown;
        this.keysOf = keysOf;
    }

    private double[] present(Formula value) {
        double[] values = shown.values(value);
        if (Arrays.stream(values).noneMatch(Double::isFinite)) {
            throw new Problem("nothing to show of '" + value.text() + "': it is absent for all " + values.length + " "
                    + shown.kind());
        }
        return values;
    }

    void histogram(SeriesPlan.Bins plan, PanelDraft draft) {
        double[] values = present(plan.value());
        double[] finite = ShownRows.finite(values);
        Range range = draft.plan.x().range();
        double low = range.from().orElse(Arrays.stream(finite).min().getAsDouble());
        double high = range.to().orElse(Math.max(Arrays.stream(finite).max().getAsDouble(), low + 1e-9));
        Bins even = Bins.even(low, high, plan.number());
        draft.label(shown.labels().axis(plan.value()), shown.kind());
        boolean filled = plan.style().orElse(BarStyle.filled) == BarStyle.filled;
        if (plan.split().isEmpty()) {
            boolean first = draft.series.isEmpty();
            draft.series.add(histogram(
                    even, finite, filled, Hue.NEXT, first ? "" : shown.labels().name(plan.value())));
            return;
        }
        double[] condition = shown.condition(plan.split().get());
        String[] names = shown.groups(plan.split().get());
        double[] yes = ShownRows.where(values, condition, 1);
        double[] no = ShownRows.where(values, condition, 0);
        boolean second = plan.style().isPresent() && filled;
        draft.series.add(histogram(even, yes, filled, Hue.BLUE, names[0]));
        draft.series.add(histogram(even, no, second, Hue.VERMILION, names[1]));
    }

    private static Histogram histogram(Bins bins, double[] values, boolean filled, Hue hue, String label) {
        double[] edges = IntStream.rangeClosed(0, bins.count())
                .mapToDouble(i -> i < bins.count() ? bins.low(i) : bins.high(i - 1))
                .toArray();
        double[] counts = Arrays.stream(bins.histogram(ShownRows.finite(values)))
                .asDoubleStream()
                .toArray();
        return new Histogram(edges, counts, filled, hue, label);
    }

    void cumulative(SeriesPlan.Cumulative plan, PanelDraft draft) {
        double[] values = shown.values(plan.value());
        double[] condition = shown.condition(plan.split());
        String[] names = shown.groups(plan.split());
        draft.label(shown.labels().axis(plan.value()), "cumulative share");
        draft.series.add(Steps.cumulative(ShownRows.where(values, condition, 1), LineStyle.SOLID, Hue.BLUE, names[0]));
        draft.series.add(
                Steps.cumulative(ShownRows.where(values, condition, 0), LineStyle.DASHED, Hue.VERMILION, names[1]));
    }

    void distribution(SeriesPlan.Distribution plan, PanelDraft draft) {
        double[] values = present(plan.value());
        double[] weights = plan.weight().map(shown::values).orElseGet(() -> {
            double[] alike = new double[values.length];
            Arrays.fill(alike, 1);
            return alike;
        });
        draft.label(shown.labels().axis(plan.value()), "density");
        draft.y = draft.y.from(0);
        if (plan.split().isEmpty()) {
            draft.series.addAll(curve(values, weights, LineStyle.SOLID, Hue.BLUE, ""));
            return;
        }
        double[] condition = shown.condition(plan.split().get());
        String[] names = shown.groups(plan.split().get());
        double[] yes = ShownRows.where(values, condition, 1);
        double[] no = ShownRows.where(values, condition, 0);
        // a group of one or two has no density; the other one is shown all the same
        if (ShownRows.finite(yes).length >= FEWEST)
            draft.series.addAll(curve(yes, weights, LineStyle.SOLID, Hue.BLUE, names[0]));
        if (ShownRows.finite(no).length >= FEWEST)
            draft.series.addAll(curve(no, weights, LineStyle.DASHED, Hue.VERMILION, names[1]));
    }

    private static List<Series> curve(double[] values, double[] weights, LineStyle style, Hue hue, String label) {
        int[] known = IntStream.range(0, values.length)
                .filter(i -> Double.isFinite(values[i]) && Double.isFinite(weights[i]))
                .toArray();
        DensityCurve curve = DensityCurve.weighted(
                Arrays.stream(known).mapToDouble(i -> values[i]).toArray(),
                Arrays.stream(known).mapToDouble(i -> weights[i]).toArray());
        List<Series> series = new ArrayList<>();
        if (style == LineStyle.SOLID)
            series.add(new Band(curve.x(), new double[curve.x().length], curve.density(), hue, ""));
        series.add(Line.through(curve.x(), curve.density()).as(style, hue, label));
        return series;
    }

    void density(SeriesPlan.Density plan, PanelDraft draft) {
        double[] x = shown.values(plan.x());
        double[] y = shown.values(plan.y());
        draft.label(shown.labels().axis(plan.x()), shown.labels().axis(plan.y()));
        draft.abscissae = x;
        if (plan.split().isEmpty()) {
            draft.series.add(density(x, y, plan.enclosing()).shaded(SHADE).as(Hue.BLUE, ""));
            return;
        }
        double[] condition = shown.condition(plan.split().get());
        String[] names = shown.groups(plan.split().get());
        draft.series.add(density(ShownRows.where(x, condition, 1), y, plan.enclosing())
                .shaded(SHADE)
                .as(Hue.BLUE, names[0]));
        draft.series.add(
                density(ShownRows.where(x, condition, 0), y, plan.enclosing()).as(Hue.VERMILION, names[1]));
    }

    private Contours density(double[] x, double[] y, List<Double> shares) {
        int[] both = IntStream.range(0, x.length)
                .filter(i -> Double.isFinite(x[i]) && Double.isFinite(y[i]))
                .toArray();
        if (both.length < FEWEST) {
            throw new Problem("a density needs " + FEWEST + " " + shown.kind() + " or more, there are " + both.length
                    + "; show them as points");
        }
        return DensityPlane.of(
                        Arrays.stream(both).mapToDouble(i -> x[i]).toArray(),
                        Arrays.stream(both).mapToDouble(i -> y[i]).toArray())
                .enclosing(shares.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Groups without a value have no box. */
    void boxes(SeriesPlan.Boxes plan, PanelDraft draft) {
        double[] values = present(plan.value());
        Map<String, double[]> groups = new LinkedHashMap<>();
        for (SeriesPlan.Boxes.Group group : plan.groups()) {
            groups.put(shown.labels().name(group.name()), shown.condition(group.condition()));
        }
        if (groups.isEmpty()) {
            for (String key : keysOf.apply(plan.property())) {
                String word = key.substring(plan.property().length() + Property.IS.length());
                groups.put(shown.labels().name(word), shown.evaluator().values(conditionOf(key), shown.rows()));
            }
        }
        List<String> names = new ArrayList<>();
        List<Boxes.Box> boxes = new ArrayList<>();
        groups.forEach((name, condition) -> {
            double[] taken = ShownRows.finite(ShownRows.where(values, condition, 1));
            if (taken.length == 0) return;
            names.add(name + " (" + taken.length + ")");
            boxes.add(BoxOfValues.of(taken));
        });
        if (boxes.isEmpty()) {
            throw new Problem("no box of '" + plan.value().text() + "': no " + plan.property() + " has a value of it");
        }
        draft.x = Axis.of(shown.labels().name(plan.property())).of(names);
        draft.y = Axis.of(shown.labels().axis(plan.value()));
        draft.series.add(Boxes.upright(names, boxes).as(Hue.BLUE, ""));
    }

    private static Expr conditionOf(String key) {
        return new Expr.Input(Symbol.condition(key, Level.GALAXY));
    }
}
