package assay.plots;

import assay.plots.ink.Pen;
import assay.plots.ink.Typeset;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The four sides of a panel with ticks inwards, and the labels below and to the left of it. */
final class Frame {
    private static final double STEEP = Math.PI / 4;
    private static final double LINE = 1.2;

    private final Pen pen;
    private final Place place;
    private final Rectangle2D box;
    private final Style style;

    Frame(Pen pen, Place place, Style style) {
        this.pen = pen;
        this.place = place;
        this.box = place.plane().box();
        this.style = style;
    }

    void paint(Theme theme) {
        pen.setColor(theme.ink());
        ticks();
        pen.setStroke(Style.AXIS);
        pen.draw(box);
        boolean named = !place.cell().namedTogether();
        if (place.cell().labelledBelow()) {
            numbersBelow();
            if (named) nameBelow(pen, box, place, style);
        }
        if (place.cell().labelledLeft()) {
            numbersLeft();
            if (named) nameLeft(pen, box, place, style);
        }
    }

    /** The name of the axis along the lower edge of an area, which is a panel or all panels that share their axes. */
    static void nameBelow(Pen pen, Rectangle2D area, Place place, Style style) {
        double baseline = area.getMaxY() + place.numbersBelow(style) + style.label();
        for (Typeset line : Lettering.name(place.cell().x().label(), style.label(), area.getWidth())) {
            pen.letter(line, area.getCenterX() - line.width() / 2, baseline, 0);
            baseline += LINE * style.label();
        }
    }

    static void nameLeft(Pen pen, Rectangle2D area, Place place, Style style) {
        List<Typeset> up = Lettering.name(place.cell().y().label(), style.label(), area.getHeight());
        double right = area.getX() - place.numbersRoom() - Style.PAD - style.label() * 0.15;
        for (int i = up.size() - 1; i >= 0; i--) {
            pen.letter(up.get(i), right, area.getCenterY() + up.get(i).width() / 2, Math.PI / 2);
            right -= LINE * style.label();
        }
    }

    private void ticks() {
        Ticks x = place.xTicks();
        Ticks y = place.yTicks();
        pen.setStroke(Style.MINOR);
        for (double value : x.minors()) upright(value, Style.MINOR_TICK * style.point());
        for (double value : y.minors()) lying(value, Style.MINOR_TICK * style.point());
        pen.setStroke(Style.AXIS);
        boolean numbersAcross = place.cell().x().categories().isEmpty();
        boolean numbersUp = place.cell().y().categories().isEmpty();
        if (numbersAcross) x.majors().forEach(t -> upright(t.value(), Style.MAJOR_TICK * style.point()));
        if (numbersUp) y.majors().forEach(t -> lying(t.value(), Style.MAJOR_TICK * style.point()));
    }

    private void upright(double value, double length) {
        double x = place.plane().across(value);
        pen.draw(new Line2D.Double(x, box.getMaxY(), x, box.getMaxY() - length));
        pen.draw(new Line2D.Double(x, box.getY(), x, box.getY() + length));
    }

    private void lying(double value, double length) {
        double y = place.plane().down(value);
        pen.draw(new Line2D.Double(box.getX(), y, box.getX() + length, y));
        pen.draw(new Line2D.Double(box.getMaxX(), y, box.getMaxX() - length, y));
    }

    private void numbersBelow() {
        for (Ticks.Major tick : place.xTicks().majors()) {
            Typeset label = Typeset.of(tick.label(), style.tickLabel());
            double x = place.plane().across(tick.value());
            double top = box.getMaxY() + Style.PAD;
            if (place.steepLabels(style)) {
                double end = style.tickLabel() * 0.25;
                double reach = label.width() * StrictMath.cos(STEEP);
                pen.letter(label, x + end - reach, top + style.tickLabel() * 0.5 + reach, STEEP);
            } else if (!place.cell().touchesAcross() || clear(x, label.width() / 2, box.getX(), box.getMaxX())) {
                pen.letter(label, x - label.width() / 2, top + style.tickLabel() * 0.8, 0);
            }
        }
    }

    private void numbersLeft() {
        for (Ticks.Major tick : place.yTicks().majors()) {
            Typeset label = Typeset.of(tick.label(), style.tickLabel());
            double y = place.plane().down(tick.value());
            if (place.cell().touchesDown() && !clear(y, label.capHeight() / 2, box.getY(), box.getMaxY())) continue;
            pen.letter(label, box.getX() - Style.PAD - label.width(), y + label.capHeight() / 2, 0);
        }
    }

    /** In panels that touch, a label at the very end would run into that of the neighbour. */
    private static boolean clear(double middle, double half, double from, double to) {
        return middle - half > from - 0.3 * half && middle + half < to + 0.3 * half;
    }
}
