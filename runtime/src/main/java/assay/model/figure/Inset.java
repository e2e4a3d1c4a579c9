package assay.model.figure;

import assay.model.Problem;

/** What stands in a corner of a map and says how large, how sharp and which way up it is. */
public sealed interface Inset permits Inset.ScaleBar, Inset.Beam, Inset.Compass {
    /** A length in the units of the x axis, and its name, such as "1 kpc". */
    record ScaleBar(double length, String words) implements Inset {
        public ScaleBar {
            MathText.read(words);
            requireLength(length, "scale bar '" + words + "'");
        }
    }

    /**
     * The half-power ellipse of the beam: full widths in the units of the axes, and the position angle in degrees from
     * the y axis (north) towards greater x (east).
     */
    record Beam(double major, double minor, double positionAngle) implements Inset {
        public Beam {
            requireLength(major, "beam");
            requireLength(minor, "beam");
            if (minor > major) {
                throw new Problem("a beam of " + major + " by " + minor + "; give the greater width first");
            }
        }

        public static Beam round(double fwhm) {
            return new Beam(fwhm, fwhm, 0);
        }
    }

    /** Arrows to the north and to the east, as directions in the units of the axes. */
    record Compass(double northX, double northY, double eastX, double eastY) implements Inset {
        public Compass {
            requireLength(Math.hypot(northX, northY), "arrow to the north");
            requireLength(Math.hypot(eastX, eastY), "arrow to the east");
        }

        /** For axes that count offsets to the east and to the north. */
        public static Compass ofOffsets() {
            return new Compass(0, 1, 1, 0);
        }
    }

    private static void requireLength(double length, String what) {
        if (!(length > 0 && Double.isFinite(length))) {
            throw new Problem("the " + what + " is " + length + " long; give a length above 0");
        }
    }
}
