package assay.plots;

import assay.model.figure.Band;
import assay.model.figure.Bars;
import assay.model.figure.Boxes;
import assay.model.figure.Contours;
import assay.model.figure.Histogram;
import assay.model.figure.LineStyle;
import assay.model.figure.Raster;
import assay.model.figure.ReferenceLine;
import assay.plots.ink.Pen;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** The layers beneath XChart's points and lines: maps, bands, areas, histograms, bars and reference lines. */
final class Underlay {
    private final Pen pen;
    private final Plane plane;
    private final Theme theme;

    Underlay(Pen pen, Plane plane, Theme theme) {
        this.pen = pen;
        this.plane = plane;
        this.theme = theme;
    }

    /** From the back to the front by kind; within a kind in the order of the panel. */
    void paint(List<Coloured> series) {
        series.forEach(s -> {
            if (s.series() instanceof Raster raster) raster(raster);
        });
        series.forEach(s -> {
            if (s.series() instanceof Band band) band(band, s.colour());
        });
        series.forEach(s -> {
            if (s.series() instanceof Histogram histogram) histogram(histogram, s.colour());
        });
        series.forEach(s -> {
            if (s.series() instanceof Contours c) ContourPainter.areas(pen, plane, c, s.colour());
        });
        List<Coloured> bars =
                series.stream().filter(s -> s.series() instanceof Bars).toList();
        for (int i = 0; i < bars.size(); i++)
            bars((Bars) bars.get(i).series(), bars.get(i).colour(), i, bars.size());
        List<Coloured> boxes =
                series.stream().filter(s -> s.series() instanceof Boxes).toList();
        for (int i = 0; i < boxes.size(); i++) {
            new BoxPainter(pen, plane, boxes.get(i), theme, i, boxes.size()).paint();
        }
        series.forEach(s -> {
            if (s.series() instanceof ReferenceLine line) reference(line, s.colour());
        });
    }

    private void raster(Raster map) {
        BufferedImage image = new BufferedImage(
                map.nx(),
                map.ny(),
                BufferedImage.TYPE_BYTE_INDEXED,
                ColourMap.of(map.scale().palette()).ofBytes(theme.paper()));
        double left = plane.across(map.x0());
        double right = plane.across(map.x1());
        double bottom = plane.down(map.y0());
        double top = plane.down(map.y1());
        for (int row = 0; row < map.ny(); row++) {
            for (int column = 0; column < map.nx(); column++) {
                double value = map.values()[row * map.nx() + column];
                int level = Double.isFinite(value) ? ColourMap.level(map.scale().fraction(value)) : ColourMap.ABSENT;
                int x = left < right ? column : map.nx() - 1 - column;
                image.getRaster().setSample(x, top < bottom ? map.ny() - 1 - row : row, 0, level);
            }
        }
        Rectangle2D place = new Rectangle2D.Double();
        place.setFrameFromDiagonal(left, top, right, bottom);
        pen.picture(image, place);
    }

    private void band(Band band, Color colour) {
        pen.setColor(Theme.faded(colour, 0.25));
        int n = band.x().length;
        for (int start = 0; start < n; start++) {
            int end = start;
            while (end < n && whole(band, end)) end++;
            if (end - start > 1) pen.fill(between(band, start, end));
            start = end;
        }
    }

    private static boolean whole(Band band, int i) {
        return Double.isFinite(band.x()[i] + band.low()[i] + band.high()[i]);
    }

    private Path2D between(Band band, int start, int end) {
        Path2D area = new Path2D.Double();
        area.moveTo(plane.across(band.x()[start]), plane.down(band.low()[start]));
        for (int i = start + 1; i < end; i++) area.lineTo(plane.across(band.x()[i]), plane.down(band.low()[i]));
        for (int i = end - 1; i >= start; i--) area.lineTo(plane.across(band.x()[i]), plane.down(band.high()[i]));
        area.closePath();
        return area;
    }

    private void histogram(Histogram histogram, Color colour) {
        Path2D outline = new Path2D.Double();
        double[] edges = histogram.edges();
        outline.moveTo(plane.across(edges[0]), plane.down(0));
        for (int i = 0; i < histogram.counts().length; i++) {
            double level = plane.down(
                    Double.isFinite(histogram.counts()[i]) ? histogram.counts()[i] : 0);
            outline.lineTo(plane.across(edges[i]), level);
            outline.lineTo(plane.across(edges[i + 1]), level);
        }
        outline.lineTo(plane.across(edges[edges.length - 1]), plane.down(0));
        if (histogram.filled()) {
            pen.setColor(Theme.faded(colour, 0.4));
            pen.fill(outline);
        }
        pen.setColor(colour);
        pen.setStroke(Style.line(LineStyle.SOLID));
        pen.draw(outline);
    }

    private void bars(Bars bars, Color colour, int set, int sets) {
        double width = 0.76 / sets;
        for (int i = 0; i < bars.values().length; i++) {
            double value = bars.values()[i];
            if (!Double.isFinite(value)) continue;
            double from = i - 0.38 + set * width;
            Rectangle2D bar = new Rectangle2D.Double();
            if (bars.horizontal()) {
                bar.setFrameFromDiagonal(
                        plane.across(0), plane.down(from), plane.across(value), plane.down(from + width));
            } else {
                bar.setFrameFromDiagonal(
                        plane.across(from), plane.down(0), plane.across(from + width), plane.down(value));
            }
            pen.setColor(Theme.faded(colour, 0.75));
            pen.fill(bar);
            if (bars.errors().isPresent()) barError(bars, i, from + width / 2);
        }
        pen.setColor(theme.ink());
        pen.setStroke(Style.AXIS);
        Rectangle2D box = plane.box();
        if (bars.horizontal()) pen.draw(new Line2D.Double(plane.across(0), box.getY(), plane.across(0), box.getMaxY()));
        else pen.draw(new Line2D.Double(box.getX(), plane.down(0), box.getMaxX(), plane.down(0)));
    }

    private void barError(Bars bars, int i, double middle) {
        double low = bars.errors().orElseThrow().below(i, bars.values()[i]);
        double high = bars.errors().orElseThrow().above(i, bars.values()[i]);
        pen.setColor(theme.ink());
        if (bars.horizontal())
            ErrorBarPainter.lying(pen, plane.across(low), plane.across(high), plane.down(middle), true);
        else ErrorBarPainter.upright(pen, plane.down(low), plane.down(high), plane.across(middle), true);
    }

    private void reference(ReferenceLine line, Color colour) {
        Rectangle2D box = plane.box();
        pen.setColor(colour);
        pen.setStroke(Style.line(line.style()));
        if (line.horizontal())
            pen.draw(new Line2D.Double(box.getX(), plane.down(line.at()), box.getMaxX(), plane.down(line.at())));
        else pen.draw(new Line2D.Double(plane.across(line.at()), box.getY(), plane.across(line.at()), box.getMaxY()));
    }
}
