package assay.plots;

import assay.model.figure.Marker;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A marker as XChart paints it, with a size of its own in fractions of a dot and an open form. */
final class Stamp extends org.knowm.xchart.style.markers.Marker {
    private final Marker marker;
    private final double size;
    private final Color paper;

    Stamp(Marker marker, double size, Color paper) {
        this.marker = marker;
        this.size = size;
        this.paper = paper;
    }

    /** Sizes for which a cloud of so many points shows its density rather than a blot. */
    static double size(Marker marker, int points, Style style) {
        if (marker == Marker.DOT) return Style.pt(1.3) * style.point();
        double size = points <= 80 ? 3.8 : points <= 300 ? 2.8 : points <= 2000 ? 2 : 1.4;
        return Style.pt(size) * style.point();
    }

    double size() {
        return size;
    }

    @Override
    public void paint(Graphics2D g, double x, double y, int sizeOfStyler) {
        Shape shape = outline(x, y);
        boolean open = marker == Marker.OPEN_CIRCLE || marker == Marker.OPEN_SQUARE;
        g.setStroke(Style.OUTLINE);
        if (marker == Marker.CROSS) {
            g.draw(shape);
        } else if (open) {
            Color colour = g.getColor();
            g.setColor(paper);
            g.fill(shape);
            g.setColor(colour);
            g.draw(shape);
        } else {
            g.fill(shape);
        }
    }

    Shape outline(double x, double y) {
        double r = size / 2;
        return switch (marker) {
            case CIRCLE, OPEN_CIRCLE, DOT -> new Ellipse2D.Double(x - r, y - r, size, size);
            case SQUARE, OPEN_SQUARE -> new Rectangle2D.Double(x - 0.88 * r, y - 0.88 * r, 0.88 * size, 0.88 * size);
            case DIAMOND -> polygon(x, y - 1.2 * r, x + 1.2 * r, y, x, y + 1.2 * r, x - 1.2 * r, y);
            case TRIANGLE -> polygon(x, y - 1.2 * r, x + 1.1 * r, y + 0.8 * r, x - 1.1 * r, y + 0.8 * r);
            case CROSS -> {
                Path2D cross = new Path2D.Double();
                cross.moveTo(x - 0.9 * r, y - 0.9 * r);
                cross.lineTo(x + 0.9 * r, y + 0.9 * r);
                cross.moveTo(x - 0.9 * r, y + 0.9 * r);
                cross.lineTo(x + 0.9 * r, y - 0.9 * r);
                yield cross;
            }
        };
    }

    private static Path2D polygon(double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) path.lineTo(corners[i], corners[i + 1]);
        path.closePath();
        return path;
    }
}
