package assay.dsl.blocks;

import assay.dsl.names.Scope;
import assay.dsl.words.SelectWords;
import assay.dsl.words.Unfinished;
import assay.formula.Expr.Unknown;
import assay.formula.Formula;
import java.util.ArrayList;
import java.util.List;

final class SelectBlock implements SelectWords {
    private final Scope scope;
    private final List<Formula> conditions = new ArrayList<>();

    SelectBlock(Scope scope) {
        this.scope = scope;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public void define(String name, Formula formula) {
        scope.define(name, assay.formula.Build.named(name, formula.expr()));
    }

    @Override
    public void line(Formula formula) {
        if (formula.expr() instanceof Unknown) return;
        if (!formula.expr().isCondition()) throw new IllegalArgumentException("this is a number, but " + wanted());
        conditions.add(formula);
    }

    @Override
    public String wanted() {
        return "a line of select { } is a condition, such as snr(Ha, Hb) > 5";
    }

    List<Formula> conditions() {
        if (conditions.isEmpty()) throw new Unfinished("select { } has no conditions: EW(Ha) > 5.AA, one a line");
        return conditions;
    }
}
