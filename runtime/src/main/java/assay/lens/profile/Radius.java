package assay.lens.profile;

import assay.model.Problem;

/**
 * How far from the centre a place counts as lying. With x' along the major axis and y' along the minor one of a disc of
 * axis ratio q, the radius in the disc is {@code R² = x'² + (y' / q)²}, that on the minor axis is {@code r² = (q x')² +
 * y'²} = (q R)²: the isophotes are the same, a gradient per r is that per R divided by q. Patricio et al. (2019, MNRAS
 * 489, 224) give theirs per r.
 */
public final class Radius {
    /** On which axis of the ellipse it is counted. */
    public enum Kind {
        /** In the plane of the disc, along its major axis on the sky. */
        DEPROJECTED,
        /** Along the minor axis on the sky. */
        MINOR_AXIS
    }

    private final double x;
    private final double y;
    private final double axisRatio;
    private final Kind kind;
    private final double cos;
    private final double sin;

    private Radius(double x, double y, double axisRatio, double angleDegrees, Kind kind) {
        if (!Double.isFinite(x) || !Double.isFinite(y) || !Double.isFinite(angleDegrees)) {
            throw new Problem("a disc has its centre at " + x + ", " + y + " and its major axis at " + angleDegrees
                    + " deg; give finite numbers");
        }
        if (!(axisRatio > 0 && axisRatio <= 1)) {
            throw new Problem("a disc has the axis ratio " + axisRatio + "; give a number above 0 and up to 1");
        }
        this.x = x;
        this.y = y;
        this.axisRatio = axisRatio;
        this.kind = kind;
        cos = StrictMath.cos(Math.toRadians(angleDegrees));
        sin = StrictMath.sin(Math.toRadians(angleDegrees));
    }

    /** A plain distance. */
    public static Radius from(double x, double y) {
        return new Radius(x, y, 1, 0, Kind.DEPROJECTED);
    }

    /** The angle in degrees from x towards y. */
    public static Radius inDisc(double x, double y, double axisRatio, double angleDegrees, Kind kind) {
        return new Radius(x, y, axisRatio, angleDegrees, kind);
    }

    public double at(double atX, double atY) {
        double dx = atX - x;
        double dy = atY - y;
        double along = cos * dx + sin * dy;
        double across = cos * dy - sin * dx;
        if (kind == Kind.MINOR_AXIS) along *= axisRatio;
        else across /= axisRatio;
        return Math.sqrt(along * along + across * across);
    }
}
