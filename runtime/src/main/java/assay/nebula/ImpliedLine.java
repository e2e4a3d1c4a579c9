package assay.nebula;

import assay.formula.Build;
import assay.formula.Expr;
import assay.formula.Level;
import assay.formula.Symbol;

/**
 * A line whose flux before dust is that of another line of the same upper level over a number that atomic physics fixes, such as
 * [O III]4959 = [O III]5007 / 2.98 (Storey &amp; Zeippen 2000). The flux stays a formula of the other line, so that errors know
 * what the two share.
 *
 * @param whereAbsent whether the line counts as measured where it was
 */
public record ImpliedLine(Line line, Line parent, double divisor, boolean whereAbsent) {
    public ImpliedLine {
        if (line == parent) throw new IllegalArgumentException("of: " + line + " cannot be implied by itself");
        if (!(divisor > 0 && Double.isFinite(divisor))) {
            throw new IllegalArgumentException("divisor: must be positive, not " + divisor);
        }
    }

    /** Whether the line was measured in a spaxel, as an input of formulas. */
    public Symbol measured() {
        return Symbol.condition("measured(" + line.name() + ")", Level.SPAXEL);
    }

    /**
     * Its flux, observed or dereddened as that of its parent is.
     *
     * @param own its measured flux, for where there is one
     */
    public Expr flux(Expr own, Expr parentFlux) {
        Expr implied = Build.over(parentFlux, Build.number(divisor));
        Expr flux = whereAbsent ? Build.choice(new Expr.Input(measured()), own, implied) : implied;
        return new Expr.Named(line.name(), line.notation(), flux);
    }
}
