package assay.stats;

/** What a LOESS knows of the errors of the values that it smooths. */
public sealed interface LoessErrors {
    /** Nothing: an outlier is judged by the median absolute residual of the neighbours, at 6 of them. */
    record FromNeighbours() implements LoessErrors {}

    /** Errors that outliers are judged by, at 4 sigma, and no weights: the convention of Cappellari et al. 2013. */
    record Judging(double[] sigmas) implements LoessErrors {}

    /** Errors that outliers are judged by, at 4 sigma, and that weigh the neighbours by 1 / sigma^2 besides. */
    record Weighing(double[] sigmas) implements LoessErrors {}
}
