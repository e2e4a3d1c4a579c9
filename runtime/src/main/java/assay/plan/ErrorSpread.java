package assay.plan;

/** What number is made of the draws of a line to be its error. */
public enum ErrorSpread {
    standardDeviation,
    /** ROBUST_SIGMA of the IDL Astronomy User's Library, which outlying draws do not reach. */
    robustSigma
}
