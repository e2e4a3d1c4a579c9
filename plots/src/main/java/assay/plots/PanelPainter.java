package assay.plots;

import assay.model.figure.Contours;
import assay.model.figure.Ellipse;
import assay.model.figure.Hue;
import assay.model.figure.Line;
import assay.model.figure.Palette;
import assay.model.figure.Panel;
import assay.model.figure.Points;
import assay.model.figure.Raster;
import assay.model.figure.Steps;
import assay.plots.ink.Pen;
import assay.plots.ink.Typeset;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** Paints one panel: layers from the back to the front, its frame, and its words where they cover nothing. */
final class PanelPainter {
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

    /** Paints the panel with what is known to belong above it, and says what found no place within this time. */
    Homeless paint(Homeless outside) {
        List<Coloured> series = Coloured.of(place.cell(), theme);
        ground();
        int before = pen.count();
        pen.setClip(box);
        paintSeries(series);
        pen.setClip(null);
        Vacancy vacancy = new Vacancy(box, pen.since(before));
        new Furniture(pen, place.plane(), vacancy, style, theme).paint(panel.insets());
        new Frame(pen, place, style).paint(theme);
        place.bar(style).ifPresent(b -> b.paint(pen, box.getMaxX(), box.getY(), box.getHeight(), theme));
        above(outside);
        if (place.cell().titledInside()) titleInside(vacancy);
        if (hasNoData()) cornerText(vacancy, List.of("no data"), style.note());
        boolean annotationsHomeless = false;
        if (!outside.annotations()) {
            if (place.cell().touchesDown()) cornerText(vacancy, panel.annotations(), style.note());
            else annotationsHomeless = !freeText(vacancy, panel.annotations(), style.note());
        }
        return new Homeless(!outside.legend() && !legend(series, vacancy), annotationsHomeless);
    }

    /** Pale grey behind a map of signed values, whose white would else be taken for a gap. */
    private void ground() {
        boolean signed = panel.series().stream()
                .anyMatch(s -> s instanceof Raster map && map.scale().palette() == Palette.BLUE_RED);
        if (!signed) return;
        pen.setColor(Theme.faded(theme.colour(Hue.GREY), 0.25));
        pen.fill(box);
    }

    private void paintSeries(List<Coloured> series) {
        new Underlay(pen, place.plane(), theme).paint(series);
        points(series);
        contours(series);
        lines(series);
    }

    private void points(List<Coloured> series) {
        PanelChart chart = new PanelChart(place.plane(), style, theme.paper());
        for (Coloured each : series) {
            if (!(each.series() instanceof Points points)) continue;
            ErrorBarPainter.paint(pen, place.plane(), each, style);
            if (PointCloud.takes(each)) new PointCloud(place.plane(), each, style, theme).paint(pen);
            else chart.add(points, each);
        }
        chart.paint(pen);
    }

    private void contours(List<Coloured> series) {
        boolean busy = series.stream().anyMatch(s -> s.series() instanceof Raster || s.series() instanceof Points);
        ContourPainter painter = new ContourPainter(
                pen, place.plane(), style, theme, busy ? ContourPainter.Ground.BUSY : ContourPainter.Ground.PLAIN);
        for (Coloured each : series) {
            if (each.series() instanceof Contours contours) painter.paint(contours, each.colour());
            else if (each.series() instanceof Ellipse ellipse) painter.paint(ellipse, each.colour());
        }
    }

    private void lines(List<Coloured> series) {
        PanelChart chart = new PanelChart(place.plane(), style, theme.paper());
        for (Coloured each : series) {
            if (each.series() instanceof Line line) chart.add(line, each.colour());
            else if (each.series() instanceof Steps steps) chart.add(steps, each.colour());
        }
        if (chart.corners() > PointCloud.DENSE) chart.paintAsPicture(pen);
        else chart.paint(pen);
    }

    private boolean hasNoData() {
        return panel.series().stream()
                .allMatch(s -> s instanceof Raster map
                        ? noneFinite(map.values())
                        : s instanceof Ellipse || noneFinite(s.xs().toArray()));
    }

    private static boolean noneFinite(double[] values) {
        for (double value : values) if (Double.isFinite(value)) return false;
        return true;
    }

    private void above(Homeless outside) {
        double bottom = box.getY() - Style.PAD * 1.3;
        if (outside.any()) {
            Legend legend = outside.above(place.cell(), style, theme);
            legend.paintAbove(pen, box.getX(), box.getWidth(), box.getY() - Style.PAD);
            bottom -= legend.heightAbove(box.getWidth()) + Style.PAD;
        }
        if (place.cell().titledInside()) return;
        Typeset title = place.title(style);
        pen.setColor(theme.ink());
        pen.letter(title, box.getCenterX() - title.width() / 2, bottom, 0);
    }

    /** Maps side by side have their titles in the same corner, whatever it covers; other panels have headroom for it. */
    private void titleInside(Vacancy vacancy) {
        Block block = block(List.of(panel.title()), style.title());
        boolean map = panel.series().stream().anyMatch(Raster.class::isInstance);
        if (!map) cornerText(vacancy, List.of(panel.title()), style.title());
        else if (!block.isEmpty())
            onPaleGround(block, vacancy.takeOverDataNear(Vacancy.Corner.UPPER_LEFT, block.width(), block.height()));
    }

    private boolean freeText(Vacancy vacancy, List<String> words, double size) {
        Block block = block(words, size);
        if (block.isEmpty()) return true;
        Optional<Rectangle2D> place = vacancy.take(block.width(), block.height());
        place.ifPresent(p -> paint(block, p));
        return place.isPresent();
    }

    /** Where no corner is free the lines stand on a pale ground. */
    private void cornerText(Vacancy vacancy, List<String> words, double size) {
        if (freeText(vacancy, words, size)) return;
        Block block = block(words, size);
        onPaleGround(block, vacancy.takeLeastCovered(block.width(), block.height()));
    }

    private void onPaleGround(Block block, Rectangle2D corner) {
        pen.setColor(Theme.faded(theme.paper(), 0.8));
        pen.fill(new Rectangle2D.Double(
                corner.getX() - Style.PAD / 2, corner.getY(), corner.getWidth() + Style.PAD, corner.getHeight()));
        paint(block, corner);
    }

    private Block block(List<String> words, double size) {
        return new Block(words, size, box.getWidth() - 2 * Style.INSET);
    }

    private void paint(Block block, Rectangle2D corner) {
        pen.setColor(theme.ink());
        block.paint(pen, corner, corner.getCenterX() > box.getCenterX() + 1);
    }

    private boolean legend(List<Coloured> series, Vacancy vacancy) {
        Legend legend = new Legend(series, List.of(), style, theme);
        if (!panel.legend() || legend.isEmpty()) return true;
        Optional<Rectangle2D> corner = vacancy.take(legend.width(), legend.height());
        corner.ifPresent(c -> legend.paintColumn(pen, c));
        return corner.isPresent();
    }
}
