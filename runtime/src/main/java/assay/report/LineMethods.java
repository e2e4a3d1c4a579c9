package assay.report;

import assay.plan.AcrossStep;
import assay.plan.Ensemble;
import assay.plan.ErrorSpread;
import assay.plan.ErrorsFrom;
import assay.plan.GalaxyStep;
import assay.plan.LineMethod;
import assay.plan.LineRule;
import java.util.Optional;

/** How lines were fitted and where their errors come from, in words. */
final class LineMethods {
    private LineMethods() {}

    static String spaxels(GalaxyStep.FitLine fit) {
        LineRule rule = fit.rule();
        String errors = rule.errors() == ErrorsFrom.cases
                ? "slope and intercept are the median, and their errors the " + spread(rule) + ", of " + draws(rule)
                        + " bootstrap samples of the spaxels"
                : errors(rule, "spaxels");
        String points = fit.annuli()
                .map(annuli -> " to the medians in " + annuli.bins() + " bins between " + annuli.from() + " and "
                        + annuli.to())
                .orElse("");
        return "Straight lines are fitted" + points + " " + method(rule) + "; " + errors + ": ";
    }

    static String galaxies(AcrossStep.Relation relation) {
        LineRule rule = relation.rule();
        if (rule.equals(LineRule.bootstrap(relation.draws()))) {
            return "We fit lines and take Spearman's rank correlation, with errors from " + relation.draws()
                    + " bootstrap samples of the galaxies: ";
        }
        String limits = rule.method() == LineMethod.errorsInBoth
                ? ". Galaxies of which the ordinate is known as an upper limit only take part as such in the line"
                : "";
        return "We fit lines " + method(rule) + "; " + errors(rule, "galaxies") + limits
                + ". Spearman's rank correlation has its error from " + relation.draws()
                + " bootstrap samples of the galaxies: ";
    }

    private static String method(LineRule rule) {
        return switch (rule.method()) {
            case leastSquares -> "by ordinary least squares";
            case weighted -> "by least squares, each point weighted by the inverse square of its error";
            case leastAbsolute -> "by least absolute deviations, exactly (Barrodale & Roberts 1973)";
            case withScatter ->
                "with measured errors in the ordinate and a free intrinsic scatter (equation 14 of Williams et al. 2022), under"
                        + " flat priors on slope" + range(rule.ensemble().flatMap(Ensemble::slope)) + ", intercept"
                        + range(rule.ensemble().flatMap(Ensemble::intercept)) + " and scatter";
            case errorsInBoth ->
                "after Kelly (2007), with errors in both variables, their correlation and a free intrinsic scatter;"
                        + " true abscissae come from a mixture of " + LineRule.COMPONENTS
                        + " normal distributions, and priors are flat on slope, intercept and scatter squared";
            case leastTrimmed ->
                "by least trimmed squares with errors in both variables and intrinsic scatter (Cappellari et al. 2013, section"
                        + " 3.2; the search is that of Rousseeuw & van Driessen 2006 from " + LineRule.STARTS
                        + " starts), on the points within " + LineRule.CLIP
                        + " standard deviations of it, for which scatter and errors allow";
        };
    }

    private static String errors(LineRule rule, String points) {
        if (rule.method() == LineMethod.leastTrimmed) return "errors are those of the points kept, scatter included";
        return switch (rule.errors()) {
            case cases ->
                "errors of slope and intercept are the " + spread(rule) + " of " + draws(rule)
                        + " bootstrap samples of the " + points;
            case residuals ->
                refits(rule) + " to residuals that were drawn with replacement onto the line (residual bootstrap)";
            case jackknife -> "errors are those of the jackknife of the " + points + " (Tukey 1958)";
            case biasCorrected ->
                "errors are half of the central 68.3 % intervals, bias-corrected and accelerated (Efron 1987), of "
                        + draws(rule) + " bootstrap samples of the " + points;
            case measurements ->
                rule.draws().isEmpty()
                        ? "errors follow from the measured ones alone"
                        : refits(rule) + " to the points with normal noise of their measured errors added";
            case simulated -> refits(rule) + " to points on the line with normal noise of their measured errors";
            case posterior -> posterior(rule);
        };
    }

    /** Bounds of a prior, where it has any. */
    private static String range(Optional<Ensemble.Range> bounds) {
        return bounds.map(b -> " from " + b.from() + " to " + b.to()).orElse("");
    }

    private static String walkers(Ensemble ensemble) {
        String length = ensemble.chain()
                .map(chain -> chain.steps() + " steps, of which the first " + chain.dropped() + " are dropped")
                .orElse(
                        "steps until the chain is 50 autocorrelation times long, which are steady to 3 %, and R-hat is below"
                                + " 1.01, at most " + Ensemble.MOST_STEPS + ", of which the first fifth is dropped");
        return "the posterior is sampled by " + ensemble.walkers()
                + " walkers of an affine-invariant ensemble (Goodman & Weare 2010; Foreman-Mackey et al. 2013) that start"
                + " about the line of greatest likelihood as it is uncertain and take " + length;
    }

    private static String posterior(LineRule rule) {
        String medians = "values are medians of the posterior, errors half of its central 68 %";
        if (rule.ensemble().isPresent()) return walkers(rule.ensemble().get()) + "; " + medians;
        return rule.draws().isEmpty()
                ? "the posterior is integrated numerically, without draws; " + medians
                : "of " + LineRule.CHAINS + " chains, which agree to R-hat below " + LineRule.MOST_R_HAT + ", "
                        + draws(rule) + " draws are kept in all after as many dropped; " + medians;
    }

    private static String refits(LineRule rule) {
        return "errors of slope and intercept are the " + spread(rule) + " of " + draws(rule) + " refits";
    }

    private static String spread(LineRule rule) {
        return rule.spread() == ErrorSpread.robustSigma
                ? "biweight scale (ROBUST_SIGMA of the IDL Astronomy User's Library)"
                : "standard deviation";
    }

    private static int draws(LineRule rule) {
        return rule.draws().orElseThrow();
    }
}
