package assay.nebula;

import assay.formula.Build;
import assay.formula.Expr;
import assay.formula.Notation;
import assay.formula.Symbol;
import java.util.Optional;

/**
 * Dust correction by the Balmer decrement, as formulas, so that errors know that all corrected lines share it:
 * {@code E(B-V) = log[(Ha/Hb) / intrinsic] / (0.4 [k(Hb) - k(Ha)])} and {@code F0 = F 10^(0.4 k(lambda) E(B-V))}.
 */
public record Dereddening(DustLaw law, double rv, double intrinsicDecrement, BalmerRule below) {
    private static final Notation REDDENING = new Notation(
            "0.4 (k(Hb) - k(Ha))",
            "0.4\\,[k(\\mathrm{H}\\beta)-k(\\mathrm{H}\\alpha)]",
            "<mrow><mn>0.4</mn><mo>[</mo><mi>k</mi><mo>(</mo><mtext>Hβ</mtext><mo>)</mo><mo>−</mo><mi>k</mi><mo>(</mo>"
                    + "<mtext>Hα</mtext><mo>)</mo><mo>]</mo></mrow>",
            "0.4 [k(Hβ) - k(Hα)]");

    public Dereddening {
        if (!(rv > 0 && rv < 10)) throw new IllegalArgumentException("R_V must lie between 0 and 10, not " + rv);
        if (!(intrinsicDecrement > 1)) {
            throw new IllegalArgumentException("the intrinsic Ha/Hb must be above 1, not " + intrinsicDecrement);
        }
    }

    /** The colour excess E(B-V) from observed fluxes. */
    public Expr colourExcess() {
        double divisor = 0.4 * (law.k(Line.Hb.wavelength(), rv) - law.k(Line.Ha.wavelength(), rv));
        Expr decrement = Build.over(new Expr.Input(Line.Ha.flux()), new Expr.Input(Line.Hb.flux()));
        Expr logarithm = Build.log(Build.over(decrement, Build.number(intrinsicDecrement)));
        Expr excess = Build.over(logarithm, new Expr.Named("0.4 (k(Hb) - k(Ha))", REDDENING, Build.number(divisor)));
        Expr ruled = below == BalmerRule.clip ? Build.max(excess, Build.number(0)) : excess;
        Notation notation = new Notation("E(B-V)", "E(B-V)", "<mi>E(B−V)</mi>", "E(B–V)");
        return new Expr.Named("E(B-V)", notation, ruled);
    }

    /** The flux of a line before dust, if it is a line. */
    public Optional<Expr> corrected(Symbol symbol, Expr colourExcess) {
        return Line.find(symbol.key()).map(line -> {
            Expr exponent = Build.times(Build.number(0.4 * law.k(line.wavelength(), rv)), colourExcess);
            Expr flux = Build.times(new Expr.Input(line.flux()), Build.power(Build.number(10), exponent));
            Notation plain = line.notation();
            Notation notation = new Notation(
                    plain.plain(),
                    plain.latex() + "_0",
                    "<msub>" + plain.mathml() + "<mn>0</mn></msub>",
                    plain.label());
            return new Expr.Named(line.name(), notation, flux);
        });
    }
}
