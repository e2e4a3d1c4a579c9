package assay.plots;

import assay.model.figure.ColourScale;
import assay.plots.ink.Pen;
import assay.plots.ink.Typeset;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** The bar beside a panel that says which value a colour is. */
record ColourBar(ColourScale colours, Style style) {
    private static final int STEPS = 256;

    /** The room that it needs to the right of the panel. */
    double width(double height) {
        Ruler ruler = ruler();
        return Style.BAR_GAP
                + Style.BAR_WIDTH
                + Style.PAD
                + ruler.widestLabel(ruler.up(height, style.tickLabel()), style.tickLabel())
                + (colours.label().isEmpty() ? 0 : Style.PAD + style.label() * 1.25);
    }

    void paint(Pen pen, double right, double top, double height, Theme theme) {
        Rectangle2D bar = new Rectangle2D.Double(right + Style.BAR_GAP, top, Style.BAR_WIDTH, height);
        pen.picture(ramp(), bar);
        pen.setColor(theme.ink());
        pen.setStroke(Style.AXIS);
        pen.draw(bar);

        Ruler ruler = ruler();
        Ticks ticks = ruler.up(height, style.tickLabel());
        for (Ticks.Major tick : ticks.majors()) {
            double y = bar.getMaxY() - ruler.scale().fraction(tick.value()) * height;
            pen.draw(new Line2D.Double(bar.getMaxX() - Style.MINOR_TICK, y, bar.getMaxX(), y));
            Typeset label = Typeset.of(tick.label(), style.tickLabel());
            pen.letter(label, bar.getMaxX() + Style.PAD, y + label.capHeight() / 2, 0);
        }
        Typeset title = Lettering.fitting(colours.label(), style.label(), height);
        double x = right + width(height) - style.label() * 0.3;
        pen.letter(title, x, top + (height + title.width()) / 2, Math.PI / 2);
    }

    private Ruler ruler() {
        return new Ruler(colours.label(), new Scale(colours.min(), colours.max(), false, false), List.of());
    }

    private BufferedImage ramp() {
        BufferedImage ramp = new BufferedImage(1, STEPS, BufferedImage.TYPE_INT_RGB);
        ColourMap map = ColourMap.of(colours.palette());
        for (int i = 0; i < STEPS; i++) ramp.setRGB(0, STEPS - 1 - i, map.rgb((i + 0.5) / STEPS));
        return ramp;
    }
}
