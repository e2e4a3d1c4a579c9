package assay.dsl.blocks;

import assay.formula.Formula;
import assay.plan.Statistic;
import assay.stats.PairForm;
import assay.unit.Quantity;
import assay.unit.Unit;
import assay.unit.Units;
import java.util.Optional;

/** What {@code twoPoint} is told, checked. */
final class TwoPointArguments {
    private static final int MOST_SCALES = 1000;
    private static final double ROUNDING = 1e-9;
    private static final Unit KPC = Units.get("kpc");

    private TwoPointArguments() {}

    static Statistic statistic(
            String name, Formula value, Quantity upTo, Quantity step, PairForm form, Optional<Integer> draws) {
        double width = step.in(KPC);
        if (!(width > 0)) throw new IllegalArgumentException("step: must be positive");
        double steps = Math.floor(upTo.in(KPC) / width + ROUNDING);
        if (!(steps >= 2 && steps <= MOST_SCALES)) {
            throw new IllegalArgumentException("upTo: must be 2 to " + MOST_SCALES + " steps away");
        }
        return new Statistic.TwoPoint(name, value, width, (int) steps, form, Draws.perturbed("draws", draws));
    }
}
