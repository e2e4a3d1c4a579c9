package assay.engine;

import assay.model.Disc;
import assay.model.InputKind;
import assay.model.figure.Axis;
import assay.model.figure.ColourScale;
import assay.model.figure.Figure;
import assay.model.figure.Hue;
import assay.model.figure.Layout;
import assay.model.figure.Line;
import assay.model.figure.LineStyle;
import assay.model.figure.MathText;
import assay.model.figure.Panel;
import assay.model.figure.Raster;
import assay.model.figure.Series;
import assay.model.sky.Projection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An image as it lies in its file and upright on the sky, side by side, with what its header and its galaxy say of
 * directions. Everything is laid on the sky first and from there on either panel, so that the two can be compared.
 */
final class MapPicture {
    private static final int MOST_CELLS = 1600;
    private static final int ROUND = 720;
    /** The share of the height beneath the image that is left to the compass. */
    private static final double STRIP = 0.24;

    private final int nx;
    private final int ny;
    private final double[] pixels;
    private final Projection projection;
    private final Optional<MapTarget> target;
    /** Pixels of an arcsec, the first one at the centre: (-east, north). */
    private final Projection upright;

    MapPicture(int nx, int ny, double[] pixels, Projection projection, Optional<MapTarget> target) {
        this.nx = nx;
        this.ny = ny;
        this.pixels = pixels;
        this.projection = projection;
        this.target = target;
        double[] centre = target.map(t -> new double[] {t.disc().ra(), t.disc().dec()})
                .orElseGet(() -> projection.sky((nx - 1) / 2.0, (ny - 1) / 2.0));
        upright = Projection.northUp(centre[0], centre[1], 1, 1, 1);
    }

    Figure figure(String name, String title, String words) {
        double[] finite = Arrays.stream(pixels).filter(Double::isFinite).toArray();
        ColourScale scale = MapColours.middle(MathText.escape(words), finite);
        return new Figure(
                name,
                MathText.escape(title),
                "The image as it lies in the file (left) and upright on the sky (right).",
                Layout.across(2),
                List.of(inTheFile(scale), onTheSky(scale)),
                InputKind.REAL,
                List.of(MathText.escape(title)));
    }

    private Panel inTheFile(ColourScale scale) {
        Raster raster = new Raster(nx, ny, pixels, 0.5, nx + 0.5, 0.5, ny + 0.5, scale);
        double strip = STRIP * Math.max(ny, 0.7 * nx);
        SkyLines lines = new SkyLines((ra, dec) -> {
            double[] at = projection.pixel(ra, dec);
            return new double[] {at[0] + 1, at[1] + 1};
        });
        List<Series> series = new ArrayList<>(List.of(raster));
        series.addAll(galaxy(lines, false));
        double reach = 0.25 * strip;
        double[] foot = projection.sky(nx / 2.0, -strip / 2);
        series.addAll(lines.compass(foot, reach * projection.pixelArcsec(), 0.16 * strip));
        return new Panel(
                "in the file",
                Axis.of("first axis (pixels)").between(0.5, nx + 0.5),
                Axis.of("second axis (pixels)").between(0.5 - strip, ny + 0.5),
                series,
                List.of(),
                false,
                true);
    }

    private Panel onTheSky(ColourScale scale) {
        double[] extent = extent();
        double strip = STRIP * Math.max(extent[3] - extent[2], 0.7 * (extent[1] - extent[0]));
        SkyLines lines = new SkyLines((ra, dec) -> {
                    double[] at = upright.pixel(ra, dec);
                    return new double[] {-at[0], at[1]};
                })
                .mirrored();
        List<Series> series = new ArrayList<>(List.of(raster(extent, scale)));
        series.add(edge(lines));
        series.addAll(galaxy(lines, true));
        double[] foot = sky(extent[1] - 0.7 * strip, extent[2] - 0.72 * strip);
        series.addAll(lines.compass(foot, 0.36 * strip, 0.16 * strip));
        series.add(bar(extent, extent[2] - strip / 2));
        return new Panel(
                "on the sky",
                Axis.of("east (arcsec)").between(extent[0], extent[1]).backwards(),
                Axis.of("north (arcsec)").between(extent[2] - strip, extent[3]),
                series,
                List.of(),
                true,
                true);
    }

    private double[] sky(double east, double north) {
        return upright.sky(-east, north);
    }

    private Line edge(SkyLines lines) {
        double[][] corners = {{-0.5, -0.5}, {nx - 0.5, -0.5}, {nx - 0.5, ny - 0.5}, {-0.5, ny - 0.5}, {-0.5, -0.5}};
        double[][] positions = new double[corners.length][];
        Arrays.setAll(positions, k -> projection.sky(corners[k][0], corners[k][1]));
        return lines.line(positions).as(LineStyle.DOTTED, Hue.GREY, "");
    }

