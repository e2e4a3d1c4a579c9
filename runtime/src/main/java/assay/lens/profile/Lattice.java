package assay.lens.profile;

import assay.model.Problem;
import java.util.Arrays;

/**
 * Values at the points of a square lattice, row by row, the first at (firstX, firstY), both coordinates growing by
 * {@code step}; between the points they are bilinear.
 */
public record Lattice(int nx, int ny, double firstX, double firstY, double step, double[] values) {
    public Lattice {
        if (nx < 2 || ny < 2 || values.length != (long) nx * ny) {
            throw new Problem("an image profile of " + nx + " x " + ny + " points has " + values.length
                    + " values; give at least 2 x 2, row by row");
        }
        if (!(step > 0) || !Double.isFinite(step) || !Double.isFinite(firstX) || !Double.isFinite(firstY)) {
            throw new Problem("an image profile begins at " + firstX + ", " + firstY + " with steps of " + step
                    + "; give finite numbers and a step above 0");
        }
        for (int k = 0; k < values.length; k++) {
            if (!Double.isFinite(values[k])) {
                throw new Problem("an image profile holds " + values[k] + " in column " + (k % nx + 1) + " of row "
                        + (k / nx + 1) + ", counted from 1; give a value for every point");
            }
        }
        values = values.clone();
    }

    /** Pixels of that size about the origin. */
    public static Lattice centred(int nx, int ny, double step, double[] values) {
        return new Lattice(nx, ny, -(nx - 1) / 2.0 * step, -(ny - 1) / 2.0 * step, step, values);
    }

    boolean holds(double x, double y) {
        double p = (x - firstX) / step;
        double q = (y - firstY) / step;
        return p >= 0 && q >= 0 && p <= nx - 1 && q <= ny - 1;
    }

    /** Outside, the value of the nearest place on the rim. */
    double at(double x, double y) {
        double p = Math.min(nx - 1.0, Math.max(0, (x - firstX) / step));
        double q = Math.min(ny - 1.0, Math.max(0, (y - firstY) / step));
        int i = Math.min(nx - 2, (int) p);
        int j = Math.min(ny - 2, (int) q);
        double s = p - i;
        double t = q - j;
        int k = j * nx + i;
        return (1 - t) * ((1 - s) * values[k] + s * values[k + 1])
                + t * ((1 - s) * values[k + nx] + s * values[k + nx + 1]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lattice that
                && nx == that.nx
                && ny == that.ny
                && firstX == that.firstX
                && firstY == that.firstY
                && step == that.step
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + nx;
    }
}
