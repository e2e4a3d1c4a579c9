package assay.engine;

import assay.fit.LineFit;
import assay.model.figure.Axis;
import assay.model.figure.Band;
import assay.model.figure.Bars;
import assay.model.figure.ErrorBars;
import assay.model.figure.Hue;
import assay.model.figure.Line;
import assay.model.figure.LineStyle;
import assay.model.figure.Panel;
import assay.model.figure.ReferenceLine;
import assay.plan.FigurePlan.PanelPlan;
import assay.plan.SeriesPlan;
import assay.plan.Study;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns what a panel shall show into series with numbers, for the spaxels of one galaxy or the galaxies of a study. */
final class PanelMaker {
    private static final int LINE_STEPS = 60;
    private static final int CURVE_STEPS = 400;
    private static final LineStyle[] CURVES = {LineStyle.DASHED, LineStyle.SOLID, LineStyle.DOTTED};

    private final Labels labels;
    private final ShownRows shown;
    private final Fits fits;
    private final DotsPanel dots;
    private final DistributionPanel distributions;
    private final TrendPanel trends;
    private final Optional<SkyPanel> sky;

    private PanelMaker(
            Study study,
            ShownRows shown,
            Fits fits,
            DotsPanel dots,
            DistributionPanel distributions,
            Optional<SkyPanel> sky) {
        this.labels = new Labels(study);
        this.shown = shown;
        this.fits = fits;
        this.dots = dots;
        this.distributions = distributions;
        this.trends = new TrendPanel(shown, fits);
        this.sky = sky;
    }

    static PanelMaker ofGalaxies(Study study, AcrossOutcome outcome) {
        GalaxyRows galaxies = outcome.rows();
        Evaluator evaluator = new Evaluator(galaxies, outcome.values());
        ShownRows shown = new ShownRows(evaluator, galaxies.all(), new Labels(study), "galaxies");
        return new PanelMaker(
                study,
                shown,
                Fits.of(outcome),
                new DotsPanel(shown, Optional.of(galaxies)),
                new DistributionPanel(shown, galaxies::wordsOf),
                Optional.empty());
    }

    static PanelMaker ofSpaxels(Study study, GalaxyOutcome galaxy) {
        ShownRows shown = new ShownRows(Evaluator.of(study, galaxy), galaxy.rows(), new Labels(study), "spaxels");
        return new PanelMaker(
                study,
                shown,
                Fits.of(galaxy),
                new DotsPanel(shown, Optional.empty()),
                new DistributionPanel(shown, property -> List.of()),
                Optional.of(new SkyPanel(study, galaxy, shown)));
    }

    Panel panel(PanelPlan plan) {
        PanelDraft draft = new PanelDraft(plan);
        for (SeriesPlan series : plan.series()) add(series, draft);
        return draft.panel();
    }

    private void add(SeriesPlan plan, PanelDraft draft) {
        if (plan instanceof SeriesPlan.Dots asked) dots.add(asked, draft);
        else if (plan instanceof SeriesPlan.Fitted fitted) fitted(fitted.result(), draft);
        else if (plan instanceof SeriesPlan.Bins bins) distributions.histogram(bins, draft);
        else if (plan instanceof SeriesPlan.Cumulative cumulative) distributions.cumulative(cumulative, draft);
        else if (plan instanceof SeriesPlan.Distribution distribution) distributions.distribution(distribution, draft);
        else if (plan instanceof SeriesPlan.Boxes boxes) distributions.boxes(boxes, draft);
        else if (plan instanceof SeriesPlan.Density density) distributions.density(density, draft);
        else if (plan instanceof SeriesPlan.Medians medians) trends.medians(medians, draft);
        else if (plan instanceof SeriesPlan.Trend trend) trends.trend(trend, draft);
        else if (plan instanceof SeriesPlan.Correlation correlation) trends.correlation(correlation, draft);
        else if (plan instanceof SeriesPlan.SkyMap map) sky.orElseThrow().map(map, draft);
        else if (plan instanceof SeriesPlan.SkyContours contours)
            sky.orElseThrow().contours(contours, draft);
        else if (plan instanceof SeriesPlan.Coefficients coefficients) coefficients(coefficients, draft);
        else if (plan instanceof SeriesPlan.Scan scan) scan(scan, draft);
        else if (plan instanceof SeriesPlan.Curve curve) curve(curve, draft);
        else if (plan instanceof SeriesPlan.Level level) level(level, draft);
        else throw new IllegalStateException("no panel of its own: " + plan);
    }

    private void fitted(String name, PanelDraft draft) {
        LineFit line = fits.line(name);
        if (line == null) return; // its failure has its own row
        double[] x = draft.along(LINE_STEPS);
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

    private void curve(SeriesPlan.Curve curve, PanelDraft draft) {
        double[] x = draft.along(CURVE_STEPS);
        double[] y = CurvePoints.of(curve.y().expr(), x);
        LineStyle style = CURVES[draft.curves++ % CURVES.length];
        draft.series.add(Line.through(x, y).as(style, Hue.INK, curve.label()));
    }

    private static void level(SeriesPlan.Level level, PanelDraft draft) {
        ReferenceLine line =
                level.vertical() ? ReferenceLine.vertical(level.value()) : ReferenceLine.horizontal(level.value());
        draft.series.add(line.as(LineStyle.DOTTED, Hue.GREY, level.label()));
    }
}
