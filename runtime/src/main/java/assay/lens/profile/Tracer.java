package assay.lens.profile;

import assay.model.Problem;

/** 12+log(O/H) at a place of the galaxy's own plane. */
public sealed interface Tracer {
    double at(double x, double y);

    /** The same everywhere. */
    record Constant(double value) implements Tracer {
        public Constant {
            requireFinite("a constant tracer", value);
        }

        @Override
        public double at(double x, double y) {
            return value;
        }
    }

    /** {@code T = T_0 + k r}. */
    record Gradient(Radius radius, double central, double slope) implements Tracer {
        public Gradient {
            requireFinite("the centre of a gradient", central);
            requireFinite("the slope of a gradient", slope);
        }

        @Override
        public double at(double x, double y) {
            return central + slope * radius.at(x, y);
        }
    }

    /** A gradient that has another slope beyond a break, without a jump. */
    record BrokenGradient(Radius radius, double central, double innerSlope, double breakRadius, double outerSlope)
            implements Tracer {
        public BrokenGradient {
            requireFinite("the centre of a broken gradient", central);
            requireFinite("the inner slope of a broken gradient", innerSlope);
            requireFinite("the outer slope of a broken gradient", outerSlope);
            if (!(breakRadius > 0) || !Double.isFinite(breakRadius)) {
                throw new Problem("a gradient breaks at the radius " + breakRadius + "; give a finite number above 0");
            }
        }

        @Override
        public double at(double x, double y) {
            double r = radius.at(x, y);
            return central + innerSlope * Math.min(r, breakRadius) + outerSlope * Math.max(0, r - breakRadius);
        }
    }

    /** A map of it; outside, the value of the nearest place on its rim. */
    record Map(Lattice lattice) implements Tracer {
        @Override
        public double at(double x, double y) {
            return lattice.at(x, y);
        }
    }

    private static void requireFinite(String what, double value) {
        if (!Double.isFinite(value)) throw new Problem(what + " is " + value + "; give a finite number");
    }
}
