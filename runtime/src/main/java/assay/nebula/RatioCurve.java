package assay.nebula;

import assay.formula.Curve;
import assay.formula.Formula;

/**
 * A logarithmic line ratio as a polynomial in 12 + log(O/H), the way round in which such calibrations are published.
 *
 * @param name its name in recipes, such as {@code maiolino08.r23}
 * @param reference where it was published
 * @param ratio the decimal logarithm of a ratio of line fluxes
 * @param scatter the scatter in metallicity in dex; NaN when none is published
 */
public record RatioCurve(String name, String reference, Formula ratio, Curve curve, double scatter) {}
