package assay.plots;

import assay.model.Problem;
import assay.model.figure.Axis;
import assay.model.figure.Bars;
import assay.model.figure.Boxes;
import assay.model.figure.Histogram;
import assay.model.figure.MathText;
import assay.model.figure.Panel;
import assay.model.figure.Points;
import assay.model.figure.Raster;
import assay.model.figure.Series;
import assay.model.figure.Steps;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the ends of an axis: those that were asked for, else those of the data with a little air. */
final class Limits {
    private static final double AIR = 0.05;
    private static final double ARROW = 0.22;

    private Limits() {}

    static List<String> categories(Panel panel, boolean horizontal) {
        Axis axis = horizontal ? panel.x() : panel.y();
        if (!axis.categories().isEmpty()) return axis.categories();
        return panel.series().stream()
                .flatMap(s -> {
                    if (s instanceof Bars bars && bars.horizontal() != horizontal) return Stream.of(bars.categories());
                    if (s instanceof Boxes boxes && boxes.horizontal() != horizontal)
                        return Stream.of(boxes.categories());
                    return Stream.empty();
                })
                .findFirst()
                .orElse(List.of());
    }

    /** The common scale of one axis of some panels, which is that of a single panel when there is one. */
    static Scale of(List<Panel> panels, boolean horizontal) {
        Panel first = panels.get(0);
        Axis axis = horizontal ? first.x() : first.y();
        int categories = categories(first, horizontal).size();
        if (categories > 0) return new Scale(-0.5, categories - 0.5, false, axis.inverted() != !horizontal);

        panels.forEach(p -> refuseWhatALogarithmCannotShow(p, horizontal));
        List<Series> series = panels.stream().flatMap(p -> p.series().stream()).toList();
        Function<Series, DoubleStream> coordinates = horizontal ? Series::xs : Series::ys;
        DoubleSummaryStatistics range = series.stream()
                .flatMapToDouble(coordinates)
                .filter(v -> Double.isFinite(v) && (!axis.log() || v > 0))
                .summaryStatistics();
        double low = range.getCount() == 0 ? axis.log() ? 0.1 : 0 : range.getMin();
        double high = range.getCount() == 0 ? 1 : range.getMax();
        if (low == high) {
            low = axis.log() ? low / 2 : low - Math.max(0.5, Math.abs(low) * 0.05);
            high = axis.log() ? high * 2 : high + Math.max(0.5, Math.abs(high) * 0.05);
        }
        boolean map = series.stream().anyMatch(s -> s instanceof Raster);
        boolean standsOnZero = series.stream().anyMatch(s -> growsFromZero(s, horizontal));
        double min = map ? low : axis.log() ? low / stretch(low, high) : low - AIR * (high - low);
        double max = map ? high : axis.log() ? high * stretch(low, high) : high + AIR * (high - low);
        if (standsOnZero && !axis.log()) {
            if (low == 0) min = 0;
            if (high == 0) max = 0;
        }
        if (!horizontal && !axis.log()) min = Math.min(min, belowArrows(series, high - low));
        double from = axis.min().orElse(min);
        double to = axis.max().orElse(max);
        if (!(from < to)) {
            throw new Problem("axis '" + MathText.read(axis.label()).plain() + "' would run from " + from + " to " + to
                    + ", because the data lie beyond the end that was given; give both ends");
        }
        return new Scale(from, to, axis.log(), axis.inverted());
    }

    /** The arrows of upper limits hang below their values and want room too. */
    private static double belowArrows(List<Series> series, double range) {
        return series.stream()
                .filter(Points.class::isInstance)
                .map(Points.class::cast)
                .flatMapToDouble(p -> IntStream.range(0, p.y().length)
                        .filter(p::isUpperLimit)
                        .mapToDouble(i -> p.y()[i] - ARROW * range))
                .filter(Double::isFinite)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static double stretch(double low, double high) {
        return StrictMath.pow(high / low, AIR);
    }

    private static boolean growsFromZero(Series series, boolean horizontal) {
        if (series instanceof Bars bars) return bars.horizontal() == horizontal;
        return !horizontal && (series instanceof Histogram || series instanceof Steps);
    }

    private static void refuseWhatALogarithmCannotShow(Panel panel, boolean horizontal) {
        Axis axis = horizontal ? panel.x() : panel.y();
        if (!axis.log()) return;
        for (Series series : panel.series()) {
            if (!(series instanceof Points points)) continue;
            double[] values = horizontal ? points.x() : points.y();
            for (int i = 0; i < values.length; i++) {
                if (values[i] <= 0) {
                    throw new Problem("axis '" + MathText.read(axis.label()).plain() + "' is logarithmic, but point "
                            + (i + 1) + " of '" + MathText.read(points.label()).plain() + "' is " + values[i]
                            + "; leave it out or take a linear axis");
                }
            }
        }
    }
}
