package assay.bench;

import assay.model.InputKind;
import assay.model.sky.LineMaps;
import assay.model.sky.Plane;
import assay.model.sky.Plane.Pooling;
import assay.model.sky.Projection;
import assay.model.sky.SkyGrid;
import assay.unit.Units;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Fifteen flux maps with errors of 1400 x 1400 pixels of 0.2 arcsec; a tilted square of the frame was observed. */
final class MosaicOfMaps implements LineMaps {
    static final int SIDE = 1400;
    static final int PLANES = 15;

    private final Map<String, Plane> planes = new LinkedHashMap<>();

    MosaicOfMaps() {
        SplittableRandom random = new SplittableRandom(20250);
        for (int plane = 0; plane < PLANES; plane++) {
            double[] flux = new double[SIDE * SIDE];
            double[] errors = new double[SIDE * SIDE];
            for (int p = 0; p < flux.length; p++) {
                boolean there = observed(p % SIDE, p / SIDE);
                flux[p] = there ? 1e-17 * (1 + random.nextDouble()) : Double.NaN;
                errors[p] = there ? 1e-18 * (1 + random.nextDouble()) : Double.NaN;
            }
            planes.put("line" + plane, Plane.of(flux, errors, Units.parse("erg/s/cm2"), Pooling.SUM));
        }
    }

    /** A square turned by atan(1/4), 110 to 340 pixels from the edges of the frame. */
    private static boolean observed(int i, int j) {
        double x = i - SIDE / 2.0;
        double y = j - SIDE / 2.0;
        return Math.max(Math.abs(x + y / 4), Math.abs(y - x / 4)) < 0.42 * SIDE;
    }

    @Override
    public String galaxy() {
        return "mosaic";
    }

    @Override
    public SkyGrid grid() {
        return new SkyGrid(SIDE, SIDE, Projection.northUp(185, 4.5, SIDE / 2.0, SIDE / 2.0, 0.2));
    }

    @Override
    public Set<String> keys() {
        return planes.keySet();
    }

    @Override
    public Plane plane(String key) {
        return planes.get(key);
    }

    @Override
    public InputKind kind() {
        return InputKind.SIMULATED;
    }

    @Override
    public List<String> notes() {
        return List.of();
    }
}
