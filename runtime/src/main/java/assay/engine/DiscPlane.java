package assay.engine;

import assay.model.Disc;
import assay.model.Problem;
import assay.model.Spaxels;
import assay.unit.Units;
import java.util.Arrays;

/** Where the spaxels of a galaxy lie in the plane of its disc. */
final class DiscPlane {
    private DiscPlane() {}

    /** With radii in the plane of the disc, and the areas of the spaxels in it; a table of regions may tell no places. */
    static Spaxels laidOn(Spaxels read, Disc disc) {
        if (!read.keys().contains("x")) return read;
        double[] radii = disc.radii(read.column("x"), read.column("y"));
        double[] pixels = read.column("pixels");
        double scale = disc.kpcPerArcsec();
        double side = read.map().pixelArcsec() * scale;
        double[] areas = new double[radii.length];
        for (int i = 0; i < radii.length; i++) {
            radii[i] *= scale;
            areas[i] = pixels[i] * side * side / disc.cosInclination();
        }
        return read.with("radius", radii, Units.get("kpc")).with("area", areas, Units.parse("kpc2"));
    }

    /** Positions along the major axis and across it, in kpc. */
    static double[][] positions(Spaxels spaxels, Disc disc, int[] rows) {
        if (!spaxels.keys().contains("x")) {
            throw new Problem("the spaxels have no positions; a table of regions needs 'x' and 'y', or 'ra' and 'dec'");
        }
        double[][] plane = disc.inPlane(pick(spaxels.column("x"), rows), pick(spaxels.column("y"), rows));
        double scale = disc.kpcPerArcsec();
        for (double[] axis : plane) for (int i = 0; i < axis.length; i++) axis[i] *= scale;
        return plane;
    }

    private static double[] pick(double[] column, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
    }
}
