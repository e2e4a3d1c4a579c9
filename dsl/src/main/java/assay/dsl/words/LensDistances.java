package assay.dsl.words;

/** Which source the deflections of a lens were worked out for; files do not say. */
public enum LensDistances {
    /** The source itself: D_ls/D_s is in the maps. */
    included,
    /** A source at infinite distance: the maps are multiplied with D_ls/D_s. */
    infinite
}
