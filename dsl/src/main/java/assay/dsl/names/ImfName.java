package assay.dsl.names;

/** The hidden name under which the stated initial mass function is known to formulas. */
public final class ImfName {
    /** The star-formation rate for 1 erg/s of H-alpha; not spellable in a recipe. */
    public static final String KENNICUTT98 = "the constant of Kennicutt 1998";

    private ImfName() {}
}
