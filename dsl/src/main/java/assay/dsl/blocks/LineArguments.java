package assay.dsl.blocks;

import assay.formula.DisplayUnit;
import assay.formula.Expr;
import assay.formula.Formula;
import assay.formula.Level;
import assay.formula.Rewrite;
import assay.formula.Symbol;
import assay.plan.AcrossStep;
import assay.plan.Annuli;
import assay.plan.ErrorSpread;
import assay.plan.ErrorsFrom;
import assay.plan.GalaxyStep;
import assay.plan.LineMethod;
import assay.plan.LineRule;
import assay.plan.LineRule.Needs;
import assay.plan.Policy;
import assay.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a word that fits a line is told of how, checked. {@code bootstrap: n} is short for {@code errors: cases, draws: n}. */
record LineArguments(
        Optional<LineMethod> by,
        Optional<ErrorsFrom> errors,
        Optional<Integer> draws,
        Optional<ErrorSpread> spread,
        Optional<Integer> bootstrap,
        WalkerArguments walkers) {
    private static final int FEWEST = 3;
    private static final Set<String> WITHOUT_ERRORS = Set.of(
            GalaxyNames.RADIUS.key(),
            GalaxyNames.SKY_RADIUS.key(),
            GalaxyNames.AREA.key(),
            GalaxyNames.COS_INCLINATION);

    GalaxyStep.FitLine throughSpaxels(
            String name, Formula y, Formula x, Optional<Integer> atLeast, Optional<Annuli> annuli, Policy outside) {
        int fewest = atLeast.orElse(FEWEST);
        if (fewest < FEWEST) throw new IllegalArgumentException("atLeast: a line needs " + FEWEST + " spaxels or more");
        requireSpaxels(y, "fitLine");
        requireSpaxels(x, "against:");
        Unit slope = DisplayUnit.ofSlope(y.expr(), x.expr());
        Unit intercept = DisplayUnit.of(y.expr());
        LineRule rule = rule();
        rule = rule.with(walkers.ensemble(rule.method(), slope, intercept));
        requireErrors(rule, y, x);
        if (annuli.isPresent() && rule.needs() != Needs.nothing) {
            throw new IllegalArgumentException("medians: have no measured errors; take errors: jackknife or cases, and"
                    + " by: leastSquares or leastAbsolute");
        }
        return new GalaxyStep.FitLine(name, y, x, rule, fewest, annuli, outside, slope, intercept);
    }

    AcrossStep.Relation throughGalaxies(String name, Formula y, Formula x) {
        LineRule rule = ruleOrBootstrap();
        int ofCorrelation = rule.errors() == ErrorsFrom.cases ? rule.draws().orElseThrow() : Draws.USUAL;
        Unit slope = DisplayUnit.ofSlope(y.expr(), x.expr());
        return new AcrossStep.Relation(name, y, x, rule, ofCorrelation, slope, DisplayUnit.of(y.expr()));
    }

    private static void requireSpaxels(Formula formula, String where) {
        if (formula.expr().level() != Level.SPAXEL) {
            throw new IllegalArgumentException(where + " takes " + Level.SPAXEL + "; '" + formula.text() + "' is "
                    + formula.expr().level());
        }
    }

    private LineRule rule() {
        LineMethod method = by.orElse(LineMethod.leastSquares);
        ErrorsFrom road = road(method);
        if (!method.roads().contains(road)) throw new IllegalArgumentException(refusal(method, road));
        return new LineRule(method, road, number(method, road), spread(road));
    }

    /** The same, with errors from the usual number of bootstrap samples where nothing else is said. */
    private LineRule ruleOrBootstrap() {
        boolean silent = errors.isEmpty() && draws.isEmpty() && bootstrap.isEmpty();
        boolean usual = by.orElse(LineMethod.leastSquares).roads().contains(ErrorsFrom.cases);
        return silent && usual
                ? new LineArguments(by, errors, draws, spread, Optional.of(Draws.USUAL), walkers).rule()
                : rule();
    }

    private ErrorsFrom road(LineMethod method) {
        if (bootstrap.isPresent()) {
            if (errors.isPresent() || draws.isPresent()) {
                throw new IllegalArgumentException("bootstrap: is short for errors: cases, draws: " + bootstrap.get()
                        + "; leave one or the other out");
            }
            return ErrorsFrom.cases;
        }
        return errors.or(method::onlyRoad)
                .orElseThrow(() -> new IllegalArgumentException(
                        (by.isPresent() ? "by: " + method + " needs" : "the line needs") + " its errors: "
                                + (method == LineMethod.weighted
                                        ? "errors: measurements, or bootstrap: 1000"
                                        : "bootstrap: 1000, or errors: with " + listed(method))));
    }

    private static String listed(LineMethod method) {
        List<String> roads = method.roads().stream().map(Enum::name).toList();
        int last = roads.size() - 1;
        return last == 0 ? roads.get(0) : String.join(", ", roads.subList(0, last)) + " or " + roads.get(last);
    }

    private String refusal(LineMethod method, ErrorsFrom road) {
        String at = bootstrap.isPresent() ? "bootstrap: " : "errors: ";
        if (method.onlyRoad().isPresent()) {
            return at + method + " finds its errors itself, from its "
                    + (method == LineMethod.leastTrimmed ? "points" : "posterior") + "; leave " + at.strip() + " out";
        }
        return at
                + switch (road) {
                    case jackknife ->
                        method == LineMethod.leastAbsolute
                                ? "the jackknife is wrong for leastAbsolute, whose line jumps from point to point; say "
                                        + listed(method)
                                : road + " does not go with " + method + "; say " + listed(method);
                    case posterior -> method + " has no posterior; say " + listed(method) + ", or by: withScatter";
                    default -> road + " does not go with " + method + "; say " + listed(method);
                };
    }

    private OptionalInt number(LineMethod method, ErrorsFrom road) {
        if (bootstrap.isPresent()) return OptionalInt.of(Draws.require("bootstrap", bootstrap.get()));
        if (method.draws(road)) {
            int number = draws.orElseThrow(() -> new IllegalArgumentException(
                    (errors.isPresent() ? "errors: " + road : "by: " + method) + " needs draws:, such as draws: "
                            + (road == ErrorsFrom.posterior ? 10_000 : Draws.USUAL)));
            return OptionalInt.of(Draws.require("draws", number));
        }
        if (draws.isPresent()) {
            throw new IllegalArgumentException(
                    "draws: " + (road == ErrorsFrom.jackknife ? "the jackknife" : method.toString())
                            + " draws nothing for its errors; leave draws: out");
        }
        return OptionalInt.empty();
    }

    private ErrorSpread spread(ErrorsFrom road) {
        boolean ofDraws = switch (road) {
            case cases, residuals, measurements, simulated -> true;
            case jackknife, biasCorrected, posterior -> false;
        };
        if (spread.isPresent() && (!ofDraws || draws.isEmpty() && bootstrap.isEmpty())) {
            throw new IllegalArgumentException(
                    "spread: belongs to errors that are the spread of draws: cases, residuals,"
                            + " measurements or simulated");
        }
        return spread.orElse(ErrorSpread.standardDeviation);
    }

    /** Refuses a rule that needs errors of what has none, such as a radius. */
    private static void requireErrors(LineRule rule, Formula y, Formula x) {
        boolean lacking = switch (rule.needs()) {
            case nothing, knownErrors -> false;
            case errorOfY -> isExact(y.expr());
            case someError -> isExact(y.expr()) && isExact(x.expr());
        };
        if (!lacking) return;
        String argument = rule.needs() == Needs.errorOfY && rule.errors() != ErrorsFrom.simulated ? "by" : "errors";
        throw new IllegalArgumentException(argument + ": this needs measured errors, and '" + y.text()
                + "' has none; fit what lines were measured for, or take errors from cases or residuals");
    }

    private static boolean isExact(Expr expr) {
        return Rewrite.symbolsOf(expr).stream()
                .filter(symbol -> symbol.level() == Level.SPAXEL)
                .map(Symbol::key)
                .allMatch(WITHOUT_ERRORS::contains);
    }
}
