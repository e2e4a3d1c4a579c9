package assay.plots;

import assay.model.figure.Points;
import assay.plots.ink.Pen;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.stream.IntStream;

/**
 * Points that XChart cannot paint: those with a colour each, and clouds so dense that they are pixels in every format.
 */
final class PointCloud {
    /** More points than this make an SVG of megabytes that no viewer scrolls smoothly. */
    static final int DENSE = 5000;

    private static final int MOST_WITH_EDGES = 500;

    private final Plane plane;
    private final Points points;
    private final Stamp stamp;
    private final Color colour;
    private final Color edge;

    PointCloud(Plane plane, Points points, Style style, Color colour, Theme theme) {
        this.plane = plane;
        this.points = points;
        this.stamp = new Stamp(points.marker(), Stamp.size(points.marker(), points.x().length, style), theme.paper());
        this.colour = isDense(points) ? Theme.faded(colour, 0.5) : colour;
        this.edge = theme.ink();
    }

    static boolean isDense(Points points) {
        return points.x().length > DENSE;
    }

    static boolean takes(Points points) {
        return isDense(points) || points.colouring().isPresent();
    }

    void paint(Pen pen) {
        if (!isDense(points)) {
            stamp(pen);
            return;
        }
        pen.picture(Pixels.of(plane.box(), this::stamp), plane.box());
    }

    private void stamp(Graphics2D g) {
        boolean edges = points.colouring().isPresent() && points.x().length <= MOST_WITH_EDGES;
        IntStream.range(0, points.x().length).filter(this::isShown).forEach(i -> {
            double x = plane.across(points.x()[i]);
            double y = plane.down(points.y()[i]);
            g.setColor(ColourMap.colour(points, i, colour));
            stamp.paint(g, x, y, 0);
            if (edges) edge(g, stamp.outline(x, y));
        });
    }

    private void edge(Graphics2D g, Shape outline) {
        g.setColor(edge);
        g.setStroke(Style.HAIR);
        g.draw(outline);
    }

    private boolean isShown(int i) {
        return Double.isFinite(points.x()[i])
                && Double.isFinite(points.y()[i])
                && !points.isUpperLimit(i)
                && points.hasColour(i);
    }
}
