package assay.plan;

import assay.sample.Until;
import java.util.Optional;

/**
 * Walkers that sample the posterior of a line (Goodman and Weare 2010, doi:10.2140/camcos.2010.5.65), under flat priors
 * that have no bounds where none are stated; a scatter is never negative.
 *
 * @param chain how long it is; where it is empty, until converged
 */
public record Ensemble(int walkers, Optional<Chain> chain, Optional<Range> slope, Optional<Range> intercept) {
    /** Where nothing else is said, a chain is no longer than this. */
    public static final int MOST_STEPS = 10_000;

    /** Steps in all, and how many of the first are dropped. */
    public record Chain(int steps, int dropped) {}

    /** Bounds of a flat prior. */
    public record Range(double from, double to) {}

    public Until until() {
        return chain.<Until>map(given -> Until.steps(given.steps(), given.dropped()))
                .orElseGet(() -> Until.converged(MOST_STEPS));
    }
}
