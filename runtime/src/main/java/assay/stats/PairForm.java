package assay.stats;

/** Which neighbours a two-point function averages over at a scale. */
public enum PairForm {
    /** All within the scale, the point itself included, as equation 18 of Williams et al. 2022: 1 at scale 0. */
    cumulative,
    /** All within the scale but the point itself: 0 for pure noise. */
    cumulativeWithoutSelf,
    /** Those beyond one scale and up to the next: the correlation at a distance. */
    shell
}
