package assay.plots;

import assay.model.figure.ErrorBars;
import assay.model.figure.Points;
import assay.plots.ink.Pen;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** Error bars in both directions and the arrows of upper limits. */
final class ErrorBarPainter {
    private static final double CAP = Style.pt(1.2);
    private static final double ARROW = Style.pt(8);
    private static final int MOST_WITH_CAPS = 80;

    private ErrorBarPainter() {}

    /** Each in the colour of its point, so that an arrow says its value too. */
    static void paint(Pen pen, Plane plane, Coloured coloured, Style style) {
        Points points = (Points) coloured.series();
        int n = points.x().length;
        boolean caps = coloured.crowd() <= MOST_WITH_CAPS && style.point() == 1;
        for (int i = 0; i < n; i++) {
            double x = points.x()[i];
            double y = points.y()[i];
            if (!Double.isFinite(x) || !Double.isFinite(y) || !points.hasColour(i)) continue;
            Color own = ColourMap.colour(points, i, coloured.colour());
            pen.setColor(points.isUpperLimit(i) ? own : Theme.faded(own, caps ? 0.85 : 0.45));
            if (points.xErrors().isPresent()) {
                ErrorBars errors = points.xErrors().get();
                lying(pen, plane.across(errors.below(i, x)), plane.across(errors.above(i, x)), plane.down(y), caps);
            }
            if (points.isUpperLimit(i)) {
                arrow(pen, plane.across(x), plane.down(y), plane.y().inverted() ? -ARROW : ARROW);
            } else if (points.yErrors().isPresent()) {
                ErrorBars errors = points.yErrors().get();
                upright(pen, plane.down(errors.below(i, y)), plane.down(errors.above(i, y)), plane.across(x), caps);
            }
        }
    }

    static void lying(Pen pen, double from, double to, double y, boolean caps) {
        if (from == to) return;
        pen.setStroke(Style.ERROR);
        pen.draw(new Line2D.Double(from, y, to, y));
        if (!caps) return;
        pen.draw(new Line2D.Double(from, y - CAP, from, y + CAP));
        pen.draw(new Line2D.Double(to, y - CAP, to, y + CAP));
    }

    static void upright(Pen pen, double from, double to, double x, boolean caps) {
        if (from == to) return;
        pen.setStroke(Style.ERROR);
        pen.draw(new Line2D.Double(x, from, x, to));
        if (!caps) return;
        pen.draw(new Line2D.Double(x - CAP, from, x + CAP, from));
        pen.draw(new Line2D.Double(x - CAP, to, x + CAP, to));
    }

    private static void arrow(Pen pen, double x, double y, double length) {
        double head = length * 0.3;
        pen.setStroke(Style.OUTLINE);
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(x - 2 * CAP, y);
        arrow.lineTo(x + 2 * CAP, y);
        arrow.moveTo(x, y);
        arrow.lineTo(x, y + length);
        arrow.moveTo(x - CAP, y + length - head);
        arrow.lineTo(x, y + length);
        arrow.lineTo(x + CAP, y + length - head);
        pen.draw(arrow);
    }
}
