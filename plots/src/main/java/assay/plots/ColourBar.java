package assay.plots;

import assay.model.figure.ColourScale;
import assay.plots.ink.Pen;
import assay.plots.ink.Typeset;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** The bar beside a panel that says which value a colour is. It ends in a point where values lie beyond. */
record ColourBar(Colours colours, Style style) {
    private static final int STEPS = 256;
    private static final double POINT = Math.round(0.8 * Style.BAR_WIDTH);

    /** The room that it needs to the right of the panel. */
    double width(double height) {
        Ruler ruler = ruler();
        return Style.BAR_GAP
                + Style.BAR_WIDTH
                + Style.PAD
                + ruler.widestLabel(ruler.up(between(height), style.tickLabel()), style.tickLabel())
                + (scale().label().isEmpty() ? 0 : Style.PAD + style.label() * 1.25);
    }

    /** What the points leave of the height. */
    private double between(double height) {
        return height - (colours.above() ? POINT : 0) - (colours.below() ? POINT : 0);
    }

    void paint(Pen pen, double right, double top, double height, Theme theme) {
        double length = between(height);
        Rectangle2D bar = new Rectangle2D.Double(
                right + Style.BAR_GAP, top + (colours.above() ? POINT : 0), Style.BAR_WIDTH, length);
        if (colours.above()) point(pen, bar, bar.getY() + 1, top, 1);
        if (colours.below()) point(pen, bar, bar.getMaxY() - 1, top + height, 0);
        pen.picture(ramp(), bar);
        pen.setColor(theme.ink());
        pen.setStroke(Style.AXIS);
        pen.draw(colours.above() || colours.below() ? outline(bar, top, top + height) : bar);

        Ruler ruler = ruler();
        Ticks ticks = ruler.up(length, style.tickLabel());
        for (Ticks.Major tick : ticks.majors()) {
            double y = bar.getMaxY() - ruler.scale().fraction(tick.value()) * length;
            pen.draw(new Line2D.Double(bar.getMaxX() - Style.MINOR_TICK, y, bar.getMaxX(), y));
            Typeset label = Typeset.of(tick.label(), style.tickLabel());
            pen.letter(label, bar.getMaxX() + Style.PAD, y + label.capHeight() / 2, 0);
        }
        Typeset title = Lettering.fitting(scale().label(), style.label(), height);
        double x = right + width(height) - style.label() * 0.3;
        pen.letter(title, x, top + (height + title.width()) / 2, Math.PI / 2);
    }

    /** A triangle on one end of the bar, a dot of it below the bar so that no paper shows between them. */
    private void point(Pen pen, Rectangle2D bar, double foot, double tip, double fraction) {
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(bar.getX(), foot);
        triangle.lineTo(bar.getCenterX(), tip);
        triangle.lineTo(bar.getMaxX(), foot);
        triangle.closePath();
        pen.setColor(new Color(ColourMap.of(scale().palette()).rgb(fraction)));
        pen.fill(triangle);
    }

    private Path2D outline(Rectangle2D bar, double top, double bottom) {
        Path2D outline = new Path2D.Double();
        outline.moveTo(bar.getX(), bar.getY());
        if (colours.above()) outline.lineTo(bar.getCenterX(), top);
        outline.lineTo(bar.getMaxX(), bar.getY());
        outline.lineTo(bar.getMaxX(), bar.getMaxY());
        if (colours.below()) outline.lineTo(bar.getCenterX(), bottom);
        outline.lineTo(bar.getX(), bar.getMaxY());
        outline.closePath();
        return outline;
    }

    private ColourScale scale() {
        return colours.scale();
    }

    private Ruler ruler() {
        return new Ruler(scale().label(), new Scale(scale().min(), scale().max(), false, false), List.of());
    }

    private BufferedImage ramp() {
        BufferedImage ramp = new BufferedImage(1, STEPS, BufferedImage.TYPE_INT_RGB);
        ColourMap map = ColourMap.of(scale().palette());
        for (int i = 0; i < STEPS; i++) ramp.setRGB(0, STEPS - 1 - i, map.rgb((i + 0.5) / STEPS));
        return ramp;
    }
}
