package assay.sky.regrid;

/** How far a Voronoi binning goes; the author says. */
public enum BinMethod {
    /** Pixels are gathered one by one; what does not reach the target joins the nearest bin. */
    accretion,
    /** Then a Voronoi tessellation whose cells hold equal sums of (S/N)² (Cappellari & Copin 2003). */
    centroidal,
    /** Then a tessellation weighted by the size that each bin needs (Diehl & Statler 2006). */
    regularised
}
