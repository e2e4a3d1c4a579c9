package assay.model.figure;

import java.util.stream.DoubleStream;

/**
 * A map: {@code nx} by {@code ny} values in rows from the bottom, {@code values[row * nx + column]}, that fill the
 * extent from (x0, y0) to (x1, y1), which are the outer edges of the corner cells. NaN is transparent. An extent may
 * run backwards, as right ascension does.
 */
public record Raster(int nx, int ny, double[] values, double x0, double x1, double y0, double y1, ColourScale scale)
        implements Series {
    public Raster {
        if (nx < 1 || ny < 1 || values.length != (long) nx * ny) {
            throw new IllegalArgumentException("a raster of " + nx + " by " + ny + " has " + values.length + " values");
        }
        if (!Double.isFinite(x1 - x0) || !Double.isFinite(y1 - y0) || x0 == x1 || y0 == y1) {
            throw new IllegalArgumentException(
                    "a raster from (" + x0 + ", " + y0 + ") to (" + x1 + ", " + y1 + ") has no area");
        }
    }

    public static Raster of(Lattice lattice, ColourScale scale) {
        return new Raster(
                lattice.nx(),
                lattice.ny(),
                lattice.values(),
                lattice.x0(),
                lattice.x1(),
                lattice.y0(),
                lattice.y1(),
                scale);
    }

    /** The values without their colours, for contours. */
    public Lattice lattice() {
        return new Lattice(nx, ny, values, x0, x1, y0, y1);
    }

    /** A raster is explained by its colour bar, not by the legend. */
    @Override
    public String label() {
        return "";
    }

    @Override
    public Hue hue() {
        return Hue.INK;
    }

    @Override
    public DoubleStream xs() {
        return DoubleStream.of(x0, x1);
    }

    @Override
    public DoubleStream ys() {
        return DoubleStream.of(y0, y1);
    }
}
