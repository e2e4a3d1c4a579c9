package assay.dsl.blocks;

import assay.dsl.names.Span;
import assay.formula.Build;
import assay.formula.Expr;
import assay.formula.Formula;
import assay.formula.Rewrite;
import assay.formula.Symbol;
import assay.nebula.Diagnostic;
import assay.nebula.ImpliedLine;
import assay.nebula.Line;
import assay.nebula.RatioCurve;
import assay.nebula.RatioPosterior.Belief;
import assay.nebula.RatioPosterior.Prior;
import assay.unit.Measured;
import assay.unit.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code metallicityPosterior} is told, checked. */
final class PosteriorArguments {
    /** Half a cell of the first grid over 2.2 dex, on the steepest curves, is then less than the six sigma that it keeps. */
    private static final double SHARPEST = 0.005;
    /** The same for half a cell in E(B-V) and a Balmer decrement known to a hundredth. */
    private static final double WIDEST = 5;

    private PosteriorArguments() {}

    /** What the posterior is made from: curves, and perhaps a ratio of Balmer lines. */
    static List<Diagnostic> ratios(
            List<RatioCurve> from,
            double modelError,
            Optional<Formula> balmer,
            Optional<Double> intrinsic,
            Optional<Double> balmerError,
            List<ImpliedLine> implied) {
        List<Diagnostic> ratios = new ArrayList<>();
        for (Diagnostic curve : curves(from, modelError)) {
            ratios.add(new Diagnostic(
                    curve.name(),
                    withImplied(curve.logRatio(), implied),
                    curve.curve(),
                    curve.constant(),
                    curve.modelError()));
        }
        balmer(balmer, intrinsic, balmerError).ifPresent(ratios::add);
        return ratios;
    }

    /** A line that is implied everywhere is never read; one that is so where absent is filled in where fluxes are read. */
    private static Expr withImplied(Expr ratio, List<ImpliedLine> implied) {
        return Rewrite.inputs(
                ratio,
                symbol -> implied.stream()
                        .filter(line ->
                                !line.whereAbsent() && line.line().flux().equals(symbol))
                        .findFirst()
                        .map(line -> Build.over(new Expr.Input(line.parent().flux()), Build.number(line.divisor()))));
    }

    private static List<Diagnostic> curves(List<RatioCurve> from, double modelError) {
        if (from.isEmpty()) throw new IllegalArgumentException("from: takes one ratio or more");
        Set<String> names = new HashSet<>();
        for (RatioCurve curve : from) {
            if (!names.add(curve.name()))
                throw new IllegalArgumentException("from: " + curve.name() + " is given twice");
        }
        if (!(share("modelError", modelError) >= SHARPEST)) {
            throw new IllegalArgumentException("modelError: takes " + SHARPEST + " or more, not " + modelError
                    + "; the grid of the posterior could miss a branch of a sharper curve");
        }
        return from.stream().map(curve -> Diagnostic.of(curve, modelError)).toList();
    }

    private static double share(String argument, double error) {
        if (!(error > 0 && error < 10)) {
            throw new IllegalArgumentException(argument + ": takes a number above 0, not " + error);
        }
        return error;
    }

    static double ratioOfExtinction(double rv) {
        if (!(rv > 0 && rv < 10)) throw new IllegalArgumentException("rv: must lie between 0 and 10, not " + rv);
        return rv;
    }

    /** A ratio of Balmer lines comes with its intrinsic value and the error of that, or not at all. */
    private static Optional<Diagnostic> balmer(
            Optional<Formula> ratio, Optional<Double> intrinsic, Optional<Double> balmerError) {
        if (ratio.isEmpty() && intrinsic.isEmpty() && balmerError.isEmpty()) return Optional.empty();
        if (ratio.isEmpty() || intrinsic.isEmpty() || balmerError.isEmpty()) {
            throw new IllegalArgumentException("balmer:, intrinsic: and balmerError: go together, as in"
                    + " balmer: Hb/Hg, intrinsic: 2.135, balmerError: 0.01");
        }
        Formula formula = ratio.get();
        boolean lines = Rewrite.aggregatesOf(formula.expr()).isEmpty()
                && formula.expr().dimension().isNone()
                && !Rewrite.symbolsOf(formula.expr()).isEmpty();
        for (Symbol symbol : Rewrite.symbolsOf(formula.expr())) {
            lines &= Line.find(symbol.key()).isPresent();
        }
        if (!lines) throw new IllegalArgumentException("balmer: takes a ratio of lines, such as Hb/Hg");
        if (!(intrinsic.get() > 0)) throw new IllegalArgumentException("intrinsic: must be positive");
        return Optional.of(Diagnostic.fixed(
                formula.text(), Build.log(formula.expr()), intrinsic.get(), share("balmerError", balmerError.get())));
    }

    static Prior metallicity(List<RatioCurve> from, Span range, Optional<Measured> belief) {
        Prior prior = prior("OH", range, belief);
        for (RatioCurve curve : from) {
            if (prior.from() < curve.curve().from() - 1e-9
                    || prior.to() > curve.curve().to() + 1e-9) {
                throw new IllegalArgumentException("OH: " + curve.name() + " was calibrated from "
                        + curve.curve().from() + " to " + curve.curve().to() + "; the prior goes beyond it");
            }
        }
        return prior;
    }

    static Prior colourExcess(Span range, Optional<Measured> belief) {
        Prior prior = prior("EBV", range, belief);
        if (!(prior.to() - prior.from() <= WIDEST)) {
            throw new IllegalArgumentException("EBV: the ends are no more than " + WIDEST + " mag apart, such as 0..1");
        }
        return prior;
    }

    private static Prior prior(String argument, Span range, Optional<Measured> belief) {
        if (!range.from().unit().dimension().isNone()) {
            throw new IllegalArgumentException(argument + ": takes plain numbers, such as 0..1");
        }
        return new Prior(range.from().base(), range.to().base(), belief.map(b -> belief(argument + "prior", b)));
    }

    private static Belief belief(String argument, Measured stated) {
        if (stated.isLimit()
                || stated.isAsymmetric()
                || !(stated.plus() > 0)
                || !stated.unit().sameDimension(Unit.ONE)) {
            throw new IllegalArgumentException(argument + ": takes a number with one error, such as 8.7 ± 0.2");
        }
        Measured plain = stated.in(Unit.ONE);
        return new Belief(plain.value(), plain.plus());
    }
}
