package assay.plots;

import assay.model.figure.Band;
import assay.model.figure.Bars;
import assay.model.figure.Boxes;
import assay.model.figure.Contours;
import assay.model.figure.Ellipse;
import assay.model.figure.Histogram;
import assay.model.figure.Line;
import assay.model.figure.LineStyle;
import assay.model.figure.Points;
import assay.model.figure.ReferenceLine;
import assay.model.figure.Series;
import assay.model.figure.Steps;
import assay.plots.ink.Pen;
import assay.plots.ink.Typeset;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Samples of the series with their words: a column within the panel, or rows above it. */
final class Legend {
    private static final double LEADING = 1.35;
    private static final double SAMPLE = 2.6;
    private static final double GAP = 0.5;

    /** Words, and the series whose sample stands before them; remarks have none. */
    private record Entry(Optional<Coloured> shown, Typeset words) {}

    private final List<Entry> entries;
    private final Style style;
    private final Theme theme;

    Legend(List<Coloured> series, List<String> remarks, Style style, Theme theme) {
        this.style = style;
        this.theme = theme;
        Stream<Entry> samples = series.stream()
                .filter(s -> !s.series().label().isEmpty())
                .map(s -> new Entry(Optional.of(s), Typeset.of(s.series().label(), style.note())));
        Stream<Entry> words = remarks.stream().map(r -> new Entry(Optional.empty(), Typeset.of(r, style.note())));
        this.entries = Stream.concat(samples, words).toList();
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    double width() {
        return entries.stream().mapToDouble(this::width).max().orElse(0);
    }

    double height() {
        return entries.size() * LEADING * style.note();
    }

    double heightAbove(double width) {
        return rows(width).size() * LEADING * style.note();
    }

    void paintColumn(Pen pen, Rectangle2D place) {
        double y = place.getY();
        for (Entry entry : entries) {
            paint(pen, entry, place.getX(), y);
            y += LEADING * style.note();
        }
    }

    /** Rows that end at the given height. */
    void paintAbove(Pen pen, double left, double width, double bottom) {
        double y = bottom - heightAbove(width);
        for (List<Entry> row : rows(width)) {
            double x = left;
            for (Entry entry : row) {
                paint(pen, entry, x, y);
                x += width(entry) + style.note();
            }
            y += LEADING * style.note();
        }
    }

    private List<List<Entry>> rows(double width) {
        List<List<Entry>> rows = new ArrayList<>();
        double x = Double.POSITIVE_INFINITY;
        for (Entry entry : entries) {
            if (x + width(entry) > width) {
                rows.add(new ArrayList<>());
                x = 0;
            }
            rows.get(rows.size() - 1).add(entry);
            x += width(entry) + style.note();
        }
        return rows;
    }

    private double width(Entry entry) {
        return indent(entry) + entry.words().width();
    }

    private double indent(Entry entry) {
        return entry.shown().isPresent() ? (SAMPLE + GAP) * style.note() : 0;
    }

    private void paint(Pen pen, Entry entry, double x, double y) {
        double middle = y + LEADING * style.note() / 2;
        entry.shown().ifPresent(s -> sample(pen, s, x, middle));
        pen.setColor(theme.ink());
        pen.letter(entry.words(), x + indent(entry), middle + entry.words().capHeight() / 2, 0);
    }

    private void sample(Pen pen, Coloured shown, double x, double y) {
        Series series = shown.series();
        Color colour = shown.colour();
        double width = SAMPLE * style.note();
        double half = 0.36 * style.note();
        Rectangle2D patch = new Rectangle2D.Double(x, y - half, width, 2 * half);
        pen.setColor(colour);
        if (series instanceof Points points) {
            marker(pen, points, shown.crowd(), x + width / 2, y, colour);
        } else if (series instanceof Line line) {
            line(pen, line.style(), x, y);
        } else if (series instanceof Steps steps) {
            line(pen, steps.style(), x, y);
        } else if (series instanceof Contours contours) {
            contours(pen, contours, colour, patch, y);
        } else if (series instanceof Ellipse ellipse) {
            pen.setStroke(Style.contour(ellipse.style()));
            pen.draw(new Line2D.Double(x, y, x + width, y));
        } else if (series instanceof Boxes) {
            pen.setColor(Theme.faded(colour, 0.3));
            pen.fill(patch);
            pen.setColor(colour);
            pen.setStroke(Style.OUTLINE);
            pen.draw(patch);
        } else if (series instanceof ReferenceLine line) {
            line(pen, line.style(), x, y);
        } else if (series instanceof Band) {
            pen.setColor(Theme.faded(colour, 0.25));
            pen.fill(patch);
        } else if (series instanceof Bars) {
            pen.setColor(Theme.faded(colour, 0.75));
            pen.fill(patch);
        } else if (series instanceof Histogram histogram) {
            if (histogram.filled()) {
                pen.setColor(Theme.faded(colour, 0.4));
                pen.fill(patch);
            }
            pen.setColor(colour);
            pen.setStroke(Style.OUTLINE);
            pen.draw(patch);
        }
    }

    /** The outermost level, filled where it is. */
    private static void contours(Pen pen, Contours contours, Color colour, Rectangle2D patch, double y) {
        if (contours.levels().isEmpty()) return;
        Contours.Level lowest = contours.levels().get(0);
        pen.setColor(Theme.faded(colour, lowest.shade()));
        pen.fill(patch);
        pen.setColor(colour);
        pen.setStroke(Style.contour(lowest.style()));
        if (lowest.shade() > 0) pen.draw(patch);
        else pen.draw(new Line2D.Double(patch.getX(), y, patch.getMaxX(), y));
    }

    private void line(Pen pen, LineStyle pattern, double x, double y) {
        pen.setStroke(Style.line(pattern));
        pen.draw(new Line2D.Double(x, y, x + SAMPLE * style.note(), y));
    }

    /** Points with a colour each show the middle of their scale. */
    private void marker(Pen pen, Points points, int crowd, double x, double y, Color colour) {
        pen.setColor(points.colouring()
                .map(c ->
                        ColourMap.colour(c.scale(), (c.scale().min() + c.scale().max()) / 2))
                .orElse(colour));
        if (points.yErrors().isPresent()) {
            ErrorBarPainter.upright(pen, y - 0.5 * style.note(), y + 0.5 * style.note(), x, false);
        }
        double size = Math.max(Style.pt(2.2), Stamp.size(points.marker(), crowd, style));
        new Stamp(points.marker(), size, theme.paper()).paint(pen, x, y, 0);
    }
}
