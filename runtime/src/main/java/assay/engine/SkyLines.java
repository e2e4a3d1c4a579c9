package assay.engine;

import assay.model.figure.Hue;
import assay.model.figure.Line;
import assay.model.figure.LineStyle;
import java.util.ArrayList;
import java.util.List;

/** Lines on the sky, laid on a panel by where it puts a right ascension and declination. */
final class SkyLines {
    private static final double[][] N = {{0, 0}, {0, 1}, {0.7, 0}, {0.7, 1}};
    private static final double[][] E = {{0.6, 0}, {0, 0}, {0, 0.5}, {0.5, 0.5}, {0, 0.5}, {0, 1}, {0.6, 1}};
    private static final double BARB = 0.25;

    private final Place place;
    private final double rightwards;

    /** Where a panel puts a position. */
    interface Place {
        double[] of(double ra, double dec);
    }

    SkyLines(Place place) {
        this(place, 1);
    }

    private SkyLines(Place place, double rightwards) {
        this.place = place;
        this.rightwards = rightwards;
    }

    /** For a panel whose first axis grows to the left, where letters would else stand in mirror writing. */
    SkyLines mirrored() {
        return new SkyLines(place, -rightwards);
    }

    /** NaN breaks it. */
    Line line(double[][] positions) {
        double[] x = new double[positions.length];
        double[] y = new double[positions.length];
        for (int k = 0; k < x.length; k++) {
            boolean shown = !Double.isNaN(positions[k][0]);
            double[] at = shown ? place.of(positions[k][0], positions[k][1]) : positions[k];
            x[k] = at[0];
            y[k] = at[1];
        }
        return Line.through(x, y);
    }

    /** Arrows to where declination and right ascension grow, with letters of a height in units of the panel. */
    List<Line> compass(double[] foot, double arcsec, double letter) {
        double degrees = arcsec / 3600;
        double[] start = place.of(foot[0], foot[1]);
        double[] north = place.of(foot[0], foot[1] + degrees);
        double[] east = place.of(foot[0] + degrees / StrictMath.cos(Math.toRadians(foot[1])), foot[1]);
        List<Line> lines = new ArrayList<>();
        lines.add(arrow(start, north));
        lines.add(arrow(start, east));
        lines.add(letter(N, start, north, letter));
        lines.add(letter(E, start, east, letter));
        return lines;
    }

    private static Line arrow(double[] from, double[] to) {
        double x = to[0] - from[0];
        double y = to[1] - from[1];
        double[] backX = {to[0] - BARB * (x + y / 2), to[0] - BARB * (x - y / 2)};
        double[] backY = {to[1] - BARB * (y - x / 2), to[1] - BARB * (y + x / 2)};
        return new Line(
                new double[] {from[0], to[0], backX[0], to[0], backX[1]},
                new double[] {from[1], to[1], backY[0], to[1], backY[1]},
                LineStyle.SOLID,
                Hue.INK,
                "");
    }

    /** A letter beyond the tip of an arrow, upright whatever way the arrow points. */
    private Line letter(double[][] strokes, double[] from, double[] tip, double height) {
        double length = Math.hypot(tip[0] - from[0], tip[1] - from[1]);
        double away = 0.95 * height / length;
        double x0 = tip[0] + away * (tip[0] - from[0]);
        double y0 = tip[1] + away * (tip[1] - from[1]);
        double[] x = new double[strokes.length];
        double[] y = new double[strokes.length];
        for (int k = 0; k < x.length; k++) {
            x[k] = x0 + rightwards * (strokes[k][0] - 0.35) * height;
            y[k] = y0 + (strokes[k][1] - 0.5) * height;
        }
        return new Line(x, y, LineStyle.SOLID, Hue.INK, "");
    }
}
