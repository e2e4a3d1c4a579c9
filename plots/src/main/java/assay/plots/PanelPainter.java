package assay.plots;

import assay.model.figure.Hue;
import assay.model.figure.Line;
import assay.model.figure.Panel;
import assay.model.figure.Points;
import assay.model.figure.Raster;
import assay.model.figure.Series;
import assay.model.figure.Steps;
import assay.plots.Underlay.Coloured;
import assay.plots.ink.Pen;
import assay.plots.ink.Typeset;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Paints one panel: layers from the back to the front, its frame, and its words where they cover nothing. */
final class PanelPainter {
    private static final double LEADING = 1.3;

    private final Pen pen;
    private final Place place;
    private final Panel panel;
    private final Rectangle2D box;
    private final Style style;
    private final Theme theme;

    PanelPainter(Pen pen, Place place, Style style, Theme theme) {
        this.pen = pen;
        this.place = place;
        this.panel = place.cell().panel();
        this.box = place.plane().box();
        this.style = style;
        this.theme = theme;
    }

    static List<Coloured> coloured(Panel panel, Theme theme) {
        Set<Hue> free = EnumSet.copyOf(Theme.cycle());
        panel.series().forEach(s -> free.remove(s.hue()));
        List<Coloured> coloured = new ArrayList<>();
        for (Series series : panel.series()) {
            Hue hue = series.hue();
            if (hue == Hue.NEXT) {
                hue = Theme.cycle().stream().filter(free::contains).findFirst().orElse(Hue.INK);
                free.remove(hue);
            }
            coloured.add(new Coloured(series, theme.colour(hue)));
        }
        return coloured;
    }

    /** Paints all but the legend above; says whether the legend found no place within. */
    boolean paint(Optional<Legend> legendAbove) {
        List<Coloured> series = coloured(panel, theme);
        int before = pen.count();
        pen.setClip(box);
        paintSeries(series);
        pen.setClip(null);
        Vacancy vacancy = new Vacancy(box, pen.since(before));
        new Frame(pen, place, style).paint(theme);
        place.bar(style).ifPresent(b -> b.paint(pen, box.getMaxX(), box.getY(), box.getHeight(), theme));
        if (place.cell().touching()) cornerText(vacancy, List.of(panel.title()), style.title());
        else title(legendAbove);
        cornerText(vacancy, words(), style.note());
        return !legend(series, legendAbove, vacancy);
    }

    private void paintSeries(List<Coloured> series) {
        new Underlay(pen, place.plane(), theme).paint(series);
        PanelChart chart = new PanelChart(place.plane(), style, theme.paper());
        for (Coloured each : series) {
            if (!(each.series() instanceof Points points)) continue;
            ErrorBarPainter.paint(pen, place.plane(), points, each.colour());
            if (PointCloud.takes(points)) new PointCloud(place.plane(), points, style, each.colour(), theme).paint(pen);
            else chart.add(points, each.colour());
        }
        for (Coloured each : series) {
            if (each.series() instanceof Line line) chart.add(line, each.colour());
            else if (each.series() instanceof Steps steps) chart.add(steps, each.colour());
        }
        chart.paint(pen);
    }

    private List<String> words() {
        boolean empty = panel.series().stream()
                .allMatch(s -> s instanceof Raster map ? noneFinite(map.values()) : noneFinite(s.xs().toArray()));
        if (!empty) return panel.annotations();
        List<String> words = new ArrayList<>(panel.annotations());
        words.add("no data");
        return words;
    }

    private static boolean noneFinite(double[] values) {
        for (double value : values) if (Double.isFinite(value)) return false;
        return true;
    }

    private void title(Optional<Legend> legendAbove) {
        double bottom = box.getY() - Style.PAD * 1.3;
        if (legendAbove.isPresent()) {
            legendAbove.get().paintAbove(pen, box.getX(), box.getWidth(), box.getY() - Style.PAD);
            bottom -= legendAbove.get().heightAbove(box.getWidth());
        }
        Typeset title = place.title(style);
        pen.setColor(theme.ink());
        pen.letter(title, box.getCenterX() - title.width() / 2, bottom, 0);
    }

    /** Where no corner is free the lines stand on a pale ground. */
    private void cornerText(Vacancy vacancy, List<String> words, double size) {
        List<Typeset> lines = words.stream()
                .filter(w -> !w.isEmpty())
                .map(w -> Lettering.fitting(w, size, box.getWidth() - 2 * Style.INSET))
                .toList();
        if (lines.isEmpty()) return;
        double width = lines.stream().mapToDouble(Typeset::width).max().orElse(0);
        double height = lines.size() * LEADING * size;
        Optional<Rectangle2D> free = vacancy.take(width, height);
        Rectangle2D corner = free.orElseGet(() -> vacancy.takeLeastCovered(width, height));
        if (free.isEmpty()) {
            pen.setColor(Theme.faded(theme.paper(), 0.8));
            pen.fill(new Rectangle2D.Double(
                    corner.getX() - Style.PAD / 2, corner.getY(), corner.getWidth() + Style.PAD, corner.getHeight()));
        }
        pen.setColor(theme.ink());
        boolean toTheRight = corner.getCenterX() > box.getCenterX();
        double y = corner.getY() + size;
        for (Typeset line : lines) {
            pen.letter(line, toTheRight ? corner.getMaxX() - line.width() : corner.getX(), y, 0);
            y += LEADING * size;
        }
    }

    private boolean legend(List<Coloured> series, Optional<Legend> legendAbove, Vacancy vacancy) {
        Legend legend = new Legend(series, style, theme);
        if (!panel.legend() || legend.isEmpty() || legendAbove.isPresent()) return true;
        Optional<Rectangle2D> corner = vacancy.take(legend.width(), legend.height());
        corner.ifPresent(c -> legend.paintColumn(pen, c));
        return corner.isPresent();
    }
}
