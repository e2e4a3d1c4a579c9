package assay.plots;

import assay.model.figure.LineStyle;
import assay.plots.ink.Sheet;
import java.awt.BasicStroke;

/**
 * The measures of a drawing, in dots. Small multiples have smaller letters and points, never below 5.5 points of type.
 */
record Style(double label, double tickLabel, double note, double title, double point) {
    static final Style USUAL = new Style(pt(8), pt(7), pt(6.5), pt(8), 1);
    static final Style SMALL = new Style(pt(7.5), pt(5.75), pt(5.75), pt(6), 0.75);

    static final double MAJOR_TICK = pt(3.2);
    static final double MINOR_TICK = pt(1.7);
    static final double PAD = pt(2.6);
    static final double INSET = pt(5.5);
    static final double BAR_GAP = pt(4);
    static final double BAR_WIDTH = pt(6.5);
    static final double PAGE_HEIGHT = Sheet.millimetres(235);

    static final BasicStroke AXIS = solid(0.6);
    static final BasicStroke MINOR = solid(0.45);
    static final BasicStroke ERROR = new BasicStroke((float) pt(0.6), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    static final BasicStroke OUTLINE = solid(0.8);
    static final BasicStroke HAIR = solid(0.25);

    static double pt(double points) {
        return Sheet.points(points);
    }

    static BasicStroke line(LineStyle style) {
        return switch (style) {
            case SOLID -> new BasicStroke((float) pt(1.1), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
            case DASHED -> broken(1.1, BasicStroke.CAP_BUTT, 4.2, 2.4);
            case DOTTED -> broken(1.1, BasicStroke.CAP_ROUND, 0.1, 2.3);
            case FINE -> new BasicStroke((float) pt(0.35), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        };
    }

    /** Lines of a map are thinner, since there are many of them. */
    static BasicStroke contour(LineStyle style) {
        return switch (style) {
            case SOLID -> new BasicStroke((float) pt(0.75), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
            case DASHED -> broken(0.75, BasicStroke.CAP_BUTT, 3, 1.8);
            case DOTTED -> broken(0.85, BasicStroke.CAP_ROUND, 0.1, 1.8);
            case FINE -> line(LineStyle.FINE);
        };
    }

    private static BasicStroke solid(double width) {
        return new BasicStroke((float) pt(width), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }

    private static BasicStroke broken(double width, int cap, double on, double off) {
        float[] dashes = {(float) pt(on), (float) pt(off)};
        return new BasicStroke((float) pt(width), cap, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }
}
