package assay.lens.profile;

import assay.model.Problem;

/**
 * Concentric ellipses of one shape. The shape is carried by e1 = e cos 2a and e2 = e sin 2a with e = (1 - q) / (1 + q),
 * q the axis ratio and a the angle of the major axis from x towards y. The radius is that of the circle of equal area,
 * {@code R² = (u² + v²) / (1 - e²)} with {@code u = (1 - e1) dx - e2 dy} and {@code v = -e2 dx + (1 + e1) dy}, which is
 * {@code q x'² + y'² / q} along the axes of the ellipse.
 */
public record Ellipse(double x, double y, double e1, double e2) {
    public Ellipse {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new Problem("a profile has its centre at " + x + ", " + y + "; give finite numbers");
        }
        if (!(e1 * e1 + e2 * e2 < 1)) {
            throw new Problem("a profile has the ellipticity " + e1 + ", " + e2
                    + "; give two whose squares add up to less than 1");
        }
    }

    public static Ellipse circle(double x, double y) {
        return new Ellipse(x, y, 0, 0);
    }

    /** By axis ratio, 0 to 1, and the angle of the major axis in degrees from x towards y. */
    public static Ellipse of(double x, double y, double axisRatio, double angleDegrees) {
        if (!(axisRatio > 0 && axisRatio <= 1)) {
            throw new Problem("a profile has the axis ratio " + axisRatio + "; give a number above 0 and up to 1");
        }
        double e = (1 - axisRatio) / (1 + axisRatio);
        double twice = 2 * Math.toRadians(angleDegrees);
        return new Ellipse(x, y, e * StrictMath.cos(twice), e * StrictMath.sin(twice));
    }

    /** Of the ellipse through a place. */
    public double radius(double atX, double atY) {
        double dx = atX - x;
        double dy = atY - y;
        double u = (1 - e1) * dx - e2 * dy;
        double v = (1 + e1) * dy - e2 * dx;
        return Math.sqrt((u * u + v * v) / (1 - e1 * e1 - e2 * e2));
    }
}
