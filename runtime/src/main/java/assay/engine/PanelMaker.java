package assay.engine;

import assay.fit.LineFit;
import assay.formula.DisplayUnit;
import assay.formula.Formula;
import assay.formula.Kernel;
import assay.model.Problem;
import assay.model.figure.Axis;
import assay.model.figure.Band;
import assay.model.figure.Bars;
import assay.model.figure.ColourScale;
import assay.model.figure.ErrorBars;
import assay.model.figure.Histogram;
import assay.model.figure.Hue;
import assay.model.figure.Line;
import assay.model.figure.LineStyle;
import assay.model.figure.Marker;
import assay.model.figure.Panel;
import assay.model.figure.Points;
import assay.model.figure.ReferenceLine;
import assay.model.figure.Steps;
import assay.plan.FigurePlan.PanelPlan;
import assay.plan.FigurePlan.Range;
import assay.plan.FigurePlan.SeriesPlan;
import assay.plan.Study;
import assay.stats.Bins;
import assay.stats.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Turns what a panel shall show into series with numbers, for the spaxels of one galaxy or the galaxies of a study. */
final class PanelMaker {
    private static final int FEWEST_IN_BIN = 3;
    private static final int CURVE_POINTS = 400;

    private final Labels labels;
    private final Evaluator evaluator;
    private final int[] rows;
    private final Fits fits;
    private final Optional<GalaxyOutcome> galaxy;

    private PanelMaker(Study study, Evaluator evaluator, int[] rows, Fits fits, Optional<GalaxyOutcome> galaxy) {
        this.labels = new Labels(study);
        this.evaluator = evaluator;
        this.rows = rows;
        this.fits = fits;
        this.galaxy = galaxy;
    }

    static PanelMaker ofGalaxies(Study study, AcrossOutcome outcome) {
        Evaluator evaluator = new Evaluator(outcome.rows(), outcome.values());
        return new PanelMaker(study, evaluator, outcome.rows().all(), Fits.of(outcome), Optional.empty());
    }

    static PanelMaker ofSpaxels(Study study, GalaxyOutcome galaxy) {
        Evaluator evaluator = Evaluator.of(study, galaxy);
        return new PanelMaker(study, evaluator, galaxy.rows(), Fits.of(galaxy), Optional.of(galaxy));
    }

    Panel panel(PanelPlan plan) {
        PanelDraft draft = new PanelDraft();
        for (SeriesPlan series : plan.series()) add(series, draft, plan);
        Axis x = ranged(draft.x, plan.x());
        Axis y = ranged(draft.y, plan.y());
        if (draft.map) x = x.backwards();
        return new Panel(plan.title(), x, y, draft.series, draft.annotations, true, draft.map);
    }

    private static Axis ranged(Axis axis, Range range) {
        Axis ranged = axis;
        if (range.from().isPresent()) ranged = ranged.from(range.from().getAsDouble());
        return range.to().isPresent() ? ranged.to(range.to().getAsDouble()) : ranged;
    }

    private void add(SeriesPlan plan, PanelDraft draft, PanelPlan panel) {
        if (plan instanceof SeriesPlan.Dots dots) dots(dots, draft);
        else if (plan instanceof SeriesPlan.Fitted fitted) fitted(fitted.result(), draft, panel);
        else if (plan instanceof SeriesPlan.Bins bins) histogram(bins, draft);
        else if (plan instanceof SeriesPlan.Cumulative cumulative) cumulative(cumulative, draft);
        else if (plan instanceof SeriesPlan.Medians medians) medians(medians, draft);
        else if (plan instanceof SeriesPlan.SkyMap map) map(map, draft);
        else if (plan instanceof SeriesPlan.Coefficients coefficients) coefficients(coefficients, draft);
        else if (plan instanceof SeriesPlan.Scan scan) scan(scan, draft);
        else if (plan instanceof SeriesPlan.Curve curve) curve(curve, draft, panel);
        else if (plan instanceof SeriesPlan.Level level) level(level, draft);
    }

    /** Values and errors in shown units. */
    private double[][] shown(Formula formula) {
        Kernel.Propagated made = evaluator.propagate(formula.expr(), rows);
        double factor = DisplayUnit.of(formula.expr()).factor();
        double[] values = Arrays.stream(made.values()[0]).map(v -> v / factor).toArray();
        double[] errors = Arrays.stream(made.errors()[0])
                .map(v -> v > 0 ? v / factor : Double.NaN)
                .toArray();
        return new double[][] {values, errors};
    }

    private static double[] where(double[] values, double[] condition, double holds) {
        double[] taken = new double[values.length];
        Arrays.setAll(taken, i -> condition[i] == holds ? values[i] : Double.NaN);
        return taken;
    }

