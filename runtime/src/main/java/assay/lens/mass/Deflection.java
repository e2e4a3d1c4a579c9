package assay.lens.mass;

import assay.model.Problem;

/** How far a mass turns light, in arcsec: the place in the source plane is that on the sky less the deflection. */
public sealed interface Deflection {
    /** Adds {@code factor} times the deflection at a place to the two numbers of {@code sum}. */
    void add(double x, double y, double factor, double[] sum);

    /**
     * A singular isothermal ellipsoid (Kormann, Schneider & Bartelmann 1994; the form of Keeton & Kochanek 1998): its
     * surface density over the critical one is {@code einsteinRadius √q / (2 √(q² u² + v²))}, u along the major axis, whose
     * angle in degrees runs from x towards y. With q = 1 it is the sphere.
     */
    record Isothermal(double x, double y, double einsteinRadius, double axisRatio, double angleDegrees)
            implements Deflection {
        private static final double CORE = 1e-10;
        private static final double ROUND = 1e-9;

        public Isothermal {
            requirePlace("an isothermal lens", x, y);
            if (!(einsteinRadius > 0) || !Double.isFinite(einsteinRadius)) {
                throw new Problem("the Einstein radius of a lens is " + einsteinRadius + "; give arcsec above 0");
            }
            if (!(axisRatio > 0 && axisRatio <= 1) || !Double.isFinite(angleDegrees)) {
                throw new Problem("an isothermal lens has the axis ratio " + axisRatio + " at " + angleDegrees
                        + " deg; give a ratio above 0 and up to 1 and a finite angle");
            }
        }

        @Override
        public void add(double atX, double atY, double factor, double[] sum) {
            double angle = Math.toRadians(angleDegrees);
            double cos = StrictMath.cos(angle);
            double sin = StrictMath.sin(angle);
            double u = cos * (atX - x) + sin * (atY - y);
            double v = cos * (atY - y) - sin * (atX - x);
            double q = axisRatio;
            double core = CORE / Math.sqrt(q);
            double psi = Math.sqrt(q * q * (core * core + u * u) + v * v);
            double strength = factor * einsteinRadius * Math.sqrt(q);
            double alongU = strength * u / (psi + core);
            double alongV = strength * v / (psi + q * q * core);
            if (1 - q > ROUND) {
                double f = Math.sqrt(1 - q * q);
                alongU = strength / f * StrictMath.atan(f * u / (psi + core));
                alongV = strength / f * artanh(f * v / (psi + q * q * core));
            }
            sum[0] += cos * alongU - sin * alongV;
            sum[1] += sin * alongU + cos * alongV;
        }

        private static double artanh(double t) {
            return (StrictMath.log1p(t) - StrictMath.log1p(-t)) / 2;
        }
    }

    /** The pull of what lies around: {@code (g1 x + g2 y, g2 x - g1 y)}, none at its centre. */
    record Shear(double x, double y, double g1, double g2) implements Deflection {
        public Shear {
            requirePlace("a shear", x, y);
            requirePlace("a shear of strength", g1, g2);
        }

        @Override
        public void add(double atX, double atY, double factor, double[] sum) {
            double dx = atX - x;
            double dy = atY - y;
            sum[0] += factor * (g1 * dx + g2 * dy);
            sum[1] += factor * (g2 * dx - g1 * dy);
        }
    }

    /**
     * The sphere of Navarro, Frenk & White (1997), by its scale radius and its deflection there: {@code alpha(x) =
     * alpha(1) g(x) / (x g(1))}, {@code g = ln(x/2) + arcosh(1/x) / √(1 - x²)} inside and {@code arccos(1/x) / √(x² - 1)}
     * in place of the second term outside (Bartelmann 1996; Wright & Brainerd 2000).
     */
    record Nfw(double x, double y, double scaleRadius, double deflectionAtScaleRadius) implements Deflection {
        private static final double AT_SCALE = 1 - StrictMath.log(2);
        private static final double NEAR = 1e-4;

        public Nfw {
            requirePlace("an NFW lens", x, y);
            if (!(scaleRadius > 0)
                    || !Double.isFinite(scaleRadius)
                    || !(deflectionAtScaleRadius > 0)
                    || !Double.isFinite(deflectionAtScaleRadius)) {
                throw new Problem("an NFW lens has the scale radius " + scaleRadius + " and there the deflection "
                        + deflectionAtScaleRadius + "; give arcsec above 0");
            }
        }

        @Override
        public void add(double atX, double atY, double factor, double[] sum) {
            double dx = (atX - x) / scaleRadius;
            double dy = (atY - y) / scaleRadius;
            double share = Math.sqrt(dx * dx + dy * dy);
            if (share == 0) return;
            double strength = factor * deflectionAtScaleRadius / AT_SCALE * enclosed(share) / (share * share);
            sum[0] += strength * dx;
            sum[1] += strength * dy;
        }

        /** g, the mass inside a circle. */
        private static double enclosed(double t) {
            double logarithm = StrictMath.log(t / 2);
            double e = (1 - t) * (1 + t);
            if (Math.abs(e) < NEAR) return logarithm + 1 + e / 3 + e * e / 5;
            // artanh √e / √e inside, arctan √-e / √-e outside: less is lost near 1 than with arcosh and arccos
            double root = Math.sqrt(Math.abs(e));
            return logarithm + (e > 0 ? StrictMath.log((1 + root) / t) : StrictMath.atan(root)) / root;
        }
    }

    private static void requirePlace(String what, double first, double second) {
        if (!Double.isFinite(first) || !Double.isFinite(second)) {
            throw new Problem(what + " is given by " + first + ", " + second + "; give finite numbers");
        }
    }
}
