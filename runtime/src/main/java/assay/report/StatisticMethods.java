package assay.report;

import assay.formula.DisplayUnit;
import assay.formula.Formula;
import assay.plan.Statistic;
import assay.stats.Loess;
import java.util.List;

/** How statistics of spaxels or galaxies were taken, in words. */
final class StatisticMethods {
    private final String rows;
    private final Narrative narrative;

    private StatisticMethods(String rows, Narrative narrative) {
        this.rows = rows;
        this.narrative = narrative;
    }

    /** Whether two statistics in a row are told in one sentence. */
    static boolean sameKind(Statistic one, Statistic other) {
        return one instanceof Statistic.Correlation a
                && other instanceof Statistic.Correlation b
                && a.coefficient() == b.coefficient()
                && a.controls().isEmpty() == b.controls().isEmpty()
                && a.draws() == b.draws()
                && a.perturbed().equals(b.perturbed());
    }

    /** @param rows what the rows are, in the plural */
    static void tell(Statistic statistic, String rows, Narrative narrative, boolean goesOn, String end) {
        StatisticMethods methods = new StatisticMethods(rows, narrative);
        if (statistic instanceof Statistic.Correlation asked) methods.correlation(asked, goesOn, end);
        else if (statistic instanceof Statistic.TwoPoint asked) methods.twoPoint(asked);
        else if (statistic instanceof Statistic.Smoothed asked) methods.smoothed(asked);
        else if (statistic instanceof Statistic.Binned asked) methods.binned(asked);
        else if (statistic instanceof Statistic.ModelChoice asked) methods.choice(asked);
    }

    private void say(String words) {
        narrative.say(words);
    }

    private void correlation(Statistic.Correlation asked, boolean goesOn, String end) {
        if (!goesOn) say(opening(asked));
        narrative.formula(asked.y().expr());
        say(" with ");
        narrative.formula(asked.x().expr());
        if (!asked.controls().isEmpty()) {
            say(" at fixed ");
            list(asked.controls());
        }
        say(" (" + asked.name() + ")" + end);
    }

    private String opening(Statistic.Correlation asked) {
        StringBuilder words = new StringBuilder();
        words.append(
                asked.controls().isEmpty()
                        ? "We take " + coefficient(asked)
                        : "We take Spearman's rank correlation at fixed controls (the partial correlation of the ranks; Kendall 1942,"
                                + " doi:10.1093/biomet/32.3-4.277)");
        words.append(", with errors from ")
                .append(asked.draws())
                .append(" bootstrap samples of the ")
                .append(rows);
        asked.perturbed()
                .ifPresent(draws -> words.append(", and once more for ")
                        .append(draws)
                        .append(" draws with the measurement errors added again, which weakens it"));
        return words.append(": ").toString();
    }

    private static String coefficient(Statistic.Correlation asked) {
        return switch (asked.coefficient()) {
            case spearman -> "Spearman's rank correlation";
            case kendall -> "Kendall's tau-b";
            case pearson -> "Pearson's correlation";
        };
    }

    private void list(List<Formula> formulas) {
        for (int i = 0; i < formulas.size(); i++) {
            if (i > 0) say(i + 1 == formulas.size() ? " and " : ", ");
            narrative.formula(formulas.get(i).expr());
        }
    }

    private void twoPoint(Statistic.TwoPoint asked) {
        say("The two-point correlation of ");
        narrative.formula(asked.value().expr());
        say(" in the plane of the disc (Williams et al. 2022, MNRAS 509, 1303, equation 18) is taken at "
                + asked.steps()
                + " scales up to " + Math.round(asked.steps() * asked.step() * 1e6) / 1e6 + " kpc, with "
                + switch (asked.form()) {
                    case cumulative ->
                        "all neighbours within a scale and the spaxel itself, for which pure noise has a"
                                + " scale as well, that of the sampling";
                    case cumulativeWithoutSelf -> "all neighbours within a scale but the spaxel itself";
                    case shell -> "the neighbours beyond one scale and up to the next";
                }
                + "; its scales are where it falls below 0.5 and 0.3");
        asked.draws()
                .ifPresent(draws -> say(", as the median, with half of the central 68 %, of " + draws
                        + " draws with the measurement errors added once more, beside those of as many with the values"
                        + " shuffled (null)"));
        say(" (" + asked.name() + "). ");
    }

    private void smoothed(Statistic.Smoothed asked) {
        narrative.formula(asked.value().expr());
        say(" is smoothed over ");
        list(asked.over());
        say(" by local linear regression (LOESS; Cleveland and Devlin 1988, doi:10.2307/2289282) on the nearest "
                + Math.round(asked.nearest() * 1e4) / 1e2 + " % of the " + rows);
        if (asked.axes() == Loess.Axes.rescaled) {
            say(
                    ", near being measured along the direction of the largest scatter and across it, each in its biweight scale"
                            + " (Cappellari et al. 2013, doi:10.1093/mnras/stt562)");
        }
        say("; errors are from the scatter of the neighbours (" + asked.name() + "). ");
    }

    private void binned(Statistic.Binned asked) {
        String unit = DisplayUnit.of(asked.over().expr()).symbol();
        say("Medians of ");
        narrative.formula(asked.value().expr());
        say(" are taken in " + asked.bins() + " bins of ");
        narrative.formula(asked.over().expr());
        say(" from " + asked.from() + " to " + asked.to() + (unit.isEmpty() ? "" : " " + unit) + " with at least "
                + asked.fewest() + " " + rows + " each, and are linear between the middles of bins (" + asked.name()
                + "). ");
    }

    private void choice(Statistic.ModelChoice asked) {
        say("Two models of ");
        narrative.formula(asked.y().expr());
        say(" are fitted again, at greatest likelihood, to the " + rows
                + " that both can use, and compared by BIC = -2 ln L"
                + " + k ln n (Schwarz 1978) and AIC = -2 ln L + 2 k (Akaike 1974), the first less the second, so that"
                + " positive values favour the second: ");
        model(asked.first());
        say(", and ");
        model(asked.second());
        say(" (" + asked.name() + "). ");
    }

    private void model(Statistic.Model model) {
        if (model.x().isPresent()) {
            say("a line against ");
            narrative.formula(model.x().get().expr());
        } else {
            say("a constant");
        }
        int k = model.x().isPresent() ? 2 : 1;
        String line = model.x().isPresent() ? "slope, intercept" : "the constant";
        say(
                switch (model.method()) {
                    case leastSquares -> " with one normal scatter (k = " + (k + 1) + ": " + line + ", scatter)";
                    case weighted -> " with normal measured errors alone (k = " + k + ": " + line + ")";
                    case withScatter ->
                        " with normal measured errors and an intrinsic scatter (k = " + (k + 1) + ": " + line
                                + ", intrinsic scatter)";
                    case leastAbsolute ->
                        " with double exponential deviations (k = " + (k + 1) + ": " + line + ", mean deviation)";
                    case errorsInBoth, leastTrimmed -> throw new IllegalStateException(model + " is not compared");
                });
    }
}
