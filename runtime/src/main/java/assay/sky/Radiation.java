package assay.sky;

import java.util.List;

/**
 * The light and the neutrinos of a universe: temperature of the background today in K, effective number of neutrino
 * species, and the mass of each kind in eV. Their density is that of the light times 0.2271 N_eff, more where a kind has
 * become heavy, by the fit of Komatsu et al. (2011, ApJS 192, 18, equations 22 to 26).
 */
public record Radiation(double temperature, double species, List<Double> masses) {
    private static final double GRAVITY = 6.67430e-11;
    private static final double LIGHT = 299792458;
    private static final double STEFAN_BOLTZMANN = 5.6703744191844314e-8;
    private static final double BOLTZMANN_IN_EV = 1.380649e-23 / 1.602176634e-19;

    /** 7/8 (4/11)^(4/3), for each species of massless neutrinos. */
    private static final double OF_LIGHT = 0.22710731766;
    /** (4/11)^(1/3), the temperature of the neutrinos over that of the light. */
    private static final double COOLER = 0.7137658555036082;

    private static final double KOMATSU_P = 1.83;
    private static final double KOMATSU_A = 0.3173;

    public Radiation {
        masses = List.copyOf(masses);
        if (!(temperature > 0) || !(species > 0) || masses.isEmpty()) {
            throw new IllegalArgumentException("radiation needs a temperature, species and the masses of their kinds");
        }
    }

    /** The share of the critical density today that is light, for a Hubble constant in 1/s. */
    double light(double hubble) {
        double critical = 3 * hubble * hubble / (8 * Math.PI * GRAVITY);
        double squared = temperature * temperature;
        return 4 * STEFAN_BOLTZMANN / (LIGHT * LIGHT * LIGHT) * squared * squared / critical;
    }

    /** Density of the neutrinos over that of the light, when the universe was smaller by {@code scale} = 1 + z. */
    double neutrinos(double scale) {
        double each = species / masses.size();
        double sum = 0;
        for (double mass : masses) {
            double heavy = KOMATSU_A * mass / (BOLTZMANN_IN_EV * COOLER * temperature * scale);
            sum += mass == 0 ? 1 : StrictMath.pow(1 + StrictMath.pow(heavy, KOMATSU_P), 1 / KOMATSU_P);
        }
        return OF_LIGHT * each * sum;
    }
}
