package assay.plots.ink;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/** Shapes and numbers as SVG writes them; an element is left open for its colours. */
final class SvgShapes {
    private final StringBuilder out;

    SvgShapes(StringBuilder out) {
        this.out = out;
    }

    static boolean isCircle(Shape shape) {
        return shape instanceof Ellipse2D e && e.getWidth() == e.getHeight();
    }

    void shape(Shape shape) {
        if (isCircle(shape)) {
            Ellipse2D e = (Ellipse2D) shape;
            out.append("<circle cx=\"")
                    .append(number(e.getCenterX()))
                    .append("\" cy=\"")
                    .append(number(e.getCenterY()))
                    .append("\" r=\"")
                    .append(number(e.getWidth() / 2))
                    .append('"');
        } else if (shape instanceof Rectangle2D r) {
            rectangle(r);
        } else {
            path(shape);
        }
    }

    void rectangle(Rectangle2D r) {
        out.append("<rect x=\"")
                .append(number(r.getX()))
                .append("\" y=\"")
                .append(number(r.getY()))
                .append("\" width=\"")
                .append(number(r.getWidth()))
                .append("\" height=\"")
                .append(number(r.getHeight()))
                .append('"');
    }

    /** A line of no length at a place: with round ends it shows as a disc as wide as the line. */
    void dot(double x, double y) {
        out.append('M').append(number(x)).append(' ').append(number(y)).append("h0");
    }

    private void path(Shape shape) {
        PathIterator segments = shape.getPathIterator(null);
        if (segments.getWindingRule() == PathIterator.WIND_EVEN_ODD) out.append("<path fill-rule=\"evenodd\" d=\"");
        else out.append("<path d=\"");
        double[] c = new double[6];
        String x = "";
        String y = "";
        for (; !segments.isDone(); segments.next()) {
            int kind = segments.currentSegment(c);
            if (kind == PathIterator.SEG_MOVETO || kind == PathIterator.SEG_LINETO) {
                String toX = number(c[0]);
                String toY = number(c[1]);
                boolean straight = kind == PathIterator.SEG_LINETO;
                if (straight && toX.equals(x)) out.append('V').append(toY);
                else if (straight && toY.equals(y)) out.append('H').append(toX);
                else out.append(straight ? 'L' : 'M').append(toX).append(' ').append(toY);
                x = toX;
                y = toY;
                continue;
            }
            x = "";
            y = "";
            switch (kind) {
                case PathIterator.SEG_QUADTO -> curve('Q', c, 4);
                case PathIterator.SEG_CUBICTO -> curve('C', c, 6);
                default -> out.append('Z');
            }
        }
        out.append('"');
    }

    private void curve(char command, double[] c, int numbers) {
        out.append(command);
        for (int i = 0; i < numbers; i++) out.append(i == 0 ? "" : " ").append(number(c[i]));
    }

    /** A hundredth of a dot is below a micrometre. */
    static String number(double value) {
        return decimal(value, 100);
    }

    static String fine(double value) {
        return decimal(value, 100_000);
    }

    private static String decimal(double value, long unit) {
        long parts = Math.round(value * unit);
        String sign = parts < 0 ? "-" : "";
        long whole = Math.abs(parts) / unit;
        long rest = Math.abs(parts) % unit;
        if (rest == 0) return sign + whole;
        String decimals = Long.toString(unit + rest).substring(1);
        int end = decimals.length();
        while (decimals.charAt(end - 1) == '0') end--;
        return sign + whole + "." + decimals.substring(0, end);
    }
}
