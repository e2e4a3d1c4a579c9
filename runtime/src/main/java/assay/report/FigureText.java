package assay.report;

import assay.formula.Formula;
import assay.model.figure.MathText;
import assay.plan.FigurePlan;
import assay.plan.FigurePlan.Pages;
import assay.plan.FigurePlan.PanelPlan;
import assay.plan.SeriesPlan;
import assay.plan.Study;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures that a study asks for, in words: what each shows of what. */
final class FigureText {
    private FigureText() {}

    static String of(Study study) {
        if (study.figures().isEmpty()) return "";
        StringBuilder text = new StringBuilder("Figures\n");
        for (FigurePlan figure : study.figures()) {
            text.append(figure.name()).append(": ").append(sentence(figure)).append('\n');
        }
        return text.append('\n').toString();
    }

    private static String sentence(FigurePlan figure) {
        List<String> panels = figure.panels().stream().map(FigureText::panel).toList();
        String of = figure.collection().map(name -> " of " + name).orElse("") + galaxies(figure);
        String title = MathText.read(figure.title()).plain();
        return Captions.of(figure, title + of + ": " + String.join("; then ", panels));
    }

    private static String galaxies(FigurePlan figure) {
        if (!figure.perGalaxy()) return "";
        boolean all = figure.galaxies() == FigurePlan.EVERY_GALAXY;
        if (figure.arrangement().pages() == Pages.each)
            return ", a figure for " + (all ? "each galaxy" : "each of " + figure.galaxies() + " galaxies");
        return all
                ? ", for all galaxies"
                : figure.galaxies() == 1 ? ", for one galaxy" : ", for " + figure.galaxies() + " galaxies";
    }

    private static String panel(PanelPlan panel) {
        List<String> shown = new ArrayList<>();
        for (SeriesPlan series : panel.series()) shown.add(series(series));
        return String.join(", ", shown);
    }

    private static String series(SeriesPlan series) {
        if (series instanceof SeriesPlan.Dots dots)
            return against(dots.y(), dots.x())
                    + split(dots.split())
                    + dots.colouring()
                            .map(c -> " coloured by " + c.value().text())
                            .orElse("");
        if (series instanceof SeriesPlan.Fitted fitted) return "the line of " + fitted.result();
        if (series instanceof SeriesPlan.Bins bins)
            return "a histogram of " + bins.value().text() + split(bins.split());
        if (series instanceof SeriesPlan.Cumulative shares)
            return "cumulative shares of " + shares.value().text() + split(Optional.of(shares.split()));
        if (series instanceof SeriesPlan.Distribution density)
            return "the density of " + density.value().text() + split(density.split());
        if (series instanceof SeriesPlan.Boxes boxes)
            return "boxes of " + boxes.value().text() + " by " + boxes.property();
        if (series instanceof SeriesPlan.Density density)
            return "contours of " + against(density.y(), density.x()) + split(density.split());
        if (series instanceof SeriesPlan.Medians medians)
            return "medians of " + against(medians.y(), medians.x()) + " in steps of " + medians.step();
        if (series instanceof SeriesPlan.Trend trend)
            return "the trend " + trend.statistic().name();
        if (series instanceof SeriesPlan.Correlation curve) return "the curve of " + curve.result();
        if (series instanceof SeriesPlan.SkyMap map)
            return "a map of " + map.value().text();
        if (series instanceof SeriesPlan.SkyContours contours)
            return "contours of " + contours.value().text();
        if (series instanceof SeriesPlan.Coefficients coefficients)
            return "the coefficients of " + String.join(", ", coefficients.results());
        if (series instanceof SeriesPlan.Scan scan) return "the scan of " + scan.result();
        if (series instanceof SeriesPlan.Curve curve)
            return curve.label().isEmpty() ? "a curve" : "the curve of " + curve.label();
        if (series instanceof SeriesPlan.Corner corner) return "the draws of " + corner.result();
        if (series instanceof SeriesPlan.Traces traces) return "the walkers of " + traces.result();
        SeriesPlan.Level level = (SeriesPlan.Level) series;
        return "a line at "
                + new BigDecimal(Double.toString(level.value()))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static String against(Formula y, Formula x) {
        return y.text() + " against " + x.text();
    }

    private static String split(Optional<Formula> split) {
        return split.map(condition -> " where " + condition.text() + " and where not")
                .orElse("");
    }
}
