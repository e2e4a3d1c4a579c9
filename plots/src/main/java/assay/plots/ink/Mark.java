package assay.plots.ink;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** One thing put on a sheet, in dots from its upper left corner, and the rectangle beyond which it does not show. */
public sealed interface Mark {
    Rectangle2D clip();

    record Filled(Shape shape, Color colour, Rectangle2D clip) implements Mark {}

    record Drawn(Shape shape, BasicStroke stroke, Color colour, Rectangle2D clip) implements Mark {}

    /** An image stretched over a place, its pixels kept as rectangles of one colour. */
    record Picture(BufferedImage image, Rectangle2D place, Rectangle2D clip) implements Mark {}

    /** Text whose baseline begins at the origin of {@code at}. */
    record Lettering(Typeset text, AffineTransform at, Color colour, Rectangle2D clip) implements Mark {}
}
