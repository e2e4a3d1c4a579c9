package assay.sky.regrid;

import assay.model.Problem;
import assay.model.sky.Projection;
import assay.model.sky.SkyGrid;
import assay.unit.Quantity;
import assay.unit.Units;

/** New grids for the maps of a galaxy: square pixels, the centre of the old grid in the middle, all of it covered. */
public final class TargetGrid {
    private static final double RADIAN_IN_ARCSEC = 648000 / Math.PI;
    private static final double SAME = 1e-6;
    private static final int LARGEST = 20_000;
    /** Several planes of that many numbers are in memory at once. */
    private static final long MOST = 16_000_000;

    private TargetGrid() {}

    /** North up and east to the left, about the centre of the source. */
    public static SkyGrid northUp(SkyGrid source, double pixelArcsec) {
        requirePixel(pixelArcsec);
        double[] centre = source.projection().sky(middle(source.nx()), middle(source.ny()));
        return covering(source, Projection.northUp(centre[0], centre[1], 1, 1, pixelArcsec));
    }

    /** Turned as the source is, and mirrored if that is; the rows of a source without skew stay rows. */
    public static SkyGrid asSource(SkyGrid source, double pixelArcsec) {
        requirePixel(pixelArcsec);
        Projection old = source.projection();
        double step = pixelArcsec / 3600 / Math.hypot(old.cd11(), old.cd21());
        double along = step * old.cd11();
        double across = step * old.cd21();
        double hand = Math.signum(old.cd11() * old.cd22() - old.cd12() * old.cd21());
        return covering(source, new Projection(old.ra(), old.dec(), 1, 1, along, -hand * across, across, hand * along));
    }

    /** The angle in arcsec of a length at a distance, or of an angle as it is. */
    public static double arcsec(Quantity pixel, Quantity distance) {
        if (pixel.unit().sameDimension(Units.get("arcsec"))) return pixel.in("arcsec");
        if (!pixel.unit().sameDimension(Units.get("pc")) || !distance.unit().sameDimension(Units.get("pc"))) {
            throw new Problem("pixels of " + pixel + " at a distance of " + distance
                    + "; give a length such as 60 pc or an angle such as 0.2 arcsec, and the distance as a length");
        }
        double ratio = pixel.in("pc") / distance.in("pc");
        if (!(ratio > 0 && Double.isFinite(ratio))) {
            throw new Problem("pixels of " + pixel + " at a distance of " + distance + "; both must be above 0");
        }
        return ratio * RADIAN_IN_ARCSEC;
    }

    private static void requirePixel(double arcsec) {
        if (!(arcsec > 0 && Double.isFinite(arcsec))) {
            throw new Problem("pixels of " + arcsec + " arcsec; give a size above 0");
        }
    }

    private static double middle(int pixels) {
        return (pixels - 1) / 2.0;
    }

    /** Moves the plane so that the source's centre lies in the middle of as many pixels as cover the source. */
    private static SkyGrid covering(SkyGrid source, Projection plane) {
        Projection old = source.projection();
        double[] middle = old.sky(middle(source.nx()), middle(source.ny()));
        double[] centre = plane.pixel(middle[0], middle[1]);
        double[] reach = new double[2];
        for (int i = 0; i <= source.nx(); i++) {
            boolean side = i == 0 || i == source.nx();
            for (int j = 0; j <= source.ny(); j += side ? 1 : source.ny()) {
                double[] sky = old.sky(i - 0.5, j - 0.5);
                double[] at = plane.pixel(sky[0], sky[1]);
                reach[0] = Math.max(reach[0], Math.abs(at[0] - centre[0]));
                reach[1] = Math.max(reach[1], Math.abs(at[1] - centre[1]));
            }
        }
        int nx = size(reach[0]);
        int ny = size(reach[1]);
        if ((long) nx * ny > MOST) {
            throw new Problem("the grid would have " + nx + " x " + ny + " pixels, more than " + MOST
                    + " in all; choose larger pixels");
        }
        Projection moved = new Projection(
                plane.ra(),
                plane.dec(),
                1 + middle(nx) - rounded(centre[0]),
                1 + middle(ny) - rounded(centre[1]),
                plane.cd11(),
                plane.cd12(),
                plane.cd21(),
                plane.cd22());
        return new SkyGrid(nx, ny, moved);
    }

    /** Without the digits that a way over the sky leaves in disorder: grids that fit into each other do so exactly. */
    private static double rounded(double pixel) {
        return Math.rint(pixel * 1e7) / 1e7;
    }

    private static int size(double reach) {
        double size = Math.max(1, Math.ceil(2 * reach - SAME));
        if (size > LARGEST) {
            throw new Problem("the grid would have " + (long) size + " pixels on a side, more than " + LARGEST
                    + "; choose larger pixels");
        }
        return (int) size;
    }
}
