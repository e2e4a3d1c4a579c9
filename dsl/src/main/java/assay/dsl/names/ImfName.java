package assay.dsl.names;

import assay.nebula.StarFormationLaw;

/** The hidden names under which the stated initial mass function is known to formulas; they are not spellable in a recipe. */
public final class ImfName {
    private ImfName() {}

    /** The star-formation rate for 1 erg/s of H-alpha. */
    public static String constantOf(StarFormationLaw law) {
        return "the constant of " + law;
    }
}
