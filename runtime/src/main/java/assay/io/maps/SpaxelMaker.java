package assay.io.maps;

import assay.model.Disc;
import assay.model.Problem;
import assay.model.Spaxels;
import assay.model.Spaxels.Values;
import assay.model.sky.LineMaps;
import assay.model.sky.Plane;
import assay.model.sky.Projection;
import assay.model.sky.SkyGrid;
import assay.unit.Unit;
import assay.unit.Units;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * From maps to rows: one row a bin where the maps have {@code bin}, else one row a pixel. Fluxes and their errors add up
 * over the pixels of a bin, in which one measurement is repeated; other quantities are averaged; a label stays where all
 * pixels of the bin have the same. A row lies at the mean of its pixels.
 */
public final class SpaxelMaker {
    private SpaxelMaker() {}

    /**
     * The named quantities with the errors of those that have any. A row that lacks a required one (NaN, or an error of 0) was
     * not measured: it is left out and counted. A row that lacks one of the further ones is NaN there and stays.
     */
    public static Spaxels of(LineMaps maps, Disc disc, List<String> required, List<String> further) {
        return of("the maps of " + maps.galaxy(), maps, disc, required, further);
    }

    /** @param where what complaints begin with */
    public static Spaxels of(String where, LineMaps maps, Disc disc, List<String> required, List<String> further) {
        List<String> keys =
                Stream.concat(required.stream(), further.stream()).distinct().toList();
        if (keys.isEmpty()) throw new Problem(where + ": no map is asked for");
        Plane first = maps.plane(keys.get(0));
        SkyGrid grid = maps.grid();
        Bins bins = maps.keys().contains(Layout.BIN) ? Bins.of(maps.plane(Layout.BIN), grid) : Bins.single(grid);

        Map<String, Values> columns = new LinkedHashMap<>();
        boolean[] measured = new boolean[bins.count()];
        Arrays.fill(measured, true);
        for (String key : keys) {
            Plane plane = key.equals(keys.get(0)) ? first : maps.plane(key);
            double[] values = bins.rows(plane.values(), plane.pooling());
            columns.put(key, new Values(values, plane.unit()));
            boolean needed = required.contains(key);
            for (int i = 0; needed && i < measured.length; i++) measured[i] &= Double.isFinite(values[i]);
            if (plane.errors().isEmpty()) continue;
            double[] errors = bins.rows(plane.errors().get(), plane.pooling());
            for (int i = 0; needed && i < measured.length; i++) measured[i] &= errors[i] > 0;
            columns.put(MapQuantity.errorOf(key), new Values(errors, plane.unit()));
        }
        place(columns, bins, grid.projection(), disc);
        int left = leftOut(where, required, measured);
        Spaxels.LabelMap labels = grid.projection().labelled(grid.nx(), grid.ny(), bins.labels(), disc);
        return new Spaxels(maps.galaxy(), columns, labels, maps.kind(), left).where(measured);
    }

    /** How many rows lack something, or a refusal when all do. */
    static int leftOut(String where, List<String> required, boolean[] measured) {
        int left = 0;
        for (boolean m : measured) if (!m) left++;
        if (left == measured.length) {
            throw new Problem(where + ": none of its " + left + " spaxels has all of " + String.join(", ", required)
                    + " measured; ask for fewer lines or leave the galaxy out");
        }
        return left;
    }

    private static void place(Map<String, Values> columns, Bins bins, Projection plane, Disc disc) {
        double[][] centres = bins.centres();
        double[] x = new double[bins.count()];
        double[] y = new double[bins.count()];
        for (int i = 0; i < x.length; i++) {
            double[] offset = plane.offset(centres[0][i], centres[1][i], disc);
            x[i] = offset[0];
            y[i] = offset[1];
        }
        columns.put("x", new Values(x, Units.get("arcsec")));
        columns.put("y", new Values(y, Units.get("arcsec")));
        columns.put("pixels", new Values(bins.sizes(), Unit.ONE));
    }
}
