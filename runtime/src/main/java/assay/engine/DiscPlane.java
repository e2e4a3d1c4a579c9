package assay.engine;

import assay.model.Disc;
import assay.model.Problem;
import assay.model.Spaxels;
import assay.unit.Units;
import java.util.Arrays;

/** Where the spaxels of a galaxy lie in the plane of its disc. */
final class DiscPlane {
    private static final String REGION_AREA = "regionArea";

    private DiscPlane() {}

    /** With radii in the plane of the disc, and the areas of the spaxels in it; a table of regions may tell neither. */
    static Spaxels laidOn(Spaxels read, Disc disc) {
        if (!read.keys().contains("x")) return read;
        double[] onSky = disc.radii(read.column("x"), read.column("y"));
        Spaxels angles = read.with("skyRadius", onSky, Units.get("arcsec"));
        if (!disc.hasDistance()) return angles;
        double[] radii = onSky.clone();
        double scale = disc.kpcPerArcsec();
        for (int i = 0; i < radii.length; i++) radii[i] *= scale;
        Spaxels placed = angles.with("radius", radii, Units.get("kpc"));
        if (!read.keys().contains(REGION_AREA) && Double.isNaN(read.map().pixelArcsec())) return placed;
        double[] areas = areasOnSky(read);
        for (int i = 0; i < areas.length; i++) areas[i] *= scale * scale / disc.cosInclination();
        return placed.with("area", areas, Units.parse("kpc2"));
    }

    /** In square arcsec: what a table of regions says, or pixels. */
    private static double[] areasOnSky(Spaxels read) {
        if (read.keys().contains(REGION_AREA)) return read.column(REGION_AREA).clone();
        double side = read.map().pixelArcsec();
        return Arrays.stream(read.column("pixels")).map(n -> n * side * side).toArray();
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
