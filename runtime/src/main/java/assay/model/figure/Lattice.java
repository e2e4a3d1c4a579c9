package assay.model.figure;

import java.util.Arrays;

/**
 * Values on an even lattice: {@code nx} by {@code ny} of them in rows from the bottom, {@code values[row * nx +
 * column]}, each at the middle of its cell; (x0, y0) and (x1, y1) are the outer edges of the corner cells. NaN is no
 * value.
 */
public record Lattice(int nx, int ny, double[] values, double x0, double x1, double y0, double y1) {
    public Lattice {
        if (nx < 1 || ny < 1 || values.length != (long) nx * ny) {
            throw new IllegalArgumentException(
                    "a lattice of " + nx + " by " + ny + " has " + values.length + " values");
        }
        if (!Double.isFinite(x1 - x0) || !Double.isFinite(y1 - y0) || x0 == x1 || y0 == y1) {
            throw new IllegalArgumentException(
                    "a lattice from (" + x0 + ", " + y0 + ") to (" + x1 + ", " + y1 + ") has no area");
        }
    }

    public double at(int column, int row) {
        return values[row * nx + column];
    }

    /** The abscissa of the middle of a column, which may be a fraction of one. */
    public double x(double column) {
        return x0 + (column + 0.5) * (x1 - x0) / nx;
    }

    public double y(double row) {
        return y0 + (row + 0.5) * (y1 - y0) / ny;
    }

    /** The same values with a border of cells around them that have another one, which also takes the place of NaN. */
    public Lattice within(double border) {
        int wide = nx + 2;
        double[] padded = new double[wide * (ny + 2)];
        Arrays.fill(padded, border);
        for (int row = 0; row < ny; row++) {
            for (int column = 0; column < nx; column++) {
                double value = at(column, row);
                if (!Double.isNaN(value)) padded[(row + 1) * wide + column + 1] = value;
            }
        }
        double dx = (x1 - x0) / nx;
        double dy = (y1 - y0) / ny;
        return new Lattice(wide, ny + 2, padded, x0 - dx, x1 + dx, y0 - dy, y1 + dy);
    }
}
