package assay.sky.regrid;

/** What stays the same when a map is put onto other pixels; the author says which. */
public enum Preserved {
    /** A pixel holds a flux: it is dealt out by area, and the total is conserved. */
    flux,
    /** A pixel holds a value for each area: the new pixel has the mean, weighted by area. */
    surfaceBrightness
}
