package assay.plots;

import assay.model.figure.LineStyle;
import assay.plots.ink.Sheet;
import java.awt.BasicStroke;

/**
 * The measures of a drawing, in dots. Small multiples have smaller letters and points, never below 5.5 points of type.
 */
record Style(double label, double tickLabel, double note, double title, double point) {
    static final Style USUAL = of("usual");
    static final Style SMALL = of("small");

    static final double MAJOR_TICK = length("tick.major");
    static final double MINOR_TICK = length("tick.minor");
    static final double PAD = length("pad");
    static final double INSET = length("inset");
    static final double BAR_GAP = length("bar.gap");
    static final double BAR_WIDTH = length("bar.width");
    static final double PAGE_HEIGHT = Sheet.millimetres(235);

    static final BasicStroke AXIS = solid("axis");
    static final BasicStroke MINOR = solid("minor");
    static final BasicStroke ERROR = curve("error");
    static final BasicStroke SEAM = new BasicStroke(width("seam"), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final BasicStroke OUTLINE = solid("outline");
    static final BasicStroke HAIR = solid("hair");

    private static Style of(String size) {
        return new Style(
                length(size + ".label"),
                length(size + ".ticks"),
                length(size + ".note"),
                length(size + ".title"),
                StyleFile.number(size + ".point"));
    }

    private static double length(String word) {
        return pt(StyleFile.number(word));
    }

    private static float width(String line) {
        return (float) length("line." + line);
    }

    static double pt(double points) {
        return Sheet.points(points);
    }

    static BasicStroke line(LineStyle style) {
        return switch (style) {
            case SOLID -> curve("curve");
            case DASHED -> broken("curve", BasicStroke.CAP_BUTT, 4.2, 2.4);
            case DOTTED -> broken("curve", BasicStroke.CAP_ROUND, 0.1, 2.3);
            case FINE -> curve("fine");
        };
    }

    /** Lines of a map are thinner, since there are many of them. */
    static BasicStroke contour(LineStyle style) {
        return switch (style) {
            case SOLID -> curve("contour");
            case DASHED -> broken("contour", BasicStroke.CAP_BUTT, 3, 1.8);
            case DOTTED -> broken("contour", BasicStroke.CAP_ROUND, 0.1, 1.8);
            case FINE -> curve("fine");
        };
    }

    private static BasicStroke solid(String line) {
        return new BasicStroke(width(line), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }

    private static BasicStroke curve(String line) {
        return new BasicStroke(width(line), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    private static BasicStroke broken(String line, int cap, double on, double off) {
        float[] dashes = {(float) pt(on), (float) pt(off)};
        return new BasicStroke(width(line), cap, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }
}
