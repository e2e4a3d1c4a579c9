package assay.dsl.blocks;

import assay.dsl.names.Scope;
import assay.dsl.words.CalibratorWords;
import assay.dsl.words.Unfinished;
import assay.formula.Build;
import assay.formula.Formula;
import assay.formula.Level;
import assay.formula.Rewrite;
import assay.formula.Symbol;
import assay.nebula.Calibrator;
import assay.nebula.Line;
import java.util.ArrayList;
import java.util.List;

final class CalibratorBlock implements CalibratorWords {
    static final String ABUNDANCE = "OH";

    private final Scope scope;
    private final String name;
    private String reference = "";
    private Formula abundance;
    private final List<Formula> valid = new ArrayList<>();
    private double scatter = Double.NaN;

    CalibratorBlock(Scope outer, String name) {
        this.scope = new Scope(outer);
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
            for (Symbol symbol : Rewrite.symbolsOf(formula.expr())) {
                if (symbol.level() == Level.SPAXEL && Line.find(symbol.key()).isEmpty()) {
                    throw new IllegalArgumentException("a calibrator uses line fluxes only, not " + symbol.key());
                }
            }
            abundance = formula;
        }
        scope.define(defined, Build.named(defined, formula.expr()));
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
    public void mistaken(String word) {
        if (word.equals("reference")) reference = "?";
    }

    Calibrator plan() {
        if (abundance == null) {
            throw new Unfinished("calibrator '" + name + "' defines no OH: OH = 8.743 + 0.462*log(NII6584/Ha)");
        }
        if (reference.isEmpty()) {
            throw new Unfinished("calibrator '" + name + "' lacks its reference: reference 'paper, equation'");
        }
        return new Calibrator(name, reference, abundance, valid, scatter);
    }
}
