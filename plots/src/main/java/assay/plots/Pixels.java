package assay.plots;

import assay.plots.ink.Pen;
import assay.plots.ink.PngWriter;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** A layer of a panel that is pixels in every format, one for each dot. */
final class Pixels {
    private Pixels() {}

    static BufferedImage of(Rectangle2D box, Consumer<Pen> painter) {
        Pen layer = new Pen(box.getMaxX(), box.getMaxY());
        layer.setClip(box);
        painter.accept(layer);
        BufferedImage image =
                new BufferedImage((int) box.getWidth(), (int) box.getHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D pixels = image.createGraphics();
        pixels.translate(-box.getX(), -box.getY());
        PngWriter.paint(layer.marks(), pixels);
        pixels.dispose();
        return image;
    }
}
