package assay.fit;

import assay.stats.RobustSigma;

/**
 * A line with the errors of its slope and intercept, their central 68.3 per cent intervals, the wide ones of 95.4 per
 * cent, and the refits from which they come, in the order of their draws (of the jackknife: of the points left out). A
 * wide interval ends where every forty-fourth draw lies beyond: a hundred draws say little of it.
 */
public record LineErrors(
        Line line,
        double slopeError,
        double interceptError,
        LineBootstrap.Interval slope,
        LineBootstrap.Interval intercept,
        LineBootstrap.Interval wideSlope,
        LineBootstrap.Interval wideIntercept,
        double[] slopes,
        double[] intercepts) {

    /** ROBUST_SIGMA of the slopes of the refits. */
    public double robustSlopeError() {
        return RobustSigma.of(slopes);
    }

    /** ROBUST_SIGMA of the intercepts of the refits. */
    public double robustInterceptError() {
        return RobustSigma.of(intercepts);
    }
}
