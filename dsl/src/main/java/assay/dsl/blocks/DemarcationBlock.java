package assay.dsl.blocks;

import assay.dsl.names.Scope;
import assay.dsl.words.DemarcationWords;
import assay.dsl.words.Unfinished;
import assay.formula.Build;
import assay.formula.Expr;
import assay.formula.Expr.Comparison;
import assay.formula.Formula;
import assay.nebula.Demarcation;

final class DemarcationBlock implements DemarcationWords {
    private final Scope scope;
    private final String name;
    private String reference = "";
    private Formula x;
    private Formula y;
    private Formula curve;
    private String note = "";

    DemarcationBlock(Scope outer, String name) {
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
        if (defined.equals("x")) x = axis(formula);
        if (defined.equals("y")) y = axis(formula);
        scope.define(defined, Build.named(defined, formula.expr()));
    }

    private static Formula axis(Formula formula) {
        if (formula.expr().isCondition() || !formula.expr().dimension().isNone()) {
            throw new IllegalArgumentException(
                    "an axis of a demarcation is a logarithmic line ratio, a pure number, not "
                            + (formula.expr().isCondition()
                                    ? "a condition"
                                    : formula.expr().dimension()));
        }
        return formula;
    }

    @Override
    public void reference(String paper) {
        reference = paper;
    }

    @Override
    public void curve(Formula ordinate) {
        curve = ordinate;
    }

    @Override
    public void note(String remark) {
        note = remark;
    }

    @Override
    public void mistaken(String word) {
        if (word.equals("reference")) reference = "?";
    }

    Demarcation plan() {
        if (x == null || y == null || curve == null) {
            throw new Unfinished(
                    "demarcation '" + name
                            + "' needs its axes and its line: x = log(NII6584/Ha), y = log(OIII5007/Hb), curve 0.61/(x - 0.05) + 1.3");
        }
        if (reference.isEmpty()) {
            throw new Unfinished("demarcation '" + name + "' lacks its reference: reference 'paper, equation'");
        }
        Expr condition = Build.compare(Comparison.BELOW, y.expr(), curve.expr());
        return new Demarcation(name, reference, x, y, curve, Formula.of(condition, "below(" + name + ")"), note);
    }
}
