package assay.simulate.sky;

import assay.model.Disc;
import assay.model.sky.Projection;
import assay.model.sky.SkyGrid;
import assay.simulate.sky.SkyRules.Footprint;
import assay.simulate.sky.SkyRules.Parity;
import assay.simulate.sky.SkyRules.View;
import java.util.stream.IntStream;

/**
 * The cells that the sky is made on: those of the pixels, and a margin about them as wide as the PSF reaches, so that
 * light from beyond the image comes in. {@code u} and {@code v} are kpc in the plane of the disc, along the major axis and
 * across it.
 */
final class Cells {
    private static final double PSF_REACH = 5;

    final int nx;
    final int ny;
    final double[] u;
    final double[] v;
    final double arcsec;
    final double kpc;
    private final View view;
    private final int margin; // in cells
    private final SkyGrid grid;
    private final double[] axes; // east and north, in arcsec, of a step along the first and the second axis of a cell
    private final Disc disc;
    private final double sin; // of the position angle
    private final double cos;

    Cells(Disc disc, View view) {
        this.view = view;
        this.disc = disc;
        this.margin = (int) Math.ceil(PSF_REACH * view.sigmaInCells() / view.oversampling()) * view.oversampling();
        this.nx = view.nx() * view.oversampling() + 2 * margin;
        this.ny = view.ny() * view.oversampling() + 2 * margin;
        this.arcsec = view.pixelArcsec() / view.oversampling();
        this.kpc = arcsec * disc.kpcPerArcsec();
        this.sin = StrictMath.sin(Math.toRadians(disc.positionAngle()));
        this.cos = StrictMath.cos(Math.toRadians(disc.positionAngle()));
        double right = StrictMath.sin(Math.toRadians(view.secondAxisAngle()));
        double up = StrictMath.cos(Math.toRadians(view.secondAxisAngle()));
        double hand = view.parity() == Parity.EAST_LEFT ? -1 : 1;
        this.axes = new double[] {hand * up * arcsec, -hand * right * arcsec, right * arcsec, up * arcsec};
        double degrees = view.oversampling() / 3600.0;
        this.grid = new SkyGrid(
                view.nx(),
                view.ny(),
                new Projection(
                        disc.ra(),
                        disc.dec(),
                        (view.nx() + 1) / 2.0,
                        (view.ny() + 1) / 2.0,
                        axes[0] * degrees,
                        axes[2] * degrees,
                        axes[1] * degrees,
                        axes[3] * degrees));
        this.u = new double[nx * ny];
        this.v = new double[nx * ny];
        IntStream.range(0, ny).parallel().forEach(j -> {
            for (int i = 0; i < nx; i++) {
                double[] plane = plane(i, j);
                u[j * nx + i] = plane[0];
                v[j * nx + i] = plane[1];
            }
        });
    }

    SkyGrid grid() {
        return grid;
    }

    private double[] plane(double i, double j) {
        double p = i - (nx - 1) / 2.0;
        double q = j - (ny - 1) / 2.0;
        double east = axes[0] * p + axes[2] * q;
        double north = axes[1] * p + axes[3] * q;
        return new double[] {
            (east * sin + north * cos) * disc.kpcPerArcsec(),
            (east * cos - north * sin) / disc.cosInclination() * disc.kpcPerArcsec()
        };
    }

    /** The cell, as a fraction, that shows a place in the plane of the disc. */
    double[] cellAt(double placeU, double placeV) {
        double along = placeU / disc.kpcPerArcsec();
        double across = placeV / disc.kpcPerArcsec() * disc.cosInclination();
        double east = along * sin + across * cos;
        double north = along * cos - across * sin;
        double area = axes[0] * axes[3] - axes[1] * axes[2];
        return new double[] {
            (east * axes[3] - north * axes[2]) / area + (nx - 1) / 2.0,
            (north * axes[0] - east * axes[1]) / area + (ny - 1) / 2.0
        };
    }

    /** The pixel, as a fraction counted from 0, in which a cell lies. */
    double pixel(double cell) {
        return (cell - margin + 0.5) / view.oversampling() - 0.5;
    }

    /** The number of the image's pixel that holds a cell, or -1 in the margin. */
    int pixelOf(int cell) {
        int i = Math.floorDiv(cell % nx - margin, view.oversampling());
        int j = Math.floorDiv(cell / nx - margin, view.oversampling());
        return i < 0 || j < 0 || i >= view.nx() || j >= view.ny() ? -1 : j * view.nx() + i;
    }

    int middleOf(int pixel) {
        int half = margin + view.oversampling() / 2;
        return (pixel / view.nx() * view.oversampling() + half) * nx + pixel % view.nx() * view.oversampling() + half;
    }

    /** A field over all that the cells show. */
    GaussianField field(double lengthKpc, assay.simulate.Draws draws) {
        double greatestU = 0;
        double greatestV = 0;
        for (int corner : new int[] {0, nx - 1}) { // the middle of the cells is the centre, so two corners do
            greatestU = Math.max(greatestU, Math.abs(u[corner]));
            greatestV = Math.max(greatestV, Math.abs(v[corner]));
        }
        return GaussianField.over(-greatestU, -greatestV, greatestU, greatestV, lengthKpc, draws);
    }

    /** What reaches each pixel: blurred by the PSF, summed over the pixel's cells. */
    double[] seen(double[] cells) {
        return summed(Smoothing.gaussian(cells, nx, ny, view.sigmaInCells()));
    }

    double[] summed(double[] cells) {
        int over = view.oversampling();
        double[] sums = new double[grid.pixels()];
        for (int j = 0; j < view.ny() * over; j++) {
            int row = (j + margin) * nx + margin;
            int to = j / over * view.nx();
            for (int i = 0; i < view.nx() * over; i++) sums[to + i / over] += cells[row + i];
        }
        return sums;
    }

    double[] averaged(double[] cells) {
        double[] sums = summed(cells);
        double share = 1.0 / (view.oversampling() * view.oversampling());
        for (int p = 0; p < sums.length; p++) sums[p] *= share;
        return sums;
    }

    boolean observed(int pixel) {
        if (view.footprint() == Footprint.RECTANGLE) return true;
        double half = view.nx() / 2.0;
        double x = Math.abs(pixel % view.nx() - (view.nx() - 1) / 2.0);
        double y = Math.abs(pixel / view.nx() - (view.ny() - 1) / 2.0);
        return y <= half * Math.sqrt(3) / 2 && x + y / Math.sqrt(3) <= half;
    }

    /** NaN where the survey did not look. */
    double[] masked(double[] pixels) {
        for (int p = 0; p < pixels.length; p++) if (!observed(p)) pixels[p] = Double.NaN;
        return pixels;
    }
}
