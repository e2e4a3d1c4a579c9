package assay.simulate.scene;

import assay.simulate.Draws;
import assay.simulate.sky.GaussianField;

/** What departs from the smooth metallicity of all components of a scene; lengths in arcsec, changes in dex. */
public sealed interface ScenePattern {
    /** The change at a place to the east and the north of the centre. */
    interface Change {
        double at(double x, double y);
    }

    /** @param reach half the width of the scene */
    Change over(double reach, Draws draws);

    /** Gas that came from outside: by that much at its own middle, and less as a Gaussian of that dispersion. */
    record Accreted(double by, double x, double y, double width) implements ScenePattern {
        @Override
        public Change over(double reach, Draws draws) {
            return (u, v) -> {
                double square = (u - x) * (u - x) + (v - y) * (v - y);
                return by * StrictMath.exp(-square / (2 * width * width));
            };
        }
    }

    /**
     * Logarithmic spiral arms, {@code phi = ln(r) / tan(pitch)}: by that much on their ridges, and less as a Gaussian of the
     * distance from them along a circle.
     *
     * @param pitch in degrees
     * @param width its dispersion
     */
    record Arms(double by, int number, double pitch, double width) implements ScenePattern {
        /** Where the arms would wind without end. */
        private static final double INNERMOST = 0.1;

        @Override
        public Change over(double reach, Draws draws) {
            double tan = StrictMath.tan(Math.toRadians(pitch));
            return (u, v) -> {
                double r = Math.max(INNERMOST * width, Math.sqrt(u * u + v * v));
                double turn = number * (StrictMath.atan2(v, u) - StrictMath.log(r) / tan) / (2 * Math.PI);
                double off = (turn - Math.rint(turn)) * 2 * Math.PI / number * r;
                return by * StrictMath.exp(-off * off / (2 * width * width));
            };
        }
    }

    /** A Gaussian random field of that dispersion and length, see {@link GaussianField}. */
    record Fluctuations(double amplitude, double length) implements ScenePattern {
        @Override
        public Change over(double reach, Draws draws) {
            GaussianField field = GaussianField.over(-reach, -reach, reach, reach, length, draws);
            return (u, v) -> amplitude * field.at(u, v);
        }
    }
}
