package assay.bench;

import assay.model.sky.Plane;
import assay.model.sky.Projection;
import assay.model.sky.SkyGrid;
import assay.sky.regrid.ErrorRule;
import assay.sky.regrid.Overlap;
import assay.sky.regrid.Preserved;
import assay.sky.regrid.Regrid;
import assay.sky.regrid.TargetGrid;
import assay.unit.Quantity;
import assay.unit.Unit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A mosaic of 1400 x 1400 pixels of 0.2 arcsec put onto pixels of 60 pc at 17 Mpc, on one thread. */
@State(Scope.Benchmark)
public class Regridding {
    private static final int SIDE = 1400;
    private static final int PLANES = 30;

    /** The position angle of the mosaic; the target has north up. */
    @Param({"0", "27"})
    public double turn;

    private SkyGrid source;
    private SkyGrid target;
    private Plane plane;

    @Setup
    public void make() {
        double step = 0.2 / 3600;
        double cos = step * Math.cos(Math.toRadians(turn));
        double sin = step * Math.sin(Math.toRadians(turn));
        source = new SkyGrid(SIDE, SIDE, new Projection(187.9, 8.0, 650, 710, -cos, -sin, -sin, cos));
        double pixel = TargetGrid.arcsec(Quantity.of(60, "pc"), Quantity.of(17, "Mpc"));
        target = TargetGrid.northUp(source, pixel);
        double[] values = new double[source.pixels()];
        double[] errors = new double[source.pixels()];
        for (int s = 0; s < values.length; s++) {
            values[s] = 1 + s % 97;
            errors[s] = 0.1 * (1 + s % 31);
        }
        plane = Plane.of(values, errors, Unit.ONE, Plane.Pooling.SUM);
    }

    /** The areas alone. */
    @Benchmark
    public Overlap overlap() {
        return Overlap.of(source, target);
    }

    /** The areas, and thirty planes with errors. */
    @Benchmark
    public double thirtyPlanes() {
        Regrid regrid = new Regrid(Overlap.of(source, target), 0.5);
        double kept = 0;
        for (int p = 0; p < PLANES; p++) {
            kept += regrid.apply(plane, Preserved.flux, ErrorRule.correlated).kept();
        }
        return kept;
    }
}
