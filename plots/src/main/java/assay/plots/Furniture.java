package assay.plots;

import assay.model.figure.Hue;
import assay.model.figure.Inset;
import assay.model.figure.Inset.Beam;
import assay.model.figure.Inset.Compass;
import assay.model.figure.Inset.ScaleBar;
import assay.plots.ink.Pen;
import assay.plots.ink.Typeset;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Paints the scale bar, the beam and the compass of a map, each in the corner where one looks for it if that is free,
 * else on a pale ground.
 */
final class Furniture {
    private static final double ARM = Style.pt(15);
    private static final double HEAD = Style.pt(2.6);
    private static final BasicStroke BAR =
            new BasicStroke((float) Style.pt(1.4), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    private static final BasicStroke ARROW =
            new BasicStroke((float) Style.pt(0.8), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

    private final Pen pen;
    private final Plane plane;
    private final Vacancy vacancy;
    private final Style style;
    private final Theme theme;

    Furniture(Pen pen, Plane plane, Vacancy vacancy, Style style, Theme theme) {
        this.pen = pen;
        this.plane = plane;
        this.vacancy = vacancy;
        this.style = style;
        this.theme = theme;
    }

    void paint(List<Inset> insets) {
        for (Inset inset : insets) {
            if (inset instanceof ScaleBar bar) bar(bar);
            else if (inset instanceof Beam beam) beam(beam);
            else if (inset instanceof Compass compass) compass(compass);
        }
    }

    private void bar(ScaleBar bar) {
        Typeset words = Typeset.of(bar.words(), style.note());
        double length = bar.length() * dotsPerX();
        double width = Math.max(length, words.width());
        double tick = Style.pt(1.6);
        Rectangle2D room = room(width, words.size() * 1.25 + 2 * tick, Vacancy.Corner.LOWER_RIGHT);
        double y = room.getMaxY() - tick;
        double left = room.getCenterX() - length / 2;
        pen.setColor(theme.ink());
        pen.letter(words, room.getCenterX() - words.width() / 2, room.getY() + 0.85 * words.size(), 0);
        pen.setStroke(BAR);
        pen.draw(new Line2D.Double(left, y, left + length, y));
        pen.setStroke(ARROW);
        pen.draw(new Line2D.Double(left, y - tick, left, y + tick));
        pen.draw(new Line2D.Double(left + length, y - tick, left + length, y + tick));
    }

    /** A beam of less than a hair's width is not there to be seen. */
    private void beam(Beam beam) {
        double[] axis = direction(
                StrictMath.sin(Math.toRadians(beam.positionAngle())),
                StrictMath.cos(Math.toRadians(beam.positionAngle())));
        Ellipse2D round = new Ellipse2D.Double(-0.5, -0.5, 1, 1);
        AffineTransform shape = AffineTransform.getRotateInstance(axis[0], axis[1]);
        shape.scale(beam.major() * dotsPerX(), beam.minor() * dotsPerX());
        // Java's own bounds of a turned ellipse have become tighter with its versions
        double width = Math.hypot(shape.getScaleX(), shape.getShearX());
        double height = Math.hypot(shape.getShearY(), shape.getScaleY());
        Rectangle2D room = room(width, height, Vacancy.Corner.LOWER_LEFT);
        AffineTransform place = AffineTransform.getTranslateInstance(room.getCenterX(), room.getCenterY());
        place.concatenate(shape);
        Path2D outline = new Path2D.Double(round, place);
        pen.setColor(Theme.faded(theme.colour(Hue.GREY), 0.75));
        pen.fill(outline);
        pen.setColor(theme.ink());
        pen.setStroke(Style.AXIS);
        pen.draw(outline);
    }

    private void compass(Compass compass) {
        double[] north = direction(compass.northX(), compass.northY());
        double[] east = direction(compass.eastX(), compass.eastY());
        Typeset n = Typeset.of("N", style.note());
        Typeset e = Typeset.of("E", style.note());
        double letter = style.note();
        double reach = ARM + 0.5 * letter;
        Rectangle2D size = new Rectangle2D.Double(0, 0, 0, 0);
        size.add(reach * north[0], reach * north[1]);
        size.add(reach * east[0], reach * east[1]);
        double pad = letter / 2;
        Rectangle2D room = room(size.getWidth() + 2 * pad, size.getHeight() + 2 * pad, Vacancy.Corner.UPPER_RIGHT);
        double x = room.getX() + pad - size.getX();
        double y = room.getY() + pad - size.getY();
        pen.setColor(theme.ink());
        arrow(x, y, north, n);
        arrow(x, y, east, e);
    }

    private void arrow(double x, double y, double[] to, Typeset letter) {
        double endX = x + ARM * to[0];
        double endY = y + ARM * to[1];
        pen.setStroke(ARROW);
        pen.draw(new Line2D.Double(x, y, endX - 0.5 * HEAD * to[0], endY - 0.5 * HEAD * to[1]));
        Path2D head = new Path2D.Double();
        head.moveTo(endX, endY);
        head.lineTo(endX - HEAD * (to[0] + 0.4 * to[1]), endY - HEAD * (to[1] - 0.4 * to[0]));
        head.lineTo(endX - HEAD * (to[0] - 0.4 * to[1]), endY - HEAD * (to[1] + 0.4 * to[0]));
        head.closePath();
        pen.fill(head);
        double middle = ARM + 0.55 * letter.size();
        pen.letter(letter, x + middle * to[0] - letter.width() / 2, y + middle * to[1] + letter.capHeight() / 2, 0);
    }

    private Rectangle2D room(double width, double height, Vacancy.Corner corner) {
        Rectangle2D free = vacancy.takeNear(corner, width, height).orElse(null);
        if (free != null) return free;
        Rectangle2D covered = vacancy.takeOverDataNear(corner, width, height);
        double pad = Style.PAD;
        Color ground = Theme.faded(theme.paper(), 0.8);
        pen.setColor(ground);
        pen.fill(new Rectangle2D.Double(covered.getX() - pad, covered.getY() - pad, width + 2 * pad, height + 2 * pad));
        return covered;
    }

    private double dotsPerX() {
        return plane.box().getWidth() / (plane.x().max() - plane.x().min());
    }

    /** A direction in units of the axes as one of length 1 in dots. */
    private double[] direction(double x, double y) {
        double dx = (plane.x().inverted() ? -x : x) * dotsPerX();
        double dy = (plane.y().inverted() ? y : -y)
                * plane.box().getHeight()
                / (plane.y().max() - plane.y().min());
        double length = Math.hypot(dx, dy);
        return new double[] {dx / length, dy / length};
    }
}
