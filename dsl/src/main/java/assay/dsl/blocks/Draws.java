package assay.dsl.blocks;

import assay.plan.ErrorRule;
import java.util.Optional;
import java.util.OptionalInt;

/** How many draws a recipe may ask for, and the number where it does not say. */
final class Draws {
    static final int USUAL = 1000;

    private Draws() {}

    static int require(int draws) {
        return require("bootstrap", draws);
    }

    static int require(String argument, int draws) {
        if (draws < 100 || draws > 1_000_000) {
            throw new IllegalArgumentException(argument + ": takes 100 to 1000000 draws, not " + draws);
        }
        return draws;
    }

    /** How often measurement errors are added once more; not at all where the recipe does not say. */
    static OptionalInt perturbed(String argument, Optional<Integer> draws) {
        if (draws.isEmpty()) return OptionalInt.empty();
        if (draws.get() < 10 || draws.get() > 100_000) {
            throw new IllegalArgumentException(argument + ": takes 10 to 100000 draws, not " + draws.get());
        }
        return OptionalInt.of(draws.get());
    }

    /** Those of Monte Carlo errors; none where errors are of first order. */
    static OptionalInt ofErrors(ErrorRule rule, Optional<Integer> draws) {
        if (rule == ErrorRule.firstOrder) {
            if (draws.isPresent()) {
                throw new IllegalArgumentException("draws: belongs to errors: monteCarlo; first order draws nothing");
            }
            return OptionalInt.empty();
        }
        int number = draws.orElse(USUAL);
        if (number < 100 || number > 100_000) {
            throw new IllegalArgumentException("draws: takes 100 to 100000 draws, not " + number);
        }
        return OptionalInt.of(number);
    }
}
