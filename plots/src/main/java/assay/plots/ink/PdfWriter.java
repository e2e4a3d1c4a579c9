package assay.plots.ink;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** A sheet as PDF, with its letters embedded. The document carries no date and a fixed identifier. */
public final class PdfWriter {
    private static final float POINTS_PER_DOT = (float) (72 / Sheet.DOTS_PER_INCH);

    private final PDDocument document;
    private final PDPageContentStream out;
    private final PDFont font;
    private final Map<Integer, PDExtendedGraphicsState> opacities = new HashMap<>();
    private int opacityNow = 255;
    private Color fillNow;
    private Color strokeNow;
    private BasicStroke widthNow;

    private PdfWriter(PDDocument document, PDPageContentStream out, PDFont font) {
        this.document = document;
        this.out = out;
        this.font = font;
    }

    public static byte[] pdf(Sheet sheet) throws IOException {
        try (TrueTypeFont letters = Typeface.parse();
                PDDocument document = new PDDocument()) {
            document.setDocumentId(1L);
            document.getDocumentInformation().setTitle(sheet.title());
            document.getDocumentInformation().setSubject(sheet.description());
            float height = sheet.height() * POINTS_PER_DOT;
            PDPage page = new PDPage(new PDRectangle(sheet.width() * POINTS_PER_DOT, height));
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                PdfWriter writer = new PdfWriter(document, out, PDType0Font.load(document, letters, true));
                out.transform(new Matrix(POINTS_PER_DOT, 0, 0, -POINTS_PER_DOT, 0, height));
                out.setNonStrokingColor(sheet.paper());
                out.addRect(0, 0, sheet.width(), sheet.height());
                out.fill();
                writer.put(sheet);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void put(Sheet sheet) throws IOException {
        Rectangle2D clip = null;
        for (Mark mark : sheet.marks()) {
            if (!mark.clip().equals(clip)) {
                if (clip != null) out.restoreGraphicsState();
                clip = mark.clip();
                opacityNow = 255;
                fillNow = null;
                strokeNow = null;
                widthNow = null;
                out.saveGraphicsState();
                out.addRect(
                        (float) clip.getX(), (float) clip.getY(), (float) clip.getWidth(), (float) clip.getHeight());
                out.clip();
            }
            put(mark);
        }
        if (clip != null) out.restoreGraphicsState();
    }

    private void put(Mark mark) throws IOException {
        if (mark instanceof Mark.Filled filled && isDisc(filled.shape())) {
            dot((Ellipse2D) filled.shape(), filled.colour());
        } else if (mark instanceof Mark.Filled filled) {
            fillWith(filled.colour());
            if (path(filled.shape()) == PathIterator.WIND_EVEN_ODD) out.fillEvenOdd();
            else out.fill();
        } else if (mark instanceof Mark.Drawn drawn) {
            strokeWith(drawn.colour(), drawn.stroke());
            path(drawn.shape());
            out.stroke();
        } else if (mark instanceof Mark.Picture picture) {
            Rectangle2D place = picture.place();
            opacity(Color.BLACK);
            out.drawImage(
                    PdfImage.of(document, picture.image()),
                    new Matrix((float) place.getWidth(), 0, 0, (float) -place.getHeight(), (float) place.getX(), (float)
                            place.getMaxY()));
        } else if (mark instanceof Mark.Lettering lettering) {
            letters(lettering);
        }
    }

    private void letters(Mark.Lettering lettering) throws IOException {
        fillWith(lettering.colour());
        out.beginText();
        for (Typeset.Letters run : lettering.text().letters()) {
            AffineTransform at = new AffineTransform(lettering.at());
            at.translate(run.dx(), run.dy());
            at.scale(1, -1);
            out.setFont(font, (float) run.size());
            out.setTextMatrix(new Matrix(at));
            out.showText(run.text());
        }
        out.endText();
    }

    private int path(Shape shape) throws IOException {
        PathIterator segments = shape.getPathIterator(null);
        double[] c = new double[6];
        double x = 0;
        double y = 0;
        for (; !segments.isDone(); segments.next()) {
            int kind = segments.currentSegment(c);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> out.moveTo((float) c[0], (float) c[1]);
                case PathIterator.SEG_LINETO -> out.lineTo((float) c[0], (float) c[1]);
                case PathIterator.SEG_QUADTO ->
                    curve( // PDF knows cubic curves only
                            x + 2 * (c[0] - x) / 3,
                            y + 2 * (c[1] - y) / 3,
                            c[2] + 2 * (c[0] - c[2]) / 3,
                            c[3] + 2 * (c[1] - c[3]) / 3,
                            c[2],
                            c[3]);
                case PathIterator.SEG_CUBICTO -> curve(c[0], c[1], c[2], c[3], c[4], c[5]);
                default -> out.closePath();
            }
            int end = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
            x = c[end];
            y = c[end + 1];
        }
        return segments.getWindingRule();
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) throws IOException {
        out.curveTo((float) x1, (float) y1, (float) x2, (float) y2, (float) x3, (float) y3);
    }

    private static boolean isDisc(Shape shape) {
        return shape instanceof Ellipse2D e && e.getWidth() == e.getHeight();
    }

    /** A line of no length with round ends is a disc (ISO 32000-1, 8.5.3.2), at a tenth of the bytes of four curves. */
    private void dot(Ellipse2D disc, Color colour) throws IOException {
        float width = (float) disc.getWidth();
        strokeWith(colour, new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        out.moveTo((float) disc.getCenterX(), (float) disc.getCenterY());
        out.lineTo((float) disc.getCenterX(), (float) disc.getCenterY());
        out.stroke();
    }

    /** What has been said of colours and lines holds until the clip changes, and is not said again. */
    private void strokeWith(Color colour, BasicStroke stroke) throws IOException {
        opacity(colour);
        if (!opaque(colour).equals(strokeNow)) {
            strokeNow = opaque(colour);
            out.setStrokingColor(strokeNow);
        }
        if (stroke.equals(widthNow)) return;
        widthNow = stroke;
        out.setLineWidth(stroke.getLineWidth());
        out.setLineJoinStyle(stroke.getLineJoin());
        out.setLineCapStyle(stroke.getEndCap());
        float[] dashes = stroke.getDashArray();
        out.setLineDashPattern(dashes == null ? new float[0] : dashes, stroke.getDashPhase());
    }

    private void fillWith(Color colour) throws IOException {
        opacity(colour);
        if (opaque(colour).equals(fillNow)) return;
        fillNow = opaque(colour);
        out.setNonStrokingColor(fillNow);
    }

    private void opacity(Color colour) throws IOException {
        if (colour.getAlpha() == opacityNow) return;
        opacityNow = colour.getAlpha();
        out.setGraphicsStateParameters(opacities.computeIfAbsent(colour.getAlpha(), alpha -> {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(alpha / 255f);
            state.setStrokingAlphaConstant(alpha / 255f);
            return state;
        }));
    }

    private static Color opaque(Color colour) {
        return new Color(colour.getRGB());
    }
}