    private void dots(SeriesPlan.Dots dots, PanelDraft draft) {
        double[][] x = shown(dots.x());
        double[][] y = shown(dots.y());
        draft.abscissae = x[0];
        draft.label(labels.axis(dots.x()), labels.axis(dots.y()));
        if (dots.split().isPresent()) {
            double[] condition = evaluator.values(dots.split().get().expr(), rows);
            String[] names = groupNames(dots.split().get());
            draft.series.add(points(x, y, condition, 1, Marker.CIRCLE, Hue.BLUE, names[0]));
            draft.series.add(points(x, y, condition, 0, Marker.SQUARE, Hue.VERMILION, names[1]));
        } else if (dots.colour().isPresent()) {
            double[] colour = shown(dots.colour().get())[0];
            Points plain = points(x, y, null, 1, Marker.CIRCLE, Hue.NEXT, "");
            draft.series.add(plain.colouredBy(
                    colour, ColourScale.over(labels.axis(dots.colour().get()), colour)));
        } else {
            draft.series.add(points(x, y, null, 1, Marker.CIRCLE, Hue.NEXT, ""));
        }
    }

    private String[] groupNames(Formula split) {
        String name = labels.name(split);
        int equals = split.text().indexOf("==");
        if (equals > 0) {
            String word = split.text().substring(equals + 2).strip().replaceAll("['\"]", "");
            return new String[] {labels.name(word), labels.name("not " + word)};
        }
        return new String[] {name, labels.name("not " + split.text())};
    }

    private static Points points(
            double[][] x, double[][] y, double[] condition, double holds, Marker marker, Hue hue, String label) {
        double[] abscissae = condition == null ? x[0] : where(x[0], condition, holds);
        Points points = Points.at(abscissae, y[0]).as(marker, hue, label);
        if (Arrays.stream(x[1]).anyMatch(e -> e > 0)) points = points.withXErrors(ErrorBars.symmetric(x[1]));
        if (Arrays.stream(y[1]).anyMatch(e -> e > 0)) points = points.withYErrors(ErrorBars.symmetric(y[1]));
        return points;
    }

    private void fitted(String name, PanelDraft draft, PanelPlan panel) {
        LineFit line = fits.line(name);
        if (line == null) return; // its failure has its own row
        double from = panel.x()
                .from()
                .orElse(Arrays.stream(draft.abscissae)
                        .filter(Double::isFinite)
                        .min()
                        .orElse(0));
        double to = panel.x()
                .to()
                .orElse(Arrays.stream(draft.abscissae)
                        .filter(Double::isFinite)
                        .max()
                        .orElse(1));
        double[] x = IntStream.rangeClosed(0, 60)
                .mapToDouble(i -> from + (to - from) * i / 60)
                .toArray();
        double[] y = Arrays.stream(x).map(line::predict).toArray();
        double[] low = Arrays.stream(x)
                .map(v -> line.predict(v) - line.predictError(v))
                .toArray();
        double[] high = Arrays.stream(x)
                .map(v -> line.predict(v) + line.predictError(v))
                .toArray();
        draft.series.add(new Band(x, low, high, Hue.GREY, ""));
        draft.series.add(Line.through(x, y).as(LineStyle.SOLID, Hue.INK, ""));
        draft.annotations.addAll(fits.words(name));
    }

    private void histogram(SeriesPlan.Bins bins, PanelDraft draft) {
        double[] values = shown(bins.value())[0];
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        if (finite.length == 0)
            throw new Problem("nothing to show of '" + bins.value().text() + "'");
        double low = Arrays.stream(finite).min().getAsDouble();
        double high = Math.max(Arrays.stream(finite).max().getAsDouble(), low + 1e-9);
        Bins even = Bins.even(low, high, bins.number());
        draft.label(labels.axis(bins.value()), galaxy.isPresent() ? "spaxels" : "galaxies");
        double[] condition =
                bins.split().map(s -> evaluator.values(s.expr(), rows)).orElse(null);
        if (condition == null) {
            draft.series.add(histogram(even, finite, true, Hue.NEXT, ""));
            return;
        }
        String[] names = groupNames(bins.split().get());
        draft.series.add(histogram(even, where(values, condition, 1), true, Hue.BLUE, names[0]));
        draft.series.add(histogram(even, where(values, condition, 0), false, Hue.VERMILION, names[1]));
    }

