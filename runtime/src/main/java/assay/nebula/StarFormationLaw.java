package assay.nebula;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Star-formation rates from the dereddened luminosity of H-alpha: {@code SFR = C L / (erg/s)}, with a constant that holds for
 * one initial mass function.
 */
public enum StarFormationLaw {
    /** C = 7.9e-42 Msun/yr for Salpeter, scaled for the others. */
    kennicutt98("Kennicutt (1998, ARA&A 36, 189)"),
    /** C = 5.5e-42 Msun/yr, for Kroupa alone. */
    kennicutt09("Kennicutt et al. (2009, ApJ 703, 1672)"),
    /** log C = -41.27 in Msun/yr, for Kroupa alone. */
    kennicuttEvans12("Kennicutt & Evans (2012, ARA&A 50, 531)");

    private final String reference;

    StarFormationLaw(String reference) {
        this.reference = reference;
    }

    public String reference() {
        return reference;
    }

    /** Msun/yr for each erg/s, empty where the law is not stated for that initial mass function. */
    public OptionalDouble constant(InitialMassFunction imf) {
        if (this == kennicutt98) return OptionalDouble.of(imf.kennicutt98());
        if (imf != InitialMassFunction.kroupa) return OptionalDouble.empty();
        return OptionalDouble.of(this == kennicutt09 ? 5.5e-42 : StrictMath.pow(10, -41.27));
    }

    /** What its constant is called in formulas. */
    public String constantName(InitialMassFunction imf) {
        return "C(" + (this == kennicutt98 ? imf.name() : name()) + ")";
    }

    /** The law behind a constant, by its name in formulas. */
    public static Optional<StarFormationLaw> ofConstant(String name) {
        return Arrays.stream(values())
                .filter(law -> Arrays.stream(InitialMassFunction.values())
                        .anyMatch(imf -> law.constantName(imf).equals(name)))
                .findFirst();
    }
}
