package assay.lens.mass;

import assay.io.fits.FitsFile;
import assay.io.fits.FitsImage;
import assay.model.Problem;

/**
 * Where each pixel of an observation looks in the plane of the source, in kpc from an arbitrary zero point: x to the
 * west, y to the north; NaN where the lens model says nothing.
 */
public final class SourcePlane {
    private final int nx;
    private final int ny;
    private final double[] x;
    private final double[] y;

    private SourcePlane(int nx, int ny, double[] x, double[] y) {
        this.nx = nx;
        this.ny = ny;
        this.x = x;
        this.y = y;
    }

    /** Row by row. */
    public static SourcePlane of(int nx, int ny, double[] x, double[] y) {
        if (nx < 1 || ny < 1 || x.length != (long) nx * ny || y.length != x.length) {
            throw new Problem("a projection of " + nx + " x " + ny + " pixels has " + x.length + " and " + y.length
                    + " coordinates");
        }
        return new SourcePlane(nx, ny, x.clone(), y.clone());
    }

    /** A ready projection: two images of one size in a file, x and y in kpc. */
    public static SourcePlane read(FitsFile file) {
        if (file.images().size() != 2) {
            throw new Problem(file.name() + ": it has " + file.images().size()
                    + " images; expected two, the coordinates x and y of each pixel in kpc");
        }
        FitsImage first = file.images().get(0);
        FitsImage second = file.images().get(1);
        if (first.nx() != second.nx() || first.ny() != second.ny()) {
            throw new Problem(file.name() + ": its images have " + first.nx() + " x " + first.ny() + " and "
                    + second.nx() + " x " + second.ny() + " pixels; expected two of the same size");
        }
        return new SourcePlane(first.nx(), first.ny(), first.pixels(), second.pixels());
    }

    public int nx() {
        return nx;
    }

    public int ny() {
        return ny;
    }

    public double x(int pixel) {
        return x[pixel];
    }

    public double y(int pixel) {
        return y[pixel];
    }

    /** Whether the lens model says where a pixel looks. */
    public boolean knows(int pixel) {
        return Double.isFinite(x[pixel]) && Double.isFinite(y[pixel]);
    }
}
