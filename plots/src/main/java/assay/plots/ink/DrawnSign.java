package assay.plots.ink;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Signs of astronomy that the typeface lacks, drawn in a square of one em that stands on the baseline. */
enum DrawnSign {
    SUN("☉⊙"),
    EARTH("⊕"),
    STAR("★⋆");

    static final double ADVANCE = 0.80;
    private static final double MIDDLE = 0.40;
    private static final double HEIGHT = 0.34;
    private static final double RADIUS = 0.34;
    private static final double PEN = 0.07;

    private final String characters;

    DrawnSign(String characters) {
        this.characters = characters;
    }

    static boolean isOne(int character) {
        for (DrawnSign sign : values()) if (sign.characters.indexOf(character) >= 0) return true;
        return false;
    }

    static DrawnSign of(int character) {
        for (DrawnSign sign : values()) if (sign.characters.indexOf(character) >= 0) return sign;
        throw new IllegalArgumentException(Character.toString(character) + " is not drawn");
    }

    /** The outline at a size, with the origin at the beginning of its baseline, y downwards. */
    Shape outline(double size, double dx, double dy) {
        Shape shape = switch (this) {
            case SUN -> {
                Area sun = ring();
                sun.add(new Area(disc(0.08)));
                yield sun;
            }
            case EARTH -> {
                Area earth = ring();
                earth.add(new Area(new Rectangle2D.Double(MIDDLE - PEN / 2, -HEIGHT - RADIUS, PEN, 2 * RADIUS)));
                earth.add(new Area(new Rectangle2D.Double(MIDDLE - RADIUS, -HEIGHT - PEN / 2, 2 * RADIUS, PEN)));
                yield earth;
            }
            case STAR -> star();
        };
        return new AffineTransform(size, 0, 0, size, dx, dy).createTransformedShape(shape);
    }

    private static Area ring() {
        Area ring = new Area(disc(RADIUS));
        ring.subtract(new Area(disc(RADIUS - PEN)));
        return ring;
    }

    private static Ellipse2D disc(double radius) {
        return new Ellipse2D.Double(MIDDLE - radius, -HEIGHT - radius, 2 * radius, 2 * radius);
    }

    /** Five points; the inner corners of a pentagram lie at 0.382 of its radius. */
    private static Path2D star() {
        Path2D star = new Path2D.Double();
        for (int corner = 0; corner < 10; corner++) {
            double angle = Math.PI * (corner / 5.0 - 0.5);
            double radius = corner % 2 == 0 ? RADIUS : 0.382 * RADIUS;
            double x = MIDDLE + radius * StrictMath.cos(angle);
            double y = -HEIGHT + radius * StrictMath.sin(angle);
            if (corner == 0) star.moveTo(x, y);
            else star.lineTo(x, y);
        }
        star.closePath();
        return star;
    }
}
