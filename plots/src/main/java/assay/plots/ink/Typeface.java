package assay.plots.ink;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The one typeface of all figures: Liberation Sans (SIL Open Font Licence), which PDFBox carries. Its letters are as
 * wide as those of Arial and Helvetica, so an SVG that is shown with either keeps its layout. Reading it here rather
 * than through the fonts of the Java runtime makes drawings independent of what is installed on a machine.
 */
final class Typeface {
    /** For viewers of SVG: this face, then those of the same widths. */
    static final String FAMILIES = "Liberation Sans, Arimo, Arial, Helvetica, sans-serif";

    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private record Glyph(Path2D outline, double advance) {}

    private static final class Held {
        private static final Typeface TYPEFACE = new Typeface();
    }

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unitsPerEm;
    private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

    private Typeface() {
        try {
            font = parse();
            characters = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("the typeface of the figures cannot be read", e);
        }
    }

    static Typeface get() {
        return Held.TYPEFACE;
    }

    /** A copy for a document that embeds it, since a font that is being written cannot be shared. */
    static TrueTypeFont parse() throws IOException {
        try (InputStream in = Typeface.class.getResourceAsStream(RESOURCE)) {
            if (in == null) throw new IOException(RESOURCE + " is not on the class path");
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
    }

    synchronized boolean has(int character) {
        return characters.getGlyphId(character) != 0;
    }

    double width(String text, double size) {
        return text.codePoints().mapToDouble(c -> glyph(c).advance).sum() * size;
    }

    /** The outline of a text that begins at the origin, y downwards. */
    Path2D outline(String text, double size) {
        Path2D outline = new Path2D.Double();
        double x = 0;
        for (int c : text.codePoints().toArray()) {
            Glyph glyph = glyph(c);
            outline.append(new AffineTransform(size, 0, 0, -size, x, 0).createTransformedShape(glyph.outline), false);
            x += glyph.advance * size;
        }
        return outline;
    }

    private Glyph glyph(int character) {
        Glyph known = glyphs.get(character);
        return known != null ? known : load(character);
    }

    private synchronized Glyph load(int character) {
        try {
            int id = characters.getGlyphId(character);
            var path = font.getGlyph().getGlyph(id);
            Path2D outline = path == null ? new Path2D.Double() : new Path2D.Double(path.getPath());
            outline.transform(AffineTransform.getScaleInstance(1 / unitsPerEm, 1 / unitsPerEm));
            Glyph glyph = new Glyph(outline, font.getAdvanceWidth(id) / unitsPerEm);
            glyphs.put(character, glyph);
            return glyph;
        } catch (IOException e) {
            throw new UncheckedIOException("the typeface of the figures cannot be read", e);
        }
    }
}
