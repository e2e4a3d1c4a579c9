package assay.model.sky;

import assay.model.Problem;
import java.util.Objects;

/**
 * The plane that touches the celestial sphere at one position, x to the east and y to the north in degrees, and how the
 * sphere is cast on it (Calabretta & Greisen 2002, sections 5.1.3 and 5.1.5). With (l, m, n) the direction to the east,
 * to the north and to the touching point, x + iy is (l + im) / n for the gnomonic projection and l + im for the
 * orthographic one, in radians.
 */
public final class TangentPlane {
    /** By the names of FITS. */
    public enum Kind {
        /** Gnomonic. */
        TAN,
        /** Orthographic, without slant. */
        SIN
    }

    private final Kind kind;
    private final double ra;
    private final double dec;
    private final double sin0;
    private final double cos0;

    public TangentPlane(Kind kind, double ra, double dec) {
        if (!Double.isFinite(ra) || !(Math.abs(dec) <= 90)) {
            throw new IllegalArgumentException("no plane touches the sky at " + ra + ", " + dec);
        }
        this.kind = kind;
        this.ra = ra;
        this.dec = dec;
        sin0 = StrictMath.sin(Math.toRadians(dec));
        cos0 = StrictMath.cos(Math.toRadians(dec));
    }

    public Kind kind() {
        return kind;
    }

    public double ra() {
        return ra;
    }

    public double dec() {
        return dec;
    }

    /** Right ascension (0 to 360) and declination in degrees of a place on the plane. */
    double[] sky(double x, double y) {
        double l = Math.toRadians(x);
        double m = Math.toRadians(y);
        double n = kind == Kind.TAN ? 1 : Math.sqrt(1 - l * l - m * m);
        if (Double.isNaN(n)) {
            throw new Problem("the place " + x + ", " + y + " (deg from " + ra + ", " + dec
                    + ") of an orthographic projection lies off the sky; cut the image to the sky");
        }
        double depth = n * cos0 - m * sin0;
        double alpha = Math.toDegrees(StrictMath.atan2(l, depth));
        double delta = Math.toDegrees(StrictMath.atan2(n * sin0 + m * cos0, Math.sqrt(l * l + depth * depth)));
        double turned = (ra + alpha) % 360;
        return new double[] {turned < 0 ? turned + 360 : turned, delta};
    }

    /** The place on the plane of a position in degrees. */
    double[] plane(double otherRa, double otherDec) {
        double alpha = Math.toRadians(otherRa - ra);
        double sin = StrictMath.sin(Math.toRadians(otherDec));
        double cos = StrictMath.cos(Math.toRadians(otherDec));
        double cosAlpha = StrictMath.cos(alpha);
        double n = sin0 * sin + cos0 * cos * cosAlpha;
        if (!(n > 0)) {
            throw new Problem("the position " + otherRa + ", " + otherDec
                    + " is 90 degrees or more from the image at " + ra + ", " + dec
                    + "; check that the map and the galaxy belong together");
        }
        double scale = kind == Kind.TAN ? n : 1;
        return new double[] {
            Math.toDegrees(cos * StrictMath.sin(alpha) / scale),
            Math.toDegrees((cos0 * sin - sin0 * cos * cosAlpha) / scale)
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TangentPlane plane && kind == plane.kind && ra == plane.ra && dec == plane.dec;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, ra, dec);
    }

    @Override
    public String toString() {
        return kind + " at " + ra + ", " + dec;
    }
}
