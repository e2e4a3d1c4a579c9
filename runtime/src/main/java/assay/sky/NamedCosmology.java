package assay.sky;

import assay.unit.Quantity;
import java.util.List;
import java.util.Optional;

/** Universes that papers call by name, all flat, with their light and neutrinos. */
public enum NamedCosmology {
    /** Hinshaw et al. (2013, ApJS 208, 19), table 4, WMAP9 + eCMB + BAO + H0. */
    WMAP9(69.32, 0.2865, 2.725, 3.04, List.of(0.0, 0.0, 0.0)),
    /** Planck Collaboration VI (2020, A&A 641, A6), table 2, TT, TE, EE + lowE + lensing + BAO. */
    Planck18(67.66, 0.30966, 2.7255, 3.046, List.of(0.0, 0.0, 0.06));

    private final Cosmology universe;

    NamedCosmology(double hubble, double matter, double temperature, double species, List<Double> masses) {
        Radiation radiation = new Radiation(temperature, species, masses);
        universe = new Cosmology(Quantity.of(hubble, "km/s/Mpc"), matter, Optional.of(radiation));
    }

    public Cosmology universe() {
        return universe;
    }

    /** The name of a universe, if it has one. */
    public static Optional<String> of(Cosmology universe) {
        for (NamedCosmology named : values()) {
            if (named.universe.equals(universe)) return Optional.of(named.name());
        }
        return Optional.empty();
    }
}
