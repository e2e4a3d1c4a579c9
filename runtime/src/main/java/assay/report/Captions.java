package assay.report;

import assay.formula.Formula;
import assay.plan.FigurePlan;
import assay.plan.FigurePlan.PanelPlan;
import assay.plan.SeriesPlan;
import assay.plan.SeriesPlan.Errors;
import assay.plan.SeriesPlan.SpreadStyle;
import assay.plan.Statistic;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the marks of a figure mean, for its caption. */
public final class Captions {
    private Captions() {}

    /** The title, and a sentence for each kind of mark that needs one. */
    public static String of(FigurePlan plan, String title) {
        Set<String> sentences = new LinkedHashSet<>();
        for (PanelPlan panel : plan.panels()) {
            for (SeriesPlan series : panel.series()) sentence(series).ifPresent(sentences::add);
        }
        boolean compass = plan.panels().stream()
                .flatMap(panel -> panel.series().stream())
                .anyMatch(SeriesPlan.SkyMap.class::isInstance);
        if (compass) sentences.add("North is up and east to the left.");
        return sentences.isEmpty() ? title : title + ". " + String.join(" ", sentences);
    }

    private static Optional<String> sentence(SeriesPlan series) {
        if (series instanceof SeriesPlan.Dots dots) return dots(dots);
        if (series instanceof SeriesPlan.Fitted) return Optional.of("The band of a line is its error of one sigma.");
        if (series instanceof SeriesPlan.Medians medians)
            return Optional.of(
                    medians.style() == SpreadStyle.band
                            ? "The band about medians runs from percentile 16 to 84."
                            : "The bars of medians run from percentile 16 to 84.");
        if (series instanceof SeriesPlan.Trend trend)
            return Optional.of(
                    trend.statistic() instanceof Statistic.Binned
                            ? "The band about medians in bins runs from percentile 16 to 84."
                            : "The band of the smoothed trend is its error of one sigma.");
        if (series instanceof SeriesPlan.Correlation)
            return Optional.of("Bands of draws run from percentile 16 to 84.");
        if (series instanceof SeriesPlan.Density density)
            return Optional.of("Contours enclose " + percent(density.enclosing()) + " of the points.");
        if (series instanceof SeriesPlan.Corner corner)
            return Optional.of("Contours enclose " + percent(corner.enclosing())
                    + " of the draws; dashed lines are the median and the percentiles 16 and 84.");
        if (series instanceof SeriesPlan.Traces)
            return Optional.of("Up to 16 walkers are shown; the steps left of the dashed line were dropped.");
        if (series instanceof SeriesPlan.Boxes)
            return Optional.of(
                    "Boxes are quartiles with the median, whiskers reach to the last value within 1.5 box lengths; numbers in brackets count.");
        if (series instanceof SeriesPlan.SkyMap map) return map(map);
        return Optional.empty();
    }

    private static Optional<String> dots(SeriesPlan.Dots dots) {
        String errors = dots.errors().kind() == Errors.Kind.none ? "" : "Error bars are one sigma.";
        String limits = dots.limits() == SeriesPlan.Limits.shown ? "Arrows are upper limits." : "";
        return Optional.of((errors + " " + limits).strip()).filter(words -> !words.isEmpty());
    }

    private static Optional<String> map(SeriesPlan.SkyMap map) {
        boolean free = map.colours().between().from().isEmpty();
        String colours = free ? "Colours cover the middle 98 per cent of the values." : "";
        String ellipses = map.ellipses().isEmpty()
                ? ""
                : "Dashed ellipses stand in the disc at "
                        + String.join(
                                " and ",
                                map.ellipses().stream().map(Formula::text).toList())
                        + ".";
        return Optional.of((colours + " " + ellipses).strip()).filter(words -> !words.isEmpty());
    }

    private static String percent(List<Double> shares) {
        List<String> words = shares.stream()
                .sorted()
                .map(share -> new BigDecimal(Double.toString(share))
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString())
                .toList();
        return String.join(" and ", words) + " per cent";
    }
}
