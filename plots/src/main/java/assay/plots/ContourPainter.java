package assay.plots;

import assay.model.figure.Contours;
import assay.model.figure.Ellipse;
import assay.model.figure.Lattice;
import assay.plots.ink.Pen;
import assay.plots.ink.Typeset;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Paints contours and ellipses: the areas above levels, the lines, and the words that stand in gaps of the lines. */
final class ContourPainter {
    private static final int CORNERS = 360;

    /** What lies beneath the lines. */
    enum Ground {
        /** Nothing or a pale area. */
        PLAIN,
        /** Colours or points, among which lines and words need a pale seam to be seen. */
        BUSY
    }

    private final Pen pen;
    private final Plane plane;
    private final Style style;
    private final Theme theme;
    private final Ground ground;
    private final List<Rectangle2D> written = new ArrayList<>();

    ContourPainter(Pen pen, Plane plane, Style style, Theme theme, Ground ground) {
        this.pen = pen;
        this.plane = plane;
        this.style = style;
        this.theme = theme;
        this.ground = ground;
    }

    static void areas(Pen pen, Plane plane, Contours contours, Color colour) {
        if (contours.levels().stream().allMatch(l -> l.shade() == 0)) return;
        Lattice bounded = contours.lattice().within(Double.NEGATIVE_INFINITY);
        for (Contours.Level level : contours.levels()) {
            if (level.shade() == 0) continue;
            Path2D area = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            for (double[][] line : ContourLines.of(bounded, level.value())) {
                area.append(path(points(plane, line)), false);
                area.closePath();
            }
            pen.setColor(Theme.faded(colour, level.shade()));
            pen.fill(area);
        }
    }

    void paint(Contours contours, Color colour) {
        for (Contours.Level level : contours.levels()) {
            List<List<Point2D>> lines = ContourLines.of(contours.lattice(), level.value()).stream()
                    .map(line -> points(plane, line))
                    .toList();
            paint(lines, level.words(), Style.contour(level.style()), colour);
        }
    }

    void paint(Ellipse ellipse, Color colour) {
        List<Point2D> line = new ArrayList<>();
        for (int k = 0; k <= CORNERS; k++) {
            double[] at = ellipse.at(2 * Math.PI * (k % CORNERS) / CORNERS);
            line.add(new Point2D.Double(plane.across(at[0]), plane.down(at[1])));
        }
        paint(List.of(line), ellipse.words(), Style.contour(ellipse.style()), colour);
    }

    private void paint(List<List<Point2D>> lines, String markup, BasicStroke stroke, Color colour) {
        if (lines.isEmpty()) return;
        Typeset set = Typeset.of(markup, 0.92 * style.note());
        Path2D path = new Path2D.Double();
        List<LineWords> words = new ArrayList<>();
        for (List<Point2D> line : lines) {
            var place = LineWords.in(line, set, plane.box(), written);
            place.ifPresent(p -> {
                written.add(p.bounds());
                words.add(p);
            });
            place.map(LineWords::pieces).orElse(List.of(line)).forEach(p -> path.append(path(p), false));
        }
        if (ground == Ground.BUSY) {
            pen.setColor(Theme.faded(theme.paper(), 0.6));
            pen.setStroke(Style.SEAM);
            pen.draw(path);
            words.forEach(w -> w.ground(pen, theme.paper()));
        }
        pen.setColor(colour);
        pen.setStroke(stroke);
        pen.draw(path);
        words.forEach(w -> w.paint(pen));
    }

    private static List<Point2D> points(Plane plane, double[][] line) {
        List<Point2D> points = new ArrayList<>();
        for (int i = 0; i < line[0].length; i++) {
            points.add(new Point2D.Double(plane.across(line[0][i]), plane.down(line[1][i])));
        }
        return points;
    }

    private static Path2D path(List<Point2D> points) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < points.size(); i++) {
            Point2D p = points.get(i);
            if (i == 0) path.moveTo(p.getX(), p.getY());
            else path.lineTo(p.getX(), p.getY());
        }
        return path;
    }
}
