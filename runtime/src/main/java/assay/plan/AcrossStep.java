package assay.plan;

import assay.fit.Grid;
import assay.formula.Formula;
import assay.formula.Symbol;
import assay.unit.Unit;

/** One step of the analysis of all galaxies together: one row a galaxy. */
public sealed interface AcrossStep {
    /** One value a galaxy, or one for the study. */
    record Evaluate(Symbol symbol, Formula value) implements AcrossStep {}

    /**
     * A line through the galaxies and the Spearman rank correlation of two properties.
     *
     * @param draws of the bootstrap that the error of the correlation comes from
     */
    record Relation(String name, Formula y, Formula x, LineRule rule, int draws, Unit slopeUnit, Unit interceptUnit)
            implements AcrossStep {}

    /** A statistic of the galaxies. */
    record Describe(Statistic statistic) implements AcrossStep {}

    /** Whether a property is distributed alike where a condition holds and where it does not (Kolmogorov-Smirnov). */
    record GroupTest(String name, Formula value, Formula split) implements AcrossStep {}

    /** The combination {@code first + gamma second} that leaves the least scatter of y about a line. */
    record Combination(String name, Formula y, Formula first, Formula second, Grid grid, int draws)
            implements AcrossStep {}
}
