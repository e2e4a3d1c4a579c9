package assay.model.sky;

import assay.model.Problem;
import java.util.Arrays;

/**
 * The bend of a detector in pixels about its reference pixel, by the polynomials of the simple imaging polynomial
 * convention SIP (Shupe et al. 2005): u' = u + sum of A_p_q u^p v^q and v' = v + sum of B_p_q u^p v^q. It is undone by
 * Newton's method, not by the approximate polynomials AP and BP of a header.
 */
public final class Distortion {
    private static final int MOST_STEPS = 50;
    private static final double CLOSE_ENOUGH = 1e-12;

    private final double[][] a;
    private final double[][] b;

    /** The coefficients, {@code a[p][q]}; both squares of the same size. */
    public Distortion(double[][] a, double[][] b) {
        this.a = copy(a);
        this.b = copy(b);
    }

    private static double[][] copy(double[][] square) {
        double[][] copy = new double[square.length][];
        for (int p = 0; p < copy.length; p++) {
            if (square[p].length != copy.length) throw new IllegalArgumentException("SIP coefficients are a square");
            copy[p] = square[p].clone();
        }
        return copy;
    }

    public double[][] a() {
        return copy(a);
    }

    public double[][] b() {
        return copy(b);
    }

    /** Where a pixel would lie on a detector without a bend. */
    double[] straight(double u, double v) {
        return new double[] {u + value(a, u, v), v + value(b, u, v)};
    }

    /** The pixel of a place on the detector without a bend. */
    double[] bent(double straightU, double straightV) {
        double u = straightU;
        double v = straightV;
        double nearest = CLOSE_ENOUGH * Math.max(1, Math.max(Math.abs(u), Math.abs(v)));
        for (int step = 0; step < MOST_STEPS; step++) {
            double f = u + value(a, u, v) - straightU;
            double g = v + value(b, u, v) - straightV;
            double uu = 1 + alongU(a, u, v);
            double uv = alongV(a, u, v);
            double vu = alongU(b, u, v);
            double vv = 1 + alongV(b, u, v);
            double determinant = uu * vv - uv * vu;
            double du = (f * vv - g * uv) / determinant;
            double dv = (g * uu - f * vu) / determinant;
            u -= du;
            v -= dv;
            if (Math.abs(du) < nearest && Math.abs(dv) < nearest) return new double[] {u, v};
        }
        throw new Problem("the SIP distortion has no inverse " + straightU + ", " + straightV
                + " pixels from its reference pixel; the position lies too far from the image");
    }

    private static double value(double[][] c, double u, double v) {
        double sum = 0;
        for (int p = c.length - 1; p >= 0; p--) sum = sum * u + row(c[p], v);
        return sum;
    }

    private static double alongU(double[][] c, double u, double v) {
        double sum = 0;
        for (int p = c.length - 1; p >= 1; p--) sum = sum * u + p * row(c[p], v);
        return sum;
    }

    private static double alongV(double[][] c, double u, double v) {
        double sum = 0;
        for (int p = c.length - 1; p >= 0; p--) {
            double slope = 0;
            for (int q = c[p].length - 1; q >= 1; q--) slope = slope * v + q * c[p][q];
            sum = sum * u + slope;
        }
        return sum;
    }

    private static double row(double[] c, double v) {
        double sum = 0;
        for (int q = c.length - 1; q >= 0; q--) sum = sum * v + c[q];
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Distortion bend && Arrays.deepEquals(a, bend.a) && Arrays.deepEquals(b, bend.b);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.deepHashCode(a) + Arrays.deepHashCode(b);
    }
}
