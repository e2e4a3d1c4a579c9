package assay.dsl.blocks;

import assay.dsl.words.WalkerStart;
import assay.lens.ArcSampling;
import assay.sample.Until;
import java.util.Optional;

/** What {@code fitArc} is told of walkers, checked. */
record ArcWalkerArguments(
        Optional<Integer> walkers, Optional<Integer> steps, Optional<Integer> dropped, Optional<WalkerStart> starts) {
    private static final int FEWEST = 12;
    private static final int MOST = 1000;
    /** Of all walkers together: a chain is held in memory, six numbers each. */
    private static final int MOST_PLACES = 5_000_000;

    private static final int LONGEST = 30_000;

    Optional<ArcSampling> sampling() {
        if (walkers.isEmpty()) {
            refuseAlone("steps", steps);
            refuseAlone("dropped", dropped);
            refuseAlone("starts", starts);
            return Optional.empty();
        }
        int number = walkers.get();
        if (number < FEWEST || number > MOST) {
            throw new IllegalArgumentException("walkers: takes " + FEWEST + " to " + MOST + " of them, not " + number);
        }
        return Optional.of(new ArcSampling(
                number, until(number), starts.orElse(WalkerStart.aboutModes).starts()));
    }

    private static void refuseAlone(String argument, Optional<?> given) {
        if (given.isEmpty()) return;
        throw new IllegalArgumentException(
                argument + ": belongs to walkers, as in walkers: 24, steps: 2000, dropped: 1000, starts: inPriors");
    }

    private Until until(int number) {
        if (steps.isEmpty()) {
            if (dropped.isPresent()) {
                throw new IllegalArgumentException(
                        "dropped: goes with steps; without steps: the first fifth of the chain is dropped");
            }
            return Until.converged(Math.min(LONGEST, MOST_PLACES / number));
        }
        int most = MOST_PLACES / number;
        if (steps.get() < 10 || steps.get() > most) {
            throw new IllegalArgumentException(
                    "steps: takes 10 to " + most + " for " + number + " walkers, not " + steps.get());
        }
        int first = dropped.orElseThrow(() -> new IllegalArgumentException(
                "steps: needs dropped:, how many of the first are left out, such as dropped: " + steps.get() / 2));
        if (first < 0 || first > steps.get() - 4) {
            throw new IllegalArgumentException(
                    "dropped: leaves at least 4 of " + steps.get() + " steps, not " + (steps.get() - first));
        }
        return Until.steps(steps.get(), first);
    }
}
