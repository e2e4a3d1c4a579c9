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
    private final int crowd;
    private final Stamp stamp;
    private final Color colour;
    private final Color edge;

    PointCloud(Plane plane, Coloured coloured, Style style, Theme theme) {
        this.plane = plane;
        this.points = (Points) coloured.series();
        this.crowd = coloured.crowd();
        this.stamp = new Stamp(points.marker(), Stamp.size(points.marker(), crowd, style), theme.paper());
        this.colour = isDense(crowd) ? Theme.faded(coloured.colour(), 0.5) : coloured.colour();
        this.edge = theme.ink();
    }

    private static boolean isDense(int crowd) {
        return crowd > DENSE;
    }

    static boolean takes(Coloured coloured) {
        return isDense(coloured.crowd())
                || ((Points) coloured.series()).colouring().isPresent();
    }

    void paint(Pen pen) {
        if (!isDense(crowd)) {
            stamp(pen);
            return;
        }
        pen.picture(Pixels.of(plane.box(), this::stamp), plane.box());
    }

    private void stamp(Graphics2D g) {
        boolean edges = points.colouring().isPresent() && crowd <= MOST_WITH_EDGES;
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