    private static Histogram histogram(Bins bins, double[] values, boolean filled, Hue hue, String label) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        double[] edges = IntStream.rangeClosed(0, bins.count())
                .mapToDouble(i -> i < bins.count() ? bins.low(i) : bins.high(i - 1))
                .toArray();
        double[] counts = Arrays.stream(bins.histogram(finite)).asDoubleStream().toArray();
        return new Histogram(edges, counts, filled, hue, label);
    }

    private void cumulative(SeriesPlan.Cumulative cumulative, PanelDraft draft) {
        double[] values = shown(cumulative.value())[0];
        double[] condition = evaluator.values(cumulative.split().expr(), rows);
        String[] names = groupNames(cumulative.split());
        draft.label(labels.axis(cumulative.value()), "cumulative share");
        draft.series.add(Steps.cumulative(where(values, condition, 1), LineStyle.SOLID, Hue.BLUE, names[0]));
        draft.series.add(Steps.cumulative(where(values, condition, 0), LineStyle.DASHED, Hue.VERMILION, names[1]));
    }

    private void medians(SeriesPlan.Medians medians, PanelDraft draft) {
        double[] x = shown(medians.x())[0];
        double[] y = shown(medians.y())[0];
        int[] both = IntStream.range(0, x.length)
                .filter(i -> Double.isFinite(x[i]) && Double.isFinite(y[i]))
                .toArray();
        double[] abscissae = Arrays.stream(both).mapToDouble(i -> x[i]).toArray();
        double[] ordinates = Arrays.stream(both).mapToDouble(i -> y[i]).toArray();
        draft.label(labels.axis(medians.x()), labels.axis(medians.y()));
        if (both.length == 0) return;
        int steps = (int) Math.ceil(Arrays.stream(abscissae).max().getAsDouble() / medians.step() + 1e-9);
        Bins bins = Bins.even(0, steps * medians.step(), Math.max(1, steps));
        List<Profile.Point> points =
                Profile.ofMedians(abscissae, ordinates, bins, FEWEST_IN_BIN).points();
        double[] middles = points.stream().mapToDouble(Profile.Point::middle).toArray();
        double[] values = points.stream().mapToDouble(Profile.Point::median).toArray();
        double[] plus = points.stream().mapToDouble(p -> p.p84() - p.median()).toArray();
        double[] minus = points.stream().mapToDouble(p -> p.median() - p.p16()).toArray();
        draft.series.add(Points.at(middles, values)
                .as(Marker.DIAMOND, Hue.VERMILION, "")
                .withYErrors(new ErrorBars(plus, minus)));
    }

    private void map(SeriesPlan.SkyMap map, PanelDraft draft) {
        GalaxyOutcome shownGalaxy = galaxy.orElseThrow();
        double[] values = shown(map.value())[0];
        double[] everyRow = new double[shownGalaxy.spaxels().size()];
        Arrays.fill(everyRow, Double.NaN);
        for (int k = 0; k < rows.length; k++) everyRow[rows[k]] = values[k];
        SkyImage image = SkyImage.of(shownGalaxy.spaxels().map(), everyRow);
        draft.map = true;
        draft.label("east (arcsec)", "north (arcsec)");
        draft.series.add(image.raster(ColourScale.over(labels.axis(map.value()), values)));
    }

    private void coefficients(SeriesPlan.Coefficients coefficients, PanelDraft draft) {
        List<String> names = coefficients.results();
        double[] values =
                names.stream().mapToDouble(n -> fits.value(n + ".r").value()).toArray();
        double[] errors =
                names.stream().mapToDouble(n -> fits.value(n + ".r").error()).toArray();
        List<String> categories = names.stream().map(labels::name).toList();
        draft.x = Axis.of("rank correlation r");
        draft.y = Axis.of(" ").of(categories);
        draft.series.add(Bars.lying(categories, values).withErrors(ErrorBars.symmetric(errors)));
    }

    private void scan(SeriesPlan.Scan scan, PanelDraft draft) {
        var found = fits.scan(scan.result());
        if (found == null) return;
        draft.label("\\gamma", "scatter about the line (dex)");
        draft.series.add(Line.through(found.gammas(), found.curve()).as(LineStyle.SOLID, Hue.BLUE, ""));
        draft.series.add(ReferenceLine.vertical(found.gamma()).as(LineStyle.SOLID, Hue.INK, ""));
        draft.annotations.add(
                String.format(Locale.ROOT, "least at \\gamma = %.2f ± %.2f", found.gamma(), found.gammaError()));
    }

    private void curve(SeriesPlan.Curve curve, PanelDraft draft, PanelPlan panel) {
        double low =
                Arrays.stream(draft.abscissae).filter(Double::isFinite).min().orElse(0);
        double high =
                Arrays.stream(draft.abscissae).filter(Double::isFinite).max().orElse(1);
        double from = panel.x().from().orElse(low);
        double to = panel.x().to().orElse(high);
        double[] x = IntStream.rangeClosed(0, CURVE_POINTS)
                .mapToDouble(i -> from + (to - from) * i / CURVE_POINTS)
                .toArray();
        double[] y = CurvePoints.of(curve.y().expr(), x);
        draft.series.add(Line.through(x, y).as(LineStyle.DASHED, Hue.INK, curve.label()));
    }

    private void level(SeriesPlan.Level level, PanelDraft draft) {
        ReferenceLine line =
                level.vertical() ? ReferenceLine.vertical(level.value()) : ReferenceLine.horizontal(level.value());
        draft.series.add(line.as(LineStyle.DOTTED, Hue.GREY, level.label()));
    }
}
