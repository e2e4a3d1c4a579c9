package assay.sky.regrid;

/**
 * How the errors of the pixels put together become one. With w the weight of each pixel in the sum or mean, V its
 * variance.
 */
public enum ErrorRule {
    /** Every pixel has noise of its own: the variance is Σ w² V. */
    independent,
    /**
     * Noise is smoothed over more than a pixel, so that neighbours go up and down together and averaging them gains
     * nothing: the variance is Σ w · Σ w V, in a mean the weighted mean of the variances.
     */
    correlated
}
