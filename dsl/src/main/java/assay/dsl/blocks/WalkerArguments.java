package assay.dsl.blocks;

import assay.dsl.names.Span;
import assay.plan.Ensemble;
import assay.plan.LineMethod;
import assay.unit.Quantity;
import assay.unit.Unit;
import java.util.Optional;

/** What a word is told of walkers that sample the posterior of a line, checked. */
record WalkerArguments(
        Optional<Integer> walkers,
        Optional<Integer> steps,
        Optional<Integer> dropped,
        Optional<Span> slope,
        Optional<Span> intercept) {
    static final WalkerArguments NONE = new WalkerArguments(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final int FEWEST = 6;
    private static final int MOST = 1000;
    /** Of all walkers together: a chain is held in memory, four numbers each. */
    private static final int MOST_PLACES = 10_000_000;

    Optional<Ensemble> ensemble(LineMethod method, Unit unitOfSlope, Unit unitOfIntercept) {
        if (walkers.isEmpty()) {
            refuseAlone("steps", steps);
            refuseAlone("dropped", dropped);
            refuseAlone("slope", slope);
            refuseAlone("intercept", intercept);
            return Optional.empty();
        }
        if (method != LineMethod.withScatter) {
            throw new IllegalArgumentException("walkers: sample the posterior of by: withScatter; " + method
                    + (method == LineMethod.errorsInBoth ? " has chains of its own" : " has none"));
        }
        int number = walkers.get();
        if (number < FEWEST || number > MOST) {
            throw new IllegalArgumentException("walkers: takes " + FEWEST + " to " + MOST + " of them, not " + number);
        }
        return Optional.of(new Ensemble(
                number,
                chain(number),
                range("slope", slope, unitOfSlope),
                range("intercept", intercept, unitOfIntercept)));
    }

    private static void refuseAlone(String argument, Optional<?> given) {
        if (given.isEmpty()) return;
        throw new IllegalArgumentException(
                argument + ": belongs to walkers, as in by: withScatter, walkers: 500, steps: 500," + " dropped: 250");
    }

    private Optional<Ensemble.Chain> chain(int number) {
        if (steps.isEmpty()) {
            if (dropped.isPresent()) {
                throw new IllegalArgumentException(
                        "dropped: goes with steps; without steps: the first fifth of the chain is dropped");
            }
            return Optional.empty();
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
        return Optional.of(new Ensemble.Chain(steps.get(), first));
    }

    private static Optional<Ensemble.Range> range(String argument, Optional<Span> span, Unit shown) {
        return span.map(s -> new Ensemble.Range(in(argument, s.from(), shown), in(argument, s.to(), shown)));
    }

    /** A plain number counts in the unit in which the part is shown. */
    static double in(String argument, Quantity value, Unit shown) {
        if (value.unit().symbol().isEmpty() && value.unit().dimension().isNone()) return value.value();
        if (!value.unit().sameDimension(shown)) {
            throw new IllegalArgumentException(argument + ": here it is " + shown.dimension() + ", not "
                    + value.unit().dimension());
        }
        return value.in(shown);
    }
}
