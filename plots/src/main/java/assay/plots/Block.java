package assay.plots;

import assay.plots.ink.Pen;
import assay.plots.ink.Typeset;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Lines of text below each other, flush with the side of the panel that they stand at. */
final class Block {
    private static final double LEADING = 1.3;

    private final List<Typeset> lines;
    private final double size;

    Block(List<String> words, double size, double room) {
        this.size = size;
        this.lines = words.stream()
                .filter(w -> !w.isEmpty())
                .map(w -> Lettering.fitting(w, size, room))
                .toList();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    double width() {
        return lines.stream().mapToDouble(Typeset::width).max().orElse(0);
    }

    double height() {
        return lines.size() * LEADING * size;
    }

    void paint(Pen pen, Rectangle2D corner, boolean flushRight) {
        double y = corner.getY() + size;
        for (Typeset line : lines) {
            pen.letter(line, flushRight ? corner.getMaxX() - line.width() : corner.getX(), y, 0);
            y += LEADING * size;
        }
    }
}
