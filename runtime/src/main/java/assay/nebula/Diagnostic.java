package assay.nebula;

import assay.formula.Curve;
import assay.formula.Expr;
import java.util.Optional;

/**
 * One line ratio that speaks of metallicity, of dust, or of both: its decimal logarithm as a formula of observed line fluxes,
 * what it is predicted to be, and how far the prediction may be off.
 *
 * @param curve the prediction against 12 + log(O/H); empty when it is a constant
 * @param constant the predicted logarithm when there is no curve, as for two Balmer lines
 * @param modelError how uncertain the prediction is, in dex or as a share, as the {@link RatioPosterior.Scale} says
 */
public record Diagnostic(String name, Expr logRatio, Optional<Curve> curve, double constant, double modelError) {
    public Diagnostic {
        if (!(modelError >= 0)) throw new IllegalArgumentException("the error of a prediction is not negative");
        if (!logRatio.dimension().isNone()) throw new IllegalArgumentException("a ratio is a pure number");
    }

    /** A ratio of a calibration. */
    public static Diagnostic of(RatioCurve curve, double modelError) {
        return new Diagnostic(curve.name(), curve.ratio().expr(), Optional.of(curve.curve()), Double.NaN, modelError);
    }

    /** A ratio that atomic physics fixes, such as 2.135 for Hb/Hg. */
    public static Diagnostic fixed(String name, Expr logRatio, double intrinsic, double modelError) {
        return new Diagnostic(name, logRatio, Optional.empty(), Math.log10(intrinsic), modelError);
    }

    double predicted(double metallicity) {
        return curve.isPresent() ? curve.get().value(metallicity) : constant;
    }
}