    /** From west to east and from south to north, in arcsec, what the edges of the image enclose. */
    private double[] extent() {
        double[] extent = {Double.MAX_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE};
        for (double t = 0; t <= 1; t += 1.0 / 16) {
            double i = -0.5 + t * nx;
            double j = -0.5 + t * ny;
            for (double[] edge : new double[][] {{i, -0.5}, {i, ny - 0.5}, {-0.5, j}, {nx - 0.5, j}}) {
                double[] position = projection.sky(edge[0], edge[1]);
                double[] at = upright.pixel(position[0], position[1]);
                extent[0] = Math.min(extent[0], -at[0]);
                extent[1] = Math.max(extent[1], -at[0]);
                extent[2] = Math.min(extent[2], at[1]);
                extent[3] = Math.max(extent[3], at[1]);
            }
        }
        return extent;
    }

    private Raster raster(double[] extent, ColourScale scale) {
        double width = extent[1] - extent[0];
        double height = extent[3] - extent[2];
        // two cells a pixel, else a turned grid would step over some pixels
        double step = Math.max(projection.pixelArcsec() / 2, Math.max(width, height) / MOST_CELLS);
        int columns = (int) Math.max(1, Math.round(width / step));
        int rows = (int) Math.max(1, Math.round(height / step));
        double[] values = new double[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double[] position =
                        sky(extent[0] + (column + 0.5) * width / columns, extent[2] + (row + 0.5) * height / rows);
                double[] at = projection.pixel(position[0], position[1]);
                long i = Math.round(at[0]);
                long j = Math.round(at[1]);
                boolean inside = i >= 0 && i < nx && j >= 0 && j < ny;
                values[row * columns + column] = inside ? pixels[(int) (j * nx + i)] : Double.NaN;
            }
        }
        return new Raster(columns, rows, values, extent[0], extent[1], extent[2], extent[3], scale);
    }

    /** Centre, major axis and ellipses. */
    private List<Line> galaxy(SkyLines lines, boolean named) {
        if (target.isEmpty()) return List.of();
        Disc disc = target.get().disc();
        List<MapTarget.Ring> rings = target.get().rings();
        LineStyle[] styles = {LineStyle.SOLID, LineStyle.DASHED, LineStyle.DOTTED};
        List<Line> all = new ArrayList<>();
        double largest =
                rings.stream().mapToDouble(MapTarget.Ring::arcsec).max().orElse(1);
        double reach = 1.15 * Math.min(largest, Math.hypot(nx, ny) / 3 * projection.pixelArcsec());
        double[] along = new double[2 * ROUND + 1];
        Arrays.setAll(along, k -> reach * (k - ROUND) / ROUND);
        double[] ends = new double[along.length];
        String angle = "major axis, " + String.format(Locale.ROOT, "%.1f°", disc.positionAngle());
        all.add(lines.line(inside(disc.onSky(along, ends))).as(LineStyle.SOLID, Hue.INK, named ? angle : ""));
        for (int k = 0; k < rings.size(); k++) {
            double[] radii = new double[ROUND + 1];
            double[] azimuths = new double[ROUND + 1];
            Arrays.fill(radii, rings.get(k).arcsec());
            Arrays.setAll(azimuths, a -> 2 * Math.PI * a / ROUND);
            double[][] ring = inside(disc.onSky(radii, azimuths));
            if (Arrays.stream(ring).allMatch(position -> Double.isNaN(position[0]))) continue;
            all.add(lines.line(ring)
                    .as(
                            styles[k % styles.length],
                            Hue.VERMILION,
                            named ? rings.get(k).name() : ""));
        }
        return all;
    }

    /** The positions of offsets, NaN for those outside of the image. */
    private double[][] inside(double[][] offsets) {
        double[][] positions = new double[offsets[0].length][];
        Arrays.setAll(positions, k -> {
            double[] position = sky(offsets[0][k], offsets[1][k]);
            double[] at = projection.pixel(position[0], position[1]);
            boolean inside = at[0] > -0.5 && at[0] < nx - 0.5 && at[1] > -0.5 && at[1] < ny - 0.5;
            return inside ? position : new double[] {Double.NaN, Double.NaN};
        });
        return positions;
    }

    /** A length of 1, 2 or 5 arcsec times a power of ten, at the lower right. */
    private Line bar(double[] extent, double north) {
        double most = 0.3 * (extent[1] - extent[0]);
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(most)));
        double length = power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1);
        double west = extent[0] + 0.08 * (extent[1] - extent[0]);
        double tick = 0.012 * (extent[3] - extent[2]);
        String words = String.format(Locale.ROOT, length < 1 ? "bar: %.2g arcsec" : "bar: %.0f arcsec", length);
        if (target.isPresent() && target.get().hasDistance()) {
            words += String.format(
                    Locale.ROOT, ", %.3g kpc", length * target.get().disc().kpcPerArcsec());
        }
        double[] x = {west, west, west, west + length, west + length, west + length};
        double[] y = {north - tick, north + tick, north, north, north - tick, north + tick};
        return new Line(x, y, LineStyle.SOLID, Hue.BLUE, words);
    }
}
