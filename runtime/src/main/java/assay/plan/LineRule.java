package assay.plan;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a line is fitted and where its errors come from.
 *
 * @param draws of its errors, of a posterior those that are kept; none where nothing is drawn
 * @param ensemble that samples the posterior; empty where it is had in another way
 */
public record LineRule(
        LineMethod method, ErrorsFrom errors, OptionalInt draws, ErrorSpread spread, Optional<Ensemble> ensemble) {
    /** Of errorsInBoth: the number of normal distributions that true x come from, as other software takes it. */
    public static final int COMPONENTS = 3;

    public static final int CHAINS = 4;
    /** Chains that agree less well give no line. */
    public static final double MOST_R_HAT = 1.1;
    /** Of leastTrimmed, in standard deviations, which hold 99 per cent of normal points. */
    public static final double CLIP = 2.6;

    public static final int STARTS = 500;

    public LineRule {
        if (!method.roads().contains(errors) || method.draws(errors) != draws.isPresent()) {
            throw new IllegalArgumentException(
                    "no line is fitted by " + method + " with errors from " + draws + " draws of " + errors);
        }
        if (ensemble.isPresent() && method != LineMethod.withScatter) {
            throw new IllegalArgumentException("walkers do not sample " + method);
        }
    }

    public LineRule(LineMethod method, ErrorsFrom errors, OptionalInt draws, ErrorSpread spread) {
        this(method, errors, draws, spread, Optional.empty());
    }

    public LineRule with(Optional<Ensemble> walkers) {
        return new LineRule(method, errors, draws, spread, walkers);
    }

    /** Ordinary least squares with errors from a bootstrap of the points. */
    public static LineRule bootstrap(int draws) {
        return new LineRule(
                LineMethod.leastSquares, ErrorsFrom.cases, OptionalInt.of(draws), ErrorSpread.standardDeviation);
    }

    /** What a point needs beside x and y. */
    public enum Needs {
        nothing,
        /** An error of y. */
        errorOfY,
        /** An error of x or of y. */
        someError,
        /** Both errors known, of which any may be 0. */
        knownErrors
    }

    /** Whether its errors are those of draws that can be shown. */
    public boolean hasDraws() {
        boolean refits = draws.isPresent() && errors != ErrorsFrom.biasCorrected && errors != ErrorsFrom.jackknife;
        return refits || method == LineMethod.withScatter || method == LineMethod.errorsInBoth;
    }

    /** Whether draws follow each other step by step. */
    public boolean hasSteps() {
        return ensemble.isPresent() || method == LineMethod.errorsInBoth;
    }

    public Needs needs() {
        if (method == LineMethod.errorsInBoth) return Needs.knownErrors;
        if (method == LineMethod.leastTrimmed) return Needs.someError;
        if (method == LineMethod.weighted || method == LineMethod.withScatter) return Needs.errorOfY;
        if (errors == ErrorsFrom.simulated) return Needs.errorOfY;
        return errors == ErrorsFrom.measurements ? Needs.someError : Needs.nothing;
    }
}
