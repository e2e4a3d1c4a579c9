package assay.plots;

import assay.plots.ink.Mark;
import assay.plots.ink.PngWriter;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where a panel has no ink yet, found by looking at a coarse print of it, so that words do not cover data. */
final class Vacancy {
    /** Where one looks for a thing first. */
    enum Corner {
        LOWER_LEFT,
        LOWER_RIGHT,
        UPPER_LEFT,
        UPPER_RIGHT
    }

    private static final double COARSENESS = 5;
    private static final double INSET = Style.INSET;

    private final Rectangle2D box;
    private final BufferedImage print;
    private final List<Rectangle2D> taken = new ArrayList<>();

    Vacancy(Rectangle2D box, List<Mark> marks) {
        this.box = box;
        this.print = new BufferedImage(
                (int) Math.ceil(box.getWidth() / COARSENESS),
                (int) Math.ceil(box.getHeight() / COARSENESS),
                BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = print.createGraphics();
        g.scale(1 / COARSENESS, 1 / COARSENESS);
        g.translate(-box.getX(), -box.getY());
        PngWriter.paint(marks, g);
        g.dispose();
    }

    /** The first free place of a size, corners before edges, and taken from then on. */
    Optional<Rectangle2D> take(double width, double height) {
        Optional<Rectangle2D> place =
                places(width, height).stream().filter(p -> ink(p) == 0).findFirst();
        place.ifPresent(this::occupy);
        return place;
    }

    /** The free place that is nearest to a corner. */
    Optional<Rectangle2D> takeNear(Corner corner, double width, double height) {
        Optional<Rectangle2D> place =
                places(width, height).stream().filter(p -> ink(p) == 0).min(nearest(corner));
        place.ifPresent(this::occupy);
        return place;
    }

    /** The place nearest to a corner where no words stand, whatever else does. */
    Rectangle2D takeOverDataNear(Corner corner, double width, double height) {
        Rectangle2D place = places(width, height).stream()
                .min(Comparator.comparingInt(this::words).thenComparing(nearest(corner)))
                .orElseThrow();
        occupy(place);
        return place;
    }

    private Comparator<Rectangle2D> nearest(Corner corner) {
        boolean left = corner == Corner.LOWER_LEFT || corner == Corner.UPPER_LEFT;
        boolean upper = corner == Corner.UPPER_LEFT || corner == Corner.UPPER_RIGHT;
        double x = left ? box.getX() : box.getMaxX();
        double y = upper ? box.getY() : box.getMaxY();
        return Comparator.comparingDouble(p -> Math.hypot(p.getCenterX() - x, p.getCenterY() - y));
    }

    /** The place with the least ink where no words stand, when none is free. */
    Rectangle2D takeLeastCovered(double width, double height) {
        Rectangle2D place = places(width, height).stream()
                .min(Comparator.comparingInt(this::words).thenComparingInt(this::ink))
                .orElseThrow();
        occupy(place);
        return place;
    }

    private int words(Rectangle2D place) {
        return (int) taken.stream().filter(place::intersects).count();
    }

    private List<Rectangle2D> places(double width, double height) {
        double left = box.getX() + INSET;
        double right = box.getMaxX() - INSET - width;
        double top = box.getY() + INSET;
        double bottom = box.getMaxY() - INSET - height;
        List<Rectangle2D> places = new ArrayList<>();
        for (double y : new double[] {top, bottom}) {
            for (double x : new double[] {left, right, (left + right) / 2}) {
                places.add(new Rectangle2D.Double(x, y, width, height));
            }
        }
        for (double x : new double[] {left, right})
            places.add(new Rectangle2D.Double(x, (top + bottom) / 2, width, height));
        return places;
    }

    private int ink(Rectangle2D place) {
        Rectangle cells = cells(place);
        if (!new Rectangle(print.getWidth(), print.getHeight()).contains(cells)) return Integer.MAX_VALUE;
        int ink = 0;
        for (int y = cells.y; y < cells.y + cells.height; y++) {
            for (int x = cells.x; x < cells.x + cells.width; x++) {
                if (print.getRGB(x, y) >>> 24 > 8) ink++;
            }
        }
        return ink;
    }

    private void occupy(Rectangle2D place) {
        taken.add(place);
        Graphics2D g = print.createGraphics();
        g.fill(cells(place));
        g.dispose();
    }

    private Rectangle cells(Rectangle2D place) {
        return new Rectangle2D.Double(
                        (place.getX() - box.getX()) / COARSENESS,
                        (place.getY() - box.getY()) / COARSENESS,
                        place.getWidth() / COARSENESS,
                        place.getHeight() / COARSENESS)
                .getBounds();
    }
}
