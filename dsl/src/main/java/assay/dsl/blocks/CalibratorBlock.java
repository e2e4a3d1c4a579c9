package assay.dsl.blocks;

import assay.dsl.names.Scope;
import assay.dsl.names.Span;
import assay.dsl.words.CalibratorWords;
import assay.dsl.words.Unfinished;
import assay.formula.Build;
import assay.formula.Curve;
import assay.formula.Expr;
import assay.formula.Formula;
import assay.formula.Level;
import assay.formula.Rewrite;
import assay.formula.Symbol;
import assay.nebula.Calibrator;
import assay.nebula.Line;
import assay.nebula.RatioCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

final class CalibratorBlock implements CalibratorWords {
    static final String ABUNDANCE = "OH";

    private final Scope scope;
    private final String name;
    private String reference = "";
    private Formula abundance;
    private Optional<RatioCurve> curve = Optional.empty();
    private final List<Formula> valid = new ArrayList<>();
    private double scatter = Double.NaN;
    private String note = "";

    CalibratorBlock(Scope outer, String name) {
        this.scope = new Scope(outer);
        scope.release(GalaxyNames.ABSCISSA);
        this.name = name;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public void define(String defined, Formula formula) {
        if (defined.equals(ABUNDANCE)) {
            if (formula.expr().isCondition() || !formula.expr().dimension().isNone()) {
                throw new IllegalArgumentException(
                        "12 + log(O/H) is a pure number, not " + formula.expr().dimension());
            }
            requireLines(formula);
            abundance = formula;
        }
        scope.define(defined, Build.named(defined, formula.expr()));
    }

    private static void requireLines(Formula formula) {
        for (Symbol symbol : Rewrite.symbolsOf(formula.expr())) {
            if (symbol.level() == Level.SPAXEL && Line.find(symbol.key()).isEmpty()) {
                throw new IllegalArgumentException("a calibrator uses line fluxes only, not " + symbol.key());
            }
        }
    }

    @Override
    public void curve(Formula ratio, double about, Span between, List<Double> coefficients) {
        requireLines(ratio);
        if (!ratio.expr().dimension().isNone()
                || !between.from().unit().dimension().isNone()) {
            throw new IllegalArgumentException(
                    "a curve is the logarithm of a ratio against 12 + log(O/H): pure numbers");
        }
        Curve polynomial = new Curve(
                coefficients, about, between.from().base(), between.to().base());
        curve = Optional.of(new RatioCurve(name, reference, ratio, polynomial, scatter));
    }

    @Override
    public void reference(String paper) {
        reference = paper;
    }

    @Override
    public void valid(Formula condition) {
        valid.add(condition);
    }

    @Override
    public void scatter(double dex) {
        if (!(dex > 0)) throw new IllegalArgumentException("a scatter is positive");
        scatter = dex;
    }

    @Override
    public void note(String remark) {
        note = remark;
    }

    @Override
    public void mistaken(String word) {
        if (word.equals("reference")) reference = "?";
    }

    /** The curve behind the calibrators, if there is one. */
    Optional<RatioCurve> curve() {
        return curve.map(c -> new RatioCurve(name, reference, c.ratio(), c.curve(), scatter));
    }

    List<Calibrator> plan() {
        if (abundance == null && curve.isEmpty()) {
            throw new Unfinished("calibrator '" + name + "' defines no OH: OH = 8.743 + 0.462*log(NII6584/Ha)");
        }
        if (abundance != null && curve.isPresent()) {
            throw new IllegalArgumentException("calibrator '" + name + "' has both a curve and a definition of OH");
        }
        if (reference.isEmpty()) {
            throw new Unfinished("calibrator '" + name + "' lacks its reference: reference 'paper, equation'");
        }
        return curve.map(this::branches)
                .orElseGet(() -> List.of(new Calibrator(name, reference, abundance, valid, scatter, note)));
    }

    private List<Calibrator> branches(RatioCurve stated) {
        List<Curve> pieces = stated.curve().pieces();
        if (pieces.size() == 1) return List.of(inverse(stated, name, pieces.get(0)));
        if (pieces.size() > 2) {
            throw new IllegalArgumentException("the polynomial of '" + name + "' turns back more than once, at "
                    + pieces.subList(0, pieces.size() - 1).stream()
                            .map(piece -> String.format(Locale.ROOT, "%.3f", piece.to()))
                            .collect(Collectors.joining(" and "))
                    + "; narrow 'between' so that a lower and an upper branch are left");
        }
        return List.of(
                inverse(stated, name + ".lower", pieces.get(0)), inverse(stated, name + ".upper", pieces.get(1)));
    }

    private Calibrator inverse(RatioCurve stated, String branch, Curve piece) {
        Formula ratio = stated.ratio();
        Expr root = Build.named(ABUNDANCE, Build.root(ratio.expr(), piece));
        return new Calibrator(branch, reference, ratio.with(root), valid, scatter, note);
    }
}
