package assay.plots.ink;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A sheet as SVG 1.1: paths, embedded images, and text that can be searched and copied. */
public final class SvgWriter {
    private final StringBuilder out = new StringBuilder();
    private final SvgShapes shapes = new SvgShapes(out);
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
        String width = SvgShapes.number(sheet.width() * 25.4 / Sheet.DOTS_PER_INCH);
        String height = SvgShapes.number(sheet.height() * 25.4 / Sheet.DOTS_PER_INCH);
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
            shapes.rectangle(clip);
            out.append("/></clipPath>\n");
        });
        out.append("</defs>\n<rect width=\"100%\" height=\"100%\" fill=\"")
                .append(hex(sheet.paper()))
                .append("\"/>\n");
        Rectangle2D clip = null;
        List<Mark> marks = sheet.marks();
        for (int i = 0; i < marks.size(); ) {
            Mark mark = marks.get(i);
            if (!mark.clip().equals(clip)) {
                if (clip != null) out.append("</g>\n");
                clip = mark.clip();
                out.append("<g clip-path=\"url(#").append(clips.get(clip)).append(")\">\n");
            }
            int end = alike(marks, i);
            if (end == i + 1) put(mark);
            else group(marks.subList(i, end));
            i = end;
        }
        if (clip != null) out.append("</g>\n");
        return out.append("</svg>\n").toString();
    }

    /** Where the marks end that differ from one only in their shape. */
    private static int alike(List<Mark> marks, int from) {
        String ink = ink(marks.get(from));
        int end = from + 1;
        while (!ink.isEmpty()
                && end < marks.size()
                && marks.get(end).clip().equals(marks.get(from).clip())
                && ink.equals(ink(marks.get(end)))) {
            end++;
        }
        return end;
    }

    /** Marks of one ink say it once, which halves the size of a figure with many points. */
    private void group(List<Mark> marks) {
        if (dots(marks)) return;
        out.append("<g").append(ink(marks.get(0))).append(">\n");
        for (Mark mark : marks) {
            shapes.shape(shape(mark));
            out.append("/>\n");
        }
        out.append("</g>\n");
    }

    /** Discs of one size become one path; not those that show through, since a path covers a place once only. */
    private boolean dots(List<Mark> marks) {
        if (!(marks.get(0) instanceof Mark.Filled first) || first.colour().getAlpha() < 255) return false;
        double width = first.shape().getBounds2D().getWidth();
        for (Mark mark : marks) {
            Shape shape = shape(mark);
            if (!SvgShapes.isCircle(shape) || Math.abs(shape.getBounds2D().getWidth() - width) > 1e-6) return false;
        }
        out.append("<path d=\"");
        for (Mark mark : marks) {
            Rectangle2D box = shape(mark).getBounds2D();
            shapes.dot(box.getCenterX(), box.getCenterY());
        }
        out.append("\" fill=\"none\" stroke=\"")
                .append(hex(first.colour()))
                .append("\" stroke-width=\"")
                .append(SvgShapes.number(width))
                .append("\" stroke-linecap=\"round\"/>\n");
        return true;
    }

    private static Shape shape(Mark mark) {
        return mark instanceof Mark.Filled filled ? filled.shape() : ((Mark.Drawn) mark).shape();
    }

    /** The attributes of a mark that is a shape; of others nothing. */
    private static String ink(Mark mark) {
        if (mark instanceof Mark.Filled filled) return paint("fill", filled.colour());
        if (!(mark instanceof Mark.Drawn drawn)) return "";
        return " fill=\"none\"" + paint("stroke", drawn.colour()) + stroke(drawn.stroke());
    }

    private void put(Mark mark) throws IOException {
        String ink = ink(mark);
        if (!ink.isEmpty()) {
            shapes.shape(shape(mark));
            out.append(ink).append("/>\n");
        } else if (mark instanceof Mark.Picture picture) {
            Rectangle2D place = picture.place();
            out.append("<image x=\"")
                    .append(SvgShapes.number(place.getX()))
                    .append("\" y=\"")
                    .append(SvgShapes.number(place.getY()))
                    .append("\" width=\"")
                    .append(SvgShapes.number(place.getWidth()))
                    .append("\" height=\"")
                    .append(SvgShapes.number(place.getHeight()))
                    .append("\" preserveAspectRatio=\"none\"")
                    .append(
                            " style=\"image-rendering:optimizeSpeed;image-rendering:pixelated\" xlink:href=\"data:image/png;base64,")
                    .append(Base64.getEncoder().encodeToString(PngFile.bytes(picture.image())))
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
                    .append(SvgShapes.fine(m[0]))
                    .append(' ')
                    .append(SvgShapes.fine(m[1]))
                    .append(' ')
                    .append(SvgShapes.fine(m[2]))
                    .append(' ')
                    .append(SvgShapes.fine(m[3]))
                    .append(' ')
                    .append(SvgShapes.number(m[4]))
                    .append(' ')
                    .append(SvgShapes.number(m[5]))
                    .append(")\"");
        }
        out.append(paint("fill", lettering.colour())).append('>');
        double x0 = upright ? at.getTranslateX() : 0;
        double y0 = upright ? at.getTranslateY() : 0;
        for (Typeset.Letters run : lettering.text().letters()) {
            out.append("<tspan x=\"")
                    .append(SvgShapes.number(x0 + run.dx()))
                    .append("\" y=\"")
                    .append(SvgShapes.number(y0 + run.dy()))
                    .append("\" font-size=\"")
                    .append(SvgShapes.number(run.size()))
                    .append("\" textLength=\"")
                    .append(SvgShapes.number(run.width()))
                    .append("\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\">")
                    .append(escape(run.text()))
                    .append("</tspan>");
        }
        out.append("</text>\n");
    }

    private static String stroke(BasicStroke stroke) {
        StringBuilder text = new StringBuilder(" stroke-width=\"" + SvgShapes.number(stroke.getLineWidth()) + "\"");
        if (stroke.getLineJoin() != BasicStroke.JOIN_MITER) text.append(" stroke-linejoin=\"round\"");
        if (stroke.getEndCap() == BasicStroke.CAP_ROUND) text.append(" stroke-linecap=\"round\"");
        if (stroke.getDashArray() != null) {
            StringBuilder dashes = new StringBuilder();
            for (float dash : stroke.getDashArray())
                dashes.append(dashes.isEmpty() ? "" : " ").append(SvgShapes.number(dash));
            text.append(" stroke-dasharray=\"").append(dashes).append('"');
        }
        return text.toString();
    }

    private static String paint(String attribute, Color colour) {
        String opaque = " " + attribute + "=\"" + hex(colour) + "\"";
        if (colour.getAlpha() == 255) return opaque;
        return opaque + " " + attribute + "-opacity=\"" + SvgShapes.number(colour.getAlpha() / 255.0) + "\"";
    }

    private static String hex(Color colour) {
        return "#" + Integer.toHexString(colour.getRGB() & 0xffffff | 0x1000000).substring(1);
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
