package assay.engine;

import assay.formula.Expr;
import assay.formula.Expr.Named;
import assay.formula.Rewrite;
import assay.plan.GalaxyStep;
import assay.plan.Study;
import assay.stats.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Which values of a galaxy have errors from draws, and the chance that they are drawn with. */
record DrawnErrors(long seed, String galaxy, List<Drawn> values) {
    static final DrawnErrors NONE = new DrawnErrors(0, "", List.of());

    /** A value of the recipe under its name, and how many draws its error comes from. */
    record Drawn(Expr value, int draws) {
        /** A calibrator may call a step of its own by the same name, so that the name alone does not tell. */
        boolean is(Expr expression) {
            return expression == value || expression instanceof Named && expression.equals(value);
        }
    }

    static DrawnErrors of(Study study, String galaxy) {
        List<Drawn> values = new ArrayList<>();
        for (GalaxyStep step : study.perGalaxy()) {
            if (step instanceof GalaxyStep.Derive derive) {
                derive.draws()
                        .ifPresent(number -> values.add(new Drawn(derive.value().expr(), number)));
            }
        }
        return new DrawnErrors(study.seed(), galaxy, values);
    }

    /** How many draws the error of an expression needs: the most of what it is made of; none where that has no drawn errors. */
    OptionalInt drawsOf(Expr expression) {
        if (values.isEmpty()) return OptionalInt.empty();
        int[] most = {0};
        Rewrite.where(expression, e -> {
            for (Drawn drawn : values) if (drawn.is(e)) most[0] = Math.max(most[0], drawn.draws());
            return Optional.empty();
        });
        return most[0] == 0 ? OptionalInt.empty() : OptionalInt.of(most[0]);
    }

    Noise noise() {
        return new Noise(seed, galaxy);
    }
}
