package assay.lens.mass;

import assay.io.fits.FitsImage;
import assay.io.fits.ProjectionHeader;
import assay.model.Problem;
import assay.model.sky.Projection;
import assay.model.sky.SkyGrid;

/**
 * Deflections in arcsec on pixels of their own, as lens models are handed on (Lenstool's dplx and dply): positive to
 * growing columns, which is west with north up, and to growing rows. A pixel in column i and row j looks at {@code (i p
 * - dx, j p - dy)} in the source plane, p its width; the zero point is arbitrary.
 */
public final class DeflectionMaps {
    private static final double STRAIGHT = 1e-6;

    private final SkyGrid grid;
    private final double[] x;
    private final double[] y;

    private DeflectionMaps(SkyGrid grid, double[] x, double[] y) {
        this.grid = grid;
        this.x = x;
        this.y = y;
    }

    public static DeflectionMaps of(SkyGrid grid, double[] x, double[] y) {
        Projection sky = grid.projection();
        double step = sky.pixelArcsec() / 3600;
        boolean straight = Math.abs(sky.cd12()) < STRAIGHT * step
                && Math.abs(sky.cd21()) < STRAIGHT * step
                && Math.abs(sky.cd11() + step) < STRAIGHT * step
                && Math.abs(sky.cd22() - step) < STRAIGHT * step;
        if (!straight || sky.distortion().isPresent()) {
            throw new Problem("maps of deflections have the matrix " + sky.cd11() + ", " + sky.cd12() + ", "
                    + sky.cd21()
                    + ", " + sky.cd22() + " deg per pixel; expected square pixels with north up and east to the left;"
                    + " project the maps anew");
        }
        if (x.length != grid.pixels() || y.length != grid.pixels()) {
            throw new Problem("maps of deflections have " + x.length + " and " + y.length + " values for " + grid.nx()
                    + " x " + grid.ny() + " pixels");
        }
        return new DeflectionMaps(grid, x.clone(), y.clone());
    }

    /** Two images of one size; the first says where they lie. */
    public static DeflectionMaps read(FitsImage x, FitsImage y) {
        if (x.nx() != y.nx() || x.ny() != y.ny()) {
            throw new Problem("maps of deflections have " + x.nx() + " x " + x.ny() + " and " + y.nx() + " x " + y.ny()
                    + " pixels; expected two of the same size");
        }
        Projection sky = ProjectionHeader.read(x.header());
        return of(new SkyGrid(x.nx(), x.ny(), sky), x.pixels(), y.pixels());
    }

    /** Where the pixels of an observation look in the source plane; NaN beyond the maps. Bilinear between their pixels. */
    public SourcePlane seenFrom(SkyGrid observed, DistanceRatio ratio, double kpcPerArcsec) {
        if (!(kpcPerArcsec > 0) || !Double.isFinite(kpcPerArcsec)) {
            throw new Problem("an arcsec in the source plane is " + kpcPerArcsec + " kpc; give a number above 0");
        }
        double step = grid.projection().pixelArcsec();
        double[] toX = new double[observed.pixels()];
        double[] toY = new double[observed.pixels()];
        for (int p = 0; p < toX.length; p++) {
            double[] sky = observed.projection().sky(p % observed.nx(), p / observed.nx());
            double[] at = grid.projection().pixel(sky[0], sky[1]);
            toX[p] = (at[0] * step - ratio.factor() * between(x, at)) * kpcPerArcsec;
            toY[p] = (at[1] * step - ratio.factor() * between(y, at)) * kpcPerArcsec;
        }
        return SourcePlane.of(observed.nx(), observed.ny(), toX, toY);
    }

    private double between(double[] map, double[] at) {
        int nx = grid.nx();
        int ny = grid.ny();
        if (!(at[0] >= 0 && at[1] >= 0 && at[0] <= nx - 1 && at[1] <= ny - 1)) return Double.NaN;
        int i = Math.min(nx - 2, (int) at[0]);
        int j = Math.min(ny - 2, (int) at[1]);
        double s = at[0] - i;
        double t = at[1] - j;
        int k = j * nx + i;
        return (1 - t) * ((1 - s) * map[k] + s * map[k + 1]) + t * ((1 - s) * map[k + nx] + s * map[k + nx + 1]);
    }
}
