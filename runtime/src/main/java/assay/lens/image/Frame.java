package assay.lens.image;

import assay.model.Problem;

/** Square pixels about the origin, x to the right and y up; pixel (i, j), counted from 0, is number {@code j * nx + i}. */
public record Frame(int nx, int ny, double pixel) {
    public Frame {
        if (nx < 1 || ny < 1 || (long) nx * ny > Integer.MAX_VALUE / 2) {
            throw new Problem("a model image of " + nx + " x " + ny + " pixels; give at least one along each axis");
        }
        if (!(pixel > 0) || !Double.isFinite(pixel)) {
            throw new Problem("a pixel of a model image is " + pixel + " wide; give a finite number above 0");
        }
    }

    public int pixels() {
        return nx * ny;
    }

    /** Of the centre of a column; halves lie on the rims of pixels. */
    public double x(double column) {
        return (column - (nx - 1) / 2.0) * pixel;
    }

    public double y(double row) {
        return (row - (ny - 1) / 2.0) * pixel;
    }
}
