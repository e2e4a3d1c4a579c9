package assay.nebula;

import assay.formula.Formula;
import java.util.List;

/**
 * A metallicity calibrator: 12 + log(O/H) as a formula of line fluxes.
 *
 * @param name its name in recipes, such as {@code dopita16.linear}
 * @param reference where it was published
 * @param formula the oxygen abundance
 * @param valid conditions outside of which it was not calibrated
 * @param scatter its intrinsic scatter in dex; NaN when none is published
 * @param note what its users should know; the empty text when there is nothing
 */
public record Calibrator(
        String name, String reference, Formula formula, List<Formula> valid, double scatter, String note) {
    public Calibrator {
        valid = List.copyOf(valid);
    }
}
