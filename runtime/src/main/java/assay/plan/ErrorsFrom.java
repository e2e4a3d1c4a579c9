package assay.plan;

/** Where the errors of a line come from. */
public enum ErrorsFrom {
    /** Points drawn with replacement, line after line. */
    cases,
    /** What the points leave over, drawn with replacement onto the line. */
    residuals,
    /** Each point left out in turn. */
    jackknife,
    /** Points drawn with replacement; intervals corrected for bias and for an error that changes with the value. */
    biasCorrected,
    /** The measured errors: normal noise of them on top of the points, or in closed form where they are the weights. */
    measurements,
    /** Normal noise of the measured errors on the line itself. */
    simulated,
    /** The posterior of the line. */
    posterior
}
