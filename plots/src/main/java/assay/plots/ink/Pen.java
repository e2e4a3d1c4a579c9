package assay.plots.ink;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Graphics that note down marks instead of making pixels: what XChart and our own layers paint with. Line segments
 * that go on where the last one ended become one line, so that dashes and corners come out right although XChart draws
 * curves piece by piece. Text is set through {@link #letter} only, images through {@link #picture}.
 */
public final class Pen extends NarrowGraphics {
    private final List<Mark> marks;
    private final Rectangle2D sheet;
    private AffineTransform transform = new AffineTransform();
    private Rectangle2D clip;
    private Color colour = Color.BLACK;
    private BasicStroke stroke = new BasicStroke();
    private Color background = Color.WHITE;
    private Path2D line;
    private Point2D lineEnd;

    public Pen(double width, double height) {
        this(new ArrayList<>(), new Rectangle2D.Double(0, 0, width, height));
    }

    private Pen(List<Mark> marks, Rectangle2D sheet) {
        this.marks = marks;
        this.sheet = sheet;
        this.clip = sheet;
    }

    public List<Mark> marks() {
        return List.copyOf(marks);
    }

    /** How many marks have been made; with {@link #since} this tells what a painter has put down. */
    public int count() {
        return marks.size();
    }

    public List<Mark> since(int count) {
        return List.copyOf(marks.subList(count, marks.size()));
    }

    /** Writes a text whose baseline begins at a place, turned anticlockwise. */
    public void letter(Typeset text, double x, double y, double radians) {
        AffineTransform at = new AffineTransform(transform);
        at.translate(x, y);
        at.rotate(-radians);
        if (!text.letters().isEmpty()) add(new Mark.Lettering(text, at, colour, clip));
        for (Typeset.Drawing sign : text.drawings()) {
            Shape outline = sign.sign().outline(sign.size(), sign.dx(), sign.dy());
            add(new Mark.Filled(at.createTransformedShape(outline), colour, clip));
        }
    }

    /** Stretches an image over a place. */
    public void picture(BufferedImage image, Rectangle2D place) {
        add(new Mark.Picture(image, moved(place).getBounds2D(), clip));
    }

    @Override
    public void fill(Shape shape) {
        if (colour.getAlpha() > 0) add(new Mark.Filled(moved(shape), colour, clip));
    }

    @Override
    public void draw(Shape shape) {
        if (colour.getAlpha() == 0) return;
        Shape moved = moved(shape);
        if (!(moved instanceof Line2D segment)) {
            add(new Mark.Drawn(moved, stroke, colour, clip));
            return;
        }
        if (!continues(segment)) {
            Path2D path = new Path2D.Double();
            path.moveTo(segment.getX1(), segment.getY1());
            add(new Mark.Drawn(path, stroke, colour, clip));
            line = path;
        }
        line.lineTo(segment.getX2(), segment.getY2());
        lineEnd = segment.getP2();
    }

    private boolean continues(Line2D segment) {
        return line != null
                && marks.get(marks.size() - 1) instanceof Mark.Drawn last
                && last.shape() == line
                && lineEnd.equals(segment.getP1())
                && last.stroke().equals(stroke)
                && last.colour().equals(colour)
                && last.clip().equals(clip);
    }

    private void add(Mark mark) {
        line = null;
        marks.add(mark);
    }

    /** Keeps circles and rectangles what they are, since every format knows them. */
    private Shape moved(Shape shape) {
        double dx = transform.getTranslateX();
        double dy = transform.getTranslateY();
        boolean shifts = transform.getType() == AffineTransform.TYPE_TRANSLATION || transform.isIdentity();
        if (shifts && shape instanceof Ellipse2D e) {
            return new Ellipse2D.Double(e.getX() + dx, e.getY() + dy, e.getWidth(), e.getHeight());
        }
        if (shifts && shape instanceof Rectangle2D r) {
            return new Rectangle2D.Double(r.getX() + dx, r.getY() + dy, r.getWidth(), r.getHeight());
        }
        if (shape instanceof Line2D l) {
            return new Line2D.Double(transform.transform(l.getP1(), null), transform.transform(l.getP2(), null));
        }
        return transform.createTransformedShape(shape);
    }

    @Override
    public Graphics create() {
        Pen copy = new Pen(marks, sheet);
        copy.transform = new AffineTransform(transform);
        copy.clip = clip;
        copy.colour = colour;
        copy.stroke = stroke;
        return copy;
    }

    @Override
    public void dispose() {
        line = null;
    }

    @Override
    public void setColor(Color c) {
        if (c != null) colour = c;
    }

    @Override
    public Color getColor() {
        return colour;
    }

    @Override
    public void setPaint(Paint paint) {
        if (!(paint instanceof Color plain)) throw refused("a paint that is not one colour");
        colour = plain;
    }

    @Override
    public Paint getPaint() {
        return colour;
    }

    @Override
    public void setBackground(Color c) {
        background = c;
    }

    @Override
    public Color getBackground() {
        return background;
    }

    @Override
    public void setStroke(Stroke s) {
        if (!(s instanceof BasicStroke basic)) throw refused("a stroke of another kind");
        stroke = basic;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void translate(double tx, double ty) {
        transform.translate(tx, ty);
    }

    @Override
    public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public void rotate(double theta) {
        transform.rotate(theta);
    }

    @Override
    public void rotate(double theta, double x, double y) {
        transform.rotate(theta, x, y);
    }

    @Override
    public void scale(double sx, double sy) {
        transform.scale(sx, sy);
    }

    @Override
    public void shear(double shx, double shy) {
        transform.shear(shx, shy);
    }

    @Override
    public void transform(AffineTransform t) {
        transform.concatenate(t);
    }

    @Override
    public void setTransform(AffineTransform t) {
        transform = new AffineTransform(t);
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public void clip(Shape shape) {
        clip = clip.createIntersection(moved(shape).getBounds2D());
    }

    @Override
    public void setClip(Shape shape) {
        clip = shape == null ? sheet : moved(shape).getBounds2D();
    }

    @Override
    public Shape getClip() {
        return new Rectangle2D.Double(
                clip.getX() - transform.getTranslateX(),
                clip.getY() - transform.getTranslateY(),
                clip.getWidth(),
                clip.getHeight());
    }

    @Override
    public Rectangle getClipBounds() {
        return getClip().getBounds();
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        clip(new Rectangle(x, y, width, height));
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        setClip(new Rectangle(x, y, width, height));
    }
}
