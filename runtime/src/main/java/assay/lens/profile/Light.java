package assay.lens.profile;

import assay.model.Problem;
import java.util.List;

/** Surface brightness at a place of the galaxy's own plane, in any unit of light per unit of area. */
public sealed interface Light {
    double at(double x, double y);

    /**
     * {@code I = I_e exp(-b [(R / R_e)^(1/n) - 1])} with b = 1.9992 n - 0.3271 (Sersic 1968; Capaccioli 1989, for
     * 0.5 &lt; n &lt; 10): R_e holds half the light. The cusp is cut at 0.0001 of the unit of length, the light ends at 1000 R_e.
     */
    record Sersic(Ellipse shape, double brightnessAtEffectiveRadius, double effectiveRadius, double index)
            implements Light {
        private static final double LEAST_RADIUS = 1e-4;
        private static final double END = 1000;
        private static final double LEAST_B = 1e-5;

        public Sersic {
            requireBrightness("a Sersic profile", brightnessAtEffectiveRadius);
            requireLength("the effective radius of a Sersic profile", effectiveRadius);
            requireLength("the index of a Sersic profile", index);
        }

        @Override
        public double at(double x, double y) {
            double share = Math.max(LEAST_RADIUS, shape.radius(x, y)) / effectiveRadius;
            if (share > END) return 0;
            double b = Math.max(LEAST_B, 1.9992 * index - 0.3271);
            double stretched = index == 1 ? share : StrictMath.pow(share, 1 / index);
            return brightnessAtEffectiveRadius * StrictMath.exp(-b * (stretched - 1));
        }
    }

    /** {@code I = I_0 exp(-R / h)} (Freeman 1970). */
    record Exponential(Ellipse shape, double centralBrightness, double scaleLength) implements Light {
        public Exponential {
            requireBrightness("an exponential profile", centralBrightness);
            requireLength("the scale length of an exponential profile", scaleLength);
        }

        @Override
        public double at(double x, double y) {
            return centralBrightness * StrictMath.exp(-shape.radius(x, y) / scaleLength);
        }
    }

    /** {@code I = I_0 exp(-R² / 2w²)}. */
    record Gaussian(Ellipse shape, double centralBrightness, double dispersion) implements Light {
        public Gaussian {
            requireBrightness("a Gaussian profile", centralBrightness);
            requireLength("the dispersion of a Gaussian profile", dispersion);
        }

        @Override
        public double at(double x, double y) {
            double share = shape.radius(x, y) / dispersion;
            return centralBrightness * StrictMath.exp(-share * share / 2);
        }
    }

    /** {@code I = I_0 (1 + R² / a²)^-beta} (Moffat 1969). */
    record Moffat(Ellipse shape, double centralBrightness, double scale, double beta) implements Light {
        public Moffat {
            requireBrightness("a Moffat profile", centralBrightness);
            requireLength("the scale of a Moffat profile", scale);
            requireLength("beta of a Moffat profile", beta);
        }

        @Override
        public double at(double x, double y) {
            double share = shape.radius(x, y) / scale;
            return centralBrightness * StrictMath.pow(1 + share * share, -beta);
        }
    }

    /** A measured one, dark outside. */
    record Image(Lattice lattice) implements Light {
        public Image {
            for (double value : lattice.values()) requireBrightness("an image profile", value);
        }

        @Override
        public double at(double x, double y) {
            return lattice.holds(x, y) ? lattice.at(x, y) : 0;
        }
    }

    /** Several on top of one another. */
    record Sum(List<Light> parts) implements Light {
        public Sum {
            if (parts.isEmpty()) throw new Problem("a sum of no profiles of light; give at least one");
            parts = List.copyOf(parts);
        }

        @Override
        public double at(double x, double y) {
            double sum = 0;
            for (Light part : parts) sum += part.at(x, y);
            return sum;
        }
    }

    private static void requireBrightness(String what, double brightness) {
        if (!(brightness >= 0) || !Double.isFinite(brightness)) {
            throw new Problem(what + " has the brightness " + brightness + "; give a finite number of at least 0");
        }
    }

    private static void requireLength(String what, double length) {
        if (!(length > 0) || !Double.isFinite(length)) {
            throw new Problem(what + " is " + length + "; give a finite number above 0");
        }
    }
}
