package assay.plots.ink;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

/** A sheet as pixels, one for each dot, with its resolution noted in the file. */
public final class PngWriter {
    private PngWriter() {}

    public static byte[] png(Sheet sheet) throws IOException {
        return PngFile.bytes(image(sheet));
    }

    public static BufferedImage image(Sheet sheet) {
        BufferedImage image = new BufferedImage(sheet.width(), sheet.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(sheet.paper());
        g.fillRect(0, 0, sheet.width(), sheet.height());
        paint(sheet.marks(), g);
        g.dispose();
        return image;
    }

    /** Puts marks on any raster, for layers that are pixels in every format and for finding out where ink has gone. */
    public static void paint(List<? extends Mark> marks, Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        for (Mark mark : marks) {
            g.setClip(mark.clip());
            if (mark instanceof Mark.Filled filled) {
                g.setColor(filled.colour());
                g.fill(filled.shape());
            } else if (mark instanceof Mark.Drawn drawn) {
                g.setColor(drawn.colour());
                g.setStroke(drawn.stroke());
                g.draw(drawn.shape());
            } else if (mark instanceof Mark.Picture picture) {
                var place = picture.place();
                BufferedImage image = Shrunk.to(place, picture.image());
                g.drawImage(
                        image,
                        new AffineTransform(
                                place.getWidth() / image.getWidth(),
                                0,
                                0,
                                place.getHeight() / image.getHeight(),
                                place.getX(),
                                place.getY()),
                        null);
            } else if (mark instanceof Mark.Lettering lettering) {
                write(lettering, g);
            }
        }
    }

    private static void write(Mark.Lettering lettering, Graphics2D g) {
        g.setColor(lettering.colour());
        for (Typeset.Letters letters : lettering.text().letters()) {
            Path2D outline = Typeface.get().outline(letters.text(), letters.size());
            outline.transform(AffineTransform.getTranslateInstance(letters.dx(), letters.dy()));
            outline.transform(lettering.at());
            g.fill(outline);
        }
    }
}
