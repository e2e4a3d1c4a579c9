package assay.sky.regrid;

import assay.model.sky.Projection;
import assay.model.sky.SkyGrid;
import java.util.Optional;

/**
 * From the pixels of one tangent plane to those of another. Both are central projections of the same sphere, so pixel
 * coordinates go over into each other by one 3 x 3 matrix and straight lines stay straight: no trigonometry a pixel, and
 * a quadrilateral of four corners is the pixel itself, not an approximation of it.
 */
final class Perspective implements CornerMap {
    /** Far above the rounding of a way over the sky, far below a pixel. */
    private static final double SAME = 1e-7;

    private final double[] m;

    private Perspective(double[] m) {
        this.m = m;
    }

    /** None where one of the two is not a plain tangent plane; that is found by comparing with the way over the sky. */
    static Optional<CornerMap> between(SkyGrid source, SkyGrid target) {
        Perspective found = new Perspective(matrix(source.projection(), target.projection()));
        CornerMap overSky = new OverSky(source.projection(), target.projection());
        double[] here = new double[2];
        double[] there = new double[2];
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                double i = a * 0.5 * source.nx();
                double j = b * 0.5 * source.ny();
                found.corner(i, j, here);
                overSky.corner(i, j, there);
                double scale = Math.max(1, Math.max(Math.abs(there[0]), Math.abs(there[1])) / 1e4);
                boolean same =
                        Math.abs(here[0] - there[0]) <= SAME * scale && Math.abs(here[1] - there[1]) <= SAME * scale;
                if (!same) return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    @Override
    public void corner(double i, double j, double[] uv) {
        double depth = m[6] * i + m[7] * j + m[8];
        uv[0] = depth > 0 ? (m[0] * i + m[1] * j + m[2]) / depth : Double.NaN;
        uv[1] = depth > 0 ? (m[3] * i + m[4] * j + m[5]) / depth : Double.NaN;
    }

    private static double[] matrix(Projection from, Projection to) {
        double k = Math.toRadians(1);
        double p = 0.5 - from.referencePixel1();
        double q = 0.5 - from.referencePixel2();
        double[] plane = {
            k * from.cd11(),
            k * from.cd12(),
            k * (from.cd11() * p + from.cd12() * q),
            k * from.cd21(),
            k * from.cd22(),
            k * (from.cd21() * p + from.cd22() * q),
            0,
            0,
            1
        };
        double determinant = k * (to.cd11() * to.cd22() - to.cd12() * to.cd21());
        double[] pixels = {
            to.cd22() / determinant,
            -to.cd12() / determinant,
            to.referencePixel1() - 0.5,
            -to.cd21() / determinant,
            to.cd11() / determinant,
            to.referencePixel2() - 0.5,
            0,
            0,
            1
        };
        return product(pixels, product(rotation(from, to), plane));
    }

    /** The axes east, north and outwards of one plane, in those of the other. */
    private static double[] rotation(Projection from, Projection to) {
        double turn = Math.toRadians(from.ra() - to.ra());
        double tilt = Math.toRadians(from.dec() - to.dec());
        double sinTurn = StrictMath.sin(turn);
        double cosTurn = StrictMath.cos(turn);
        double half = StrictMath.sin(turn / 2);
        double fall = 2 * half * half;
        double sin1 = StrictMath.sin(Math.toRadians(from.dec()));
        double cos1 = StrictMath.cos(Math.toRadians(from.dec()));
        double sin2 = StrictMath.sin(Math.toRadians(to.dec()));
        double cos2 = StrictMath.cos(Math.toRadians(to.dec()));
        double sinTilt = StrictMath.sin(tilt);
        double cosTilt = StrictMath.cos(tilt);
        return new double[] {
            cosTurn,
            -sin1 * sinTurn,
            cos1 * sinTurn,
            sin2 * sinTurn,
            cosTilt - sin1 * sin2 * fall,
            sinTilt + sin2 * cos1 * fall,
            -cos2 * sinTurn,
            -sinTilt + cos2 * sin1 * fall,
            cosTilt - cos1 * cos2 * fall
        };
    }

    private static double[] product(double[] a, double[] b) {
        double[] c = new double[9];
        for (int r = 0; r < 3; r++) {
            for (int s = 0; s < 3; s++) {
                c[3 * r + s] = a[3 * r] * b[s] + a[3 * r + 1] * b[3 + s] + a[3 * r + 2] * b[6 + s];
            }
        }
        return c;
    }
}
