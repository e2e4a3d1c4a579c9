package assay.plan;

import assay.formula.Formula;
import assay.formula.Symbol;
import assay.unit.Unit;
import java.util.List;
import java.util.OptionalInt;

/** One step of the analysis of one galaxy. */
public sealed interface GalaxyStep {
    /** Keeps the spaxels that meet a condition. */
    record Cut(Formula condition, Policy outside) implements GalaxyStep {}

    /** Fixes the Balmer correction; the corrected fluxes live in the formulas of later steps. */
    record Deredden(assay.nebula.Dereddening correction) implements GalaxyStep {}

    /**
     * A value for each spaxel, with its domain: spaxels where it is undefined, or where one of {@code valid} does not
     * hold, meet the policy.
     *
     * @param draws how many draws its errors come from; none where they are of first order
     */
    record Derive(
            Symbol symbol,
            Formula value,
            List<Formula> valid,
            Policy outside,
            String source,
            double scatter,
            OptionalInt draws)
            implements GalaxyStep {
        public Derive {
            valid = List.copyOf(valid);
        }
    }

    /** One value a galaxy; the policy is for the spaxels that a sum or a median is made of. */
    record Evaluate(Symbol symbol, Formula value, Policy outside) implements GalaxyStep {}

    /**
     * An ordinary least-squares line through at least {@code fewest} spaxels; value and error from a bootstrap of them.
     */
    record FitLine(
            String name,
            Formula y,
            Formula x,
            int draws,
            int fewest,
            Policy outside,
            Unit slopeUnit,
            Unit interceptUnit)
            implements GalaxyStep {}

    /** The share of the variance of a velocity field that a rotating disc explains. */
    record Rotation(String name, Symbol velocity) implements GalaxyStep {}

    /** The local density of galaxies out to the k-th neighbour. */
    record Environment(String name, int k) implements GalaxyStep {}
}
