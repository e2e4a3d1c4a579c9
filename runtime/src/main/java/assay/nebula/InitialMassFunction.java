package assay.nebula;

/**
 * The initial mass function that a study assumes, with the star-formation rate for a given H-alpha luminosity:
 * Kennicutt (1998) has 7.9e-42 Msun/yr per erg/s for Salpeter; the other two are that constant scaled.
 */
public enum InitialMassFunction {
    salpeter(7.9e-42),
    /** 7.9e-42 / 1.8, rounded as Li et al. (2025) use it. */
    chabrier(4.4e-42),
    /** 7.9e-42 x 0.62. */
    kroupa(4.9e-42);

    /** A mass or a star-formation rate for Kroupa over the same for Salpeter (Boardman et al. 2022). */
    public static final double SALPETER_TO_KROUPA = 0.62;

    /** A mass or a star-formation rate for Kroupa over the same for Chabrier (Boardman et al. 2022). */
    public static final double CHABRIER_TO_KROUPA = 1.06;

    private final double kennicutt98;

    InitialMassFunction(double kennicutt98) {
        this.kennicutt98 = kennicutt98;
    }

    /** Msun/yr for each erg/s in H-alpha. */
    public double kennicutt98() {
        return kennicutt98;
    }
}
