package assay.nebula;

/** Extinction and attenuation laws: {@code k(lambda) = A(lambda) / E(B-V)} for a stated R_V. */
public enum DustLaw {
    /** Cardelli, Clayton and Mathis 1989, ApJ 345, 245, equations 2 and 3; 0.3 to 1.25 micron here. */
    ccm89("Cardelli, Clayton & Mathis 1989, ApJ 345, 245", 3000, 33000, 3.1) {
        @Override
        double curve(double inverseMicron, double rv) {
            if (inverseMicron < 1.1) return infrared(inverseMicron, rv);
            double y = inverseMicron - 1.82;
            double a = polynomial(y, 1, 0.17699, -0.50447, -0.02427, 0.72085, 0.01979, -0.77530, 0.32999);
            double b = polynomial(y, 0, 1.41338, 2.28305, 1.07233, -5.38434, -0.62251, 5.30260, -2.09002);
            return a * rv + b;
        }
    },
    /** O'Donnell 1994, ApJ 422, 158: the optical part of Cardelli et al. with other coefficients. */
    odonnell94("O'Donnell 1994, ApJ 422, 158", 3000, 33000, 3.1) {
        @Override
        double curve(double inverseMicron, double rv) {
            if (inverseMicron < 1.1) return infrared(inverseMicron, rv);
            double y = inverseMicron - 1.82;
            double a = polynomial(y, 1, 0.104, -0.609, 0.701, 1.137, -1.718, -0.827, 1.647, -0.505);
            double b = polynomial(y, 0, 1.952, 2.908, -3.989, -7.985, 11.102, 5.491, -10.805, 3.347);
            return a * rv + b;
        }
    },
    /** Calzetti et al. 2000, ApJ 533, 682, equation 4. */
    calzetti00("Calzetti et al. 2000, ApJ 533, 682", 1200, 22000, 4.05) {
        @Override
        double curve(double inverseMicron, double rv) {
            double polynomial = inverseMicron < 1 / 0.63
                    ? -1.857 + 1.040 * inverseMicron
                    : polynomial(inverseMicron, -2.156, 1.509, -0.198, 0.011);
            return 2.659 * polynomial + rv;
        }
    },
    /** Fitzpatrick 1999, PASP 111, 63: a spline in the optical, the Fitzpatrick & Massa curve in the ultraviolet. */
    fitzpatrick99("Fitzpatrick 1999, PASP 111, 63", 1150, 60000, 3.1) {
        @Override
        double curve(double inverseMicron, double rv) {
            return FitzpatrickCurve.of(inverseMicron, rv);
        }
    },
    /**
     * Charlot & Fall 2000, ApJ 539, 718: optical depth falls with wavelength to the power of 0.7, A(5500 AA) = R_V E(B-V).
     */
    charlotFall00("Charlot & Fall 2000, ApJ 539, 718", 1000, 30000, 3.1) {
        @Override
        double curve(double inverseMicron, double rv) {
            return rv * StrictMath.pow(0.55 * inverseMicron, 0.7);
        }
    },
    /** The bar of the Small Magellanic Cloud, Gordon et al. 2003, ApJ 594, 279, table 4; measured with R_V = 2.74. */
    gordon03smc("Gordon et al. 2003, ApJ 594, 279", 1160, 21900, 2.74) {
        @Override
        double curve(double inverseMicron, double rv) {
            return rv * MagellanicCurve.of(inverseMicron);
        }
    };

    private final String reference;
    private final double shortest;
    private final double longest;

    private final double usualRv;

    DustLaw(String reference, double shortest, double longest, double usualRv) {
        this.reference = reference;
        this.shortest = shortest;
        this.longest = longest;
        this.usualRv = usualRv;
    }

    abstract double curve(double inverseMicron, double rv);

    public String reference() {
        return reference;
    }

    /** The shortest wavelength at which it holds, in angstrom. */
    public double shortest() {
        return shortest;
    }

    /** The longest wavelength at which it holds, in angstrom. */
    public double longest() {
        return longest;
    }

    /** The R_V of its paper: that of the Milky Way, of starbursts or of the SMC. */
    public double usualRv() {
        return usualRv;
    }

    /** {@code A(lambda) / E(B-V)} at a wavelength in angstrom. */
    public double k(double wavelength, double rv) {
        if (!(wavelength >= shortest && wavelength <= longest)) {
            throw new IllegalArgumentException(
                    name() + " holds from " + shortest + " to " + longest + " AA, not at " + wavelength);
        }
        return curve(1e4 / wavelength, rv);
    }

    private static double infrared(double x, double rv) {
        double power = Math.pow(x, 1.61);
        return 0.574 * power * rv - 0.527 * power;
    }

    private static double polynomial(double x, double... coefficients) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) sum = sum * x + coefficients[i];
        return sum;
    }
}
