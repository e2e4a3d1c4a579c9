package assay.lens;

/**
 * How many walkers stood in a mode of an arc.
 *
 * @param rank of the mode by its least chi-squared, from 0
 * @param counts whether they count: whether the mode holds a part of the posterior worth naming
 */
public record ArcWalkersOfMode(ArcMode mode, int rank, int walkers, boolean counts) {}
