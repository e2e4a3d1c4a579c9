package assay.engine;

import assay.formula.Expr;
import assay.formula.Formula;
import assay.model.NumberColumn;
import assay.model.figure.Band;
import assay.model.figure.ErrorBars;
import assay.model.figure.Hue;
import assay.model.figure.Line;
import assay.model.figure.LineStyle;
import assay.model.figure.Marker;
import assay.model.figure.Points;
import assay.model.figure.ReferenceLine;
import assay.plan.SeriesPlan;
import assay.plan.SeriesPlan.SpreadStyle;
import assay.plan.Statistic;
import assay.stats.Bins;
import assay.stats.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Puts into a panel how a value runs with another: medians in bins, smoothed curves, correlations over scales. */
final class TrendPanel {
    private static final int FEWEST_IN_BIN = 3;
    private static final int MOST_PLACES = 400;

    private final ShownRows shown;
    private final Fits fits;

    TrendPanel(ShownRows shown, Fits fits) {
        this.shown = shown;
        this.fits = fits;
    }

    void medians(SeriesPlan.Medians plan, PanelDraft draft) {
        double[] x = shown.values(plan.x());
        double[] y = shown.values(plan.y());
        int[] both = IntStream.range(0, x.length)
                .filter(i -> Double.isFinite(x[i]) && Double.isFinite(y[i]))
                .toArray();
        double[] abscissae = Arrays.stream(both).mapToDouble(i -> x[i]).toArray();
        double[] ordinates = Arrays.stream(both).mapToDouble(i -> y[i]).toArray();
        draft.label(shown.labels().axis(plan.x()), shown.labels().axis(plan.y()));
        if (both.length == 0) return;
        int steps = (int) Math.ceil(Arrays.stream(abscissae).max().getAsDouble() / plan.step() + 1e-9);
        Bins bins = Bins.even(0, steps * plan.step(), Math.max(1, steps));
        List<Profile.Point> points =
                Profile.ofMedians(abscissae, ordinates, bins, FEWEST_IN_BIN).points();
        double[] middles = column(points, Profile.Point::middle);
        double[] medians = column(points, Profile.Point::median);
        if (plan.style() == SpreadStyle.band) {
            draft.series.add(new Band(
                    middles,
                    column(points, Profile.Point::p16),
                    column(points, Profile.Point::p84),
                    Hue.VERMILION,
                    ""));
            draft.series.add(Line.through(middles, medians).as(LineStyle.SOLID, Hue.VERMILION, ""));
            return;
        }
        double[] plus = column(points, p -> p.p84() - p.median());
        double[] minus = column(points, p -> p.median() - p.p16());
        draft.series.add(Points.at(middles, medians)
                .as(Marker.DIAMOND, Hue.VERMILION, "")
                .withYErrors(new ErrorBars(plus, minus)));
    }

    private static double[] column(List<Profile.Point> points, ToDoubleFunction<Profile.Point> part) {
        return points.stream().mapToDouble(part).toArray();
    }

    void trend(SeriesPlan.Trend plan, PanelDraft draft) {
        if (plan.statistic() instanceof Statistic.Binned binned) binned(binned, draft);
        if (plan.statistic() instanceof Statistic.Smoothed smoothed) smoothed(smoothed, draft);
    }

    private void binned(Statistic.Binned binned, PanelDraft draft) {
        draft.label(shown.labels().axis(binned.over()), shown.labels().axis(binned.value()));
        Curve curve = fits.curves().get(binned.name());
        if (curve == null) return; // its failure has its own row
        double[] low = column(curve, "low").orElseThrow().values();
        double[] high = column(curve, "high").orElseThrow().values();
        double[] middles = new double[low.length];
        Arrays.setAll(middles, i -> (low[i] + high[i]) / 2);
        if (draft.abscissae.length == 0) draft.abscissae = middles;
        banded(draft, middles, column(curve, "median").orElseThrow(), LineStyle.SOLID, Hue.VERMILION, "");
    }

    private static Optional<NumberColumn> column(Curve curve, String name) {
        return curve.columns().stream().filter(c -> c.name().equals(name)).findFirst();
    }

    private static void banded(
            PanelDraft draft, double[] x, NumberColumn column, LineStyle style, Hue hue, String label) {
        double[] low = new double[x.length];
        double[] high = new double[x.length];
        ErrorBars bars = ErrorBars.of(column.errors());
        Arrays.setAll(low, i -> bars.below(i, column.values()[i]));
        Arrays.setAll(high, i -> bars.above(i, column.values()[i]));
        draft.series.add(new Band(x, low, high, hue, ""));
        draft.series.add(Line.through(x, column.values()).as(style, hue, label));
    }

    private void smoothed(Statistic.Smoothed smoothed, PanelDraft draft) {
        Formula over = smoothed.over().get(0);
        draft.label(shown.labels().axis(over), shown.labels().axis(smoothed.value()));
        double[] x = shown.values(over);
        double[][] trend = shown.of(Formula.of(new Expr.Input(smoothed.symbol()), smoothed.name()));
        int[] order = IntStream.range(0, x.length)
                .filter(i -> Double.isFinite(x[i]) && Double.isFinite(trend[0][i]))
                .boxed()
                .sorted((a, b) -> Double.compare(x[a], x[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        int places = Math.min(order.length, MOST_PLACES);
        int[] at = IntStream.range(0, places)
                .map(k -> order[places == 1 ? 0 : (int) ((long) k * (order.length - 1) / (places - 1))])
                .toArray();
        double[] abscissae = Arrays.stream(at).mapToDouble(i -> x[i]).toArray();
        double[] values = Arrays.stream(at).mapToDouble(i -> trend[0][i]).toArray();
        double[] errors = Arrays.stream(at).mapToDouble(i -> trend[1][i]).toArray();
        double[] low = new double[at.length];
        double[] high = new double[at.length];
        Arrays.setAll(low, i -> values[i] - errors[i]);
        Arrays.setAll(high, i -> values[i] + errors[i]);
        if (draft.abscissae.length == 0) draft.abscissae = abscissae;
        draft.series.add(new Band(abscissae, low, high, Hue.VERMILION, ""));
        draft.series.add(Line.through(abscissae, values).as(LineStyle.SOLID, Hue.VERMILION, ""));
    }

    /** As measured, with the errors added once more, and of shuffled values. */
    void correlation(SeriesPlan.Correlation plan, PanelDraft draft) {
        draft.label("separation (kpc)", "\\xi");
        Curve curve = fits.curves().get(plan.result());
        if (curve == null) return; // its failure has its own row
        double[] scales = column(curve, "scale").orElseThrow().values();
        draft.abscissae = scales;
        column(curve, "null").ifPresent(c -> banded(draft, scales, c, LineStyle.DOTTED, Hue.GREY, "shuffled"));
        column(curve, "perturbed")
                .ifPresent(c -> banded(draft, scales, c, LineStyle.DASHED, Hue.VERMILION, "with errors added again"));
        draft.series.add(Line.through(scales, column(curve, "xi").orElseThrow().values())
                .as(LineStyle.SOLID, Hue.BLUE, "measured"));
        draft.series.add(ReferenceLine.horizontal(0).as(LineStyle.DOTTED, Hue.GREY, ""));
    }
}
