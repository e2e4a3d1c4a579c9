package assay.plots;

import assay.model.figure.Boxes;
import assay.model.figure.Boxes.Box;
import assay.model.figure.LineStyle;
import assay.model.figure.Marker;
import assay.plots.ink.Pen;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** Paints boxes with their medians, whiskers and outliers. */
final class BoxPainter {
    /** How much of a category its boxes take. */
    private static final double SHARE = 0.64;

    private final Pen pen;
    private final Plane plane;
    private final Boxes boxes;
    private final Color colour;
    private final Theme theme;
    private final double start;
    private final double width;

    /** The boxes of one of some sets that stand side by side. */
    BoxPainter(Pen pen, Plane plane, Coloured boxes, Theme theme, int set, int sets) {
        this.pen = pen;
        this.plane = plane;
        this.boxes = (Boxes) boxes.series();
        this.colour = boxes.colour();
        this.theme = theme;
        this.width = SHARE / sets;
        this.start = -SHARE / 2 + set * width;
    }

    void paint() {
        for (int i = 0; i < boxes.boxes().size(); i++) paint(boxes.boxes().get(i), i + start);
    }

    private void paint(Box box, double from) {
        double gap = 0.06 * width;
        double near = from + gap;
        double far = from + width - gap;
        double middle = from + width / 2;
        Rectangle2D body = new Rectangle2D.Double();
        body.setFrameFromDiagonal(at(box.lower(), near), at(box.upper(), far));
        pen.setColor(Theme.faded(colour, 0.3));
        pen.fill(body);
        pen.setColor(colour);
        pen.setStroke(Style.OUTLINE);
        pen.draw(body);
        line(box.low(), middle, box.lower(), middle);
        line(box.upper(), middle, box.high(), middle);
        line(box.low(), middle - width / 5, box.low(), middle + width / 5);
        line(box.high(), middle - width / 5, box.high(), middle + width / 5);
        Stamp stamp = new Stamp(Marker.OPEN_CIRCLE, Style.pt(2.2), theme.paper());
        for (double value : box.outliers()) {
            var place = at(value, middle);
            stamp.paint(pen, place.getX(), place.getY(), 0);
        }
        pen.setColor(theme.ink());
        pen.setStroke(Style.line(LineStyle.SOLID));
        line(box.median(), near, box.median(), far);
    }

    private void line(double value, double place, double toValue, double toPlace) {
        pen.draw(new Line2D.Double(at(value, place), at(toValue, toPlace)));
    }

    private Point2D at(double value, double place) {
        return boxes.horizontal()
                ? new Point2D.Double(plane.across(value), plane.down(place))
                : new Point2D.Double(plane.across(place), plane.down(value));
    }
}
