package assay.plots.ink;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A finished drawing at another size, on a sheet that has others too: lines, letters and dashes shrink with it. */
public final class Reduced {
    private final double scale;
    private final AffineTransform place;

    private Reduced(double scale, double x, double y) {
        this.scale = scale;
        this.place = new AffineTransform(scale, 0, 0, scale, x, y);
    }

    /** The marks of a sheet whose upper left corner comes to stand at a place. */
    public static List<Mark> marks(Sheet sheet, double scale, double x, double y) {
        Reduced reduced = new Reduced(scale, x, y);
        return sheet.marks().stream().map(reduced::mark).toList();
    }

    private Mark mark(Mark mark) {
        Rectangle2D clip = rectangle(mark.clip());
        if (mark instanceof Mark.Filled filled) return new Mark.Filled(shape(filled.shape()), filled.colour(), clip);
        if (mark instanceof Mark.Drawn drawn) {
            return new Mark.Drawn(shape(drawn.shape()), stroke(drawn.stroke()), drawn.colour(), clip);
        }
        if (mark instanceof Mark.Picture picture) {
            return new Mark.Picture(picture.image(), rectangle(picture.place()), clip);
        }
        Mark.Lettering lettering = (Mark.Lettering) mark;
        return new Mark.Lettering(lettering.text().scaled(scale), at(lettering.at()), lettering.colour(), clip);
    }

    /** Circles and rectangles stay what they are. */
    private Shape shape(Shape shape) {
        if (shape instanceof Ellipse2D e) {
            Rectangle2D frame = rectangle(e.getFrame());
            return new Ellipse2D.Double(frame.getX(), frame.getY(), frame.getWidth(), frame.getHeight());
        }
        return shape instanceof Rectangle2D r ? rectangle(r) : new Path2D.Double(shape, place);
    }

    private Rectangle2D rectangle(Rectangle2D r) {
        return new Rectangle2D.Double(
                place.getTranslateX() + scale * r.getX(),
                place.getTranslateY() + scale * r.getY(),
                scale * r.getWidth(),
                scale * r.getHeight());
    }

    /** The letters are smaller themselves, so that only their origin moves. */
    private AffineTransform at(AffineTransform at) {
        return new AffineTransform(
                at.getScaleX(),
                at.getShearY(),
                at.getShearX(),
                at.getScaleY(),
                place.getTranslateX() + scale * at.getTranslateX(),
                place.getTranslateY() + scale * at.getTranslateY());
    }

    private BasicStroke stroke(BasicStroke stroke) {
        float[] dashes = stroke.getDashArray();
        if (dashes != null) for (int i = 0; i < dashes.length; i++) dashes[i] *= (float) scale;
        return new BasicStroke(
                (float) (scale * stroke.getLineWidth()),
                stroke.getEndCap(),
                stroke.getLineJoin(),
                stroke.getMiterLimit(),
                dashes,
                (float) (scale * stroke.getDashPhase()));
    }
}
