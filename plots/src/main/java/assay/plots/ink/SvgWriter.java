package assay.plots.ink;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A sheet as SVG 1.1: paths, embedded images, and text that can be searched and copied. */
public final class SvgWriter {
    private final StringBuilder out = new StringBuilder();
    private final Map<Rectangle2D, String> clips = new LinkedHashMap<>();
    private final Sheet sheet;

    private SvgWriter(Sheet sheet) {
        this.sheet = sheet;
    }

    public static String svg(Sheet sheet) throws IOException {
        return new SvgWriter(sheet).write();
    }

    private String write() throws IOException {
        for (Mark mark : sheet.marks()) {
            clips.computeIfAbsent(mark.clip(), c -> sheet.name() + "-clip" + (clips.size() + 1));
        }
        String width = number(sheet.width() * 25.4 / Sheet.DOTS_PER_INCH);
        String height = number(sheet.height() * 25.4 / Sheet.DOTS_PER_INCH);
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"")
                .append(width)
                .append("mm\" height=\"")
                .append(height)
                .append("mm\" viewBox=\"0 0 ")
                .append(sheet.width())
                .append(' ')
                .append(sheet.height())
                .append("\" font-family=\"")
                .append(Typeface.FAMILIES)
                .append("\" role=\"img\">\n");
        out.append("<title>").append(escape(sheet.title())).append("</title>\n");
        out.append("<desc>").append(escape(sheet.description())).append("</desc>\n<defs>\n");
        clips.forEach((clip, id) -> {
            out.append("<clipPath id=\"").append(id).append("\">");
            rectangle(clip);
            out.append("/></clipPath>\n");
        });
        out.append("</defs>\n<rect width=\"100%\" height=\"100%\" fill=\"")
                .append(hex(sheet.paper()))
                .append("\"/>\n");
        Rectangle2D clip = null;
        for (Mark mark : sheet.marks()) {
            if (!mark.clip().equals(clip)) {
                if (clip != null) out.append("</g>\n");
                clip = mark.clip();
                out.append("<g clip-path=\"url(#").append(clips.get(clip)).append(")\">\n");
            }
            put(mark);
        }
        if (clip != null) out.append("</g>\n");
        return out.append("</svg>\n").toString();
    }

    private void put(Mark mark) throws IOException {
        if (mark instanceof Mark.Filled filled) {
            shape(filled.shape());
            paint("fill", filled.colour());
            out.append("/>\n");
        } else if (mark instanceof Mark.Drawn drawn) {
            shape(drawn.shape());
            out.append(" fill=\"none\"");
            paint("stroke", drawn.colour());
            stroke(drawn.stroke());
            out.append("/>\n");
        } else if (mark instanceof Mark.Picture picture) {
            Rectangle2D place = picture.place();
            out.append("<image x=\"")
                    .append(number(place.getX()))
                    .append("\" y=\"")
                    .append(number(place.getY()))
                    .append("\" width=\"")
                    .append(number(place.getWidth()))
                    .append("\" height=\"")
                    .append(number(place.getHeight()))
                    .append("\" preserveAspectRatio=\"none\"")
                    .append(
                            " style=\"image-rendering:optimizeSpeed;image-rendering:pixelated\" xlink:href=\"data:image/png;base64,")
                    .append(Base64.getEncoder().encodeToString(PngWriter.encode(picture.image())))
                    .append("\"/>\n");
        } else if (mark instanceof Mark.Lettering lettering) {
            letters(lettering);
        }
    }

    private void letters(Mark.Lettering lettering) {
        if (lettering.text().letters().isEmpty()) return;
        AffineTransform at = lettering.at();
        out.append("<text");
        boolean upright = at.getShearX() == 0 && at.getShearY() == 0;
        if (!upright) {
            double[] m = new double[6];
            at.getMatrix(m);
            out.append(" transform=\"matrix(")
                    .append(fine(m[0]))
                    .append(' ')
                    .append(fine(m[1]))
                    .append(' ')
                    .append(fine(m[2]))
                    .append(' ')
                    .append(fine(m[3]))
                    .append(' ')
                    .append(number(m[4]))
                    .append(' ')
                    .append(number(m[5]))
                    .append(")\"");
        }
        paint("fill", lettering.colour());
        out.append('>');
        double x0 = upright ? at.getTranslateX() : 0;
        double y0 = upright ? at.getTranslateY() : 0;
        for (Typeset.Letters run : lettering.text().letters()) {
            out.append("<tspan x=\"")
                    .append(number(x0 + run.dx()))
                    .append("\" y=\"")
                    .append(number(y0 + run.dy()))
                    .append("\" font-size=\"")
                    .append(number(run.size()))
                    .append("\" textLength=\"")
                    .append(number(run.width()))
                    .append("\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\">")
                    .append(escape(run.text()))
                    .append("</tspan>");
        }
        out.append("</text>\n");
    }

    private void shape(Shape shape) {
        if (shape instanceof Ellipse2D e && e.getWidth() == e.getHeight()) {
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

    private void rectangle(Rectangle2D r) {
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

    private void path(Shape shape) {
        PathIterator segments = shape.getPathIterator(null);
        if (segments.getWindingRule() == PathIterator.WIND_EVEN_ODD) out.append("<path fill-rule=\"evenodd\" d=\"");
        else out.append("<path d=\"");
        double[] c = new double[6];
        for (; !segments.isDone(); segments.next()) {
            switch (segments.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> segment('M', c, 2);
                case PathIterator.SEG_LINETO -> segment('L', c, 2);
                case PathIterator.SEG_QUADTO -> segment('Q', c, 4);
                case PathIterator.SEG_CUBICTO -> segment('C', c, 6);
                default -> out.append('Z');
            }
        }
        out.append('"');
    }

    private void segment(char command, double[] c, int numbers) {
        out.append(command);
        for (int i = 0; i < numbers; i++) out.append(i == 0 ? "" : " ").append(number(c[i]));
    }

    private void stroke(BasicStroke stroke) {
        out.append(" stroke-width=\"").append(number(stroke.getLineWidth())).append('"');
        if (stroke.getLineJoin() != BasicStroke.JOIN_MITER) out.append(" stroke-linejoin=\"round\"");
        if (stroke.getEndCap() == BasicStroke.CAP_ROUND) out.append(" stroke-linecap=\"round\"");
        if (stroke.getDashArray() != null) {
            StringBuilder dashes = new StringBuilder();
            for (float dash : stroke.getDashArray())
                dashes.append(dashes.isEmpty() ? "" : " ").append(number(dash));
            out.append(" stroke-dasharray=\"").append(dashes).append('"');
        }
    }

    private void paint(String attribute, Color colour) {
        out.append(' ').append(attribute).append("=\"").append(hex(colour)).append('"');
        if (colour.getAlpha() < 255) {
            out.append(' ')
                    .append(attribute)
                    .append("-opacity=\"")
                    .append(number(colour.getAlpha() / 255.0))
                    .append('"');
        }
    }

    private static String hex(Color colour) {
        return String.format("#%06x", colour.getRGB() & 0xffffff);
    }

    /** A hundredth of a dot is below a micrometre. */
    static String number(double value) {
        return decimal(value, 100);
    }

    private static String fine(double value) {
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

    private static String escape(String text) {
        return text.chars()
                .filter(c -> c >= ' ' || c == '\n')
                .mapToObj(c -> switch (c) {
                    case '&' -> "&amp;";
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '"' -> "&quot;";
                    default -> Character.toString((char) c);
                })
                .collect(Collectors.joining());
    }
}
