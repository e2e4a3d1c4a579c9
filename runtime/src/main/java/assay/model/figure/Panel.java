package assay.model.figure;

import assay.model.Problem;
import java.util.List;
import java.util.stream.Stream;

/**
 * One set of axes with its series. Annotations are lines of text for a corner that the data leave free, as insets are
 * the furniture of maps. With equal aspect one unit is equally long on both axes, as on a map.
 */
public record Panel(
        String title,
        Axis x,
        Axis y,
        List<Series> series,
        List<String> annotations,
        boolean legend,
        boolean equalAspect,
        List<Inset> insets) {
    public Panel {
        MathText.read(title);
        series = List.copyOf(series);
        annotations = List.copyOf(annotations);
        annotations.forEach(MathText::read);
        insets = List.copyOf(insets);
        if (equalAspect && (x.log() || y.log())) {
            throw new Problem("panel '" + title + "' wants equal aspect, which a logarithmic axis has not; choose one");
        }
        long kindsOfBars = series.stream().flatMap(Panel::bars).distinct().count();
        if (kindsOfBars > 1) {
            throw new Problem("the bars of panel '" + title + "' differ in their categories or their direction; "
                    + "give each kind a panel of its own");
        }
    }

    public Panel(
            String title,
            Axis x,
            Axis y,
            List<Series> series,
            List<String> annotations,
            boolean legend,
            boolean equalAspect) {
        this(title, x, y, series, annotations, legend, equalAspect, List.of());
    }

    /** Direction and categories of a series that has them. */
    private static Stream<List<Object>> bars(Series series) {
        if (series instanceof Bars bars) return Stream.of(List.of(bars.horizontal(), bars.categories()));
        if (series instanceof Boxes boxes) return Stream.of(List.of(boxes.horizontal(), boxes.categories()));
        return Stream.empty();
    }

    public static Panel of(Axis x, Axis y, Series... series) {
        return new Panel("", x, y, List.of(series), List.of(), true, false, List.of());
    }

    public Panel titled(String words) {
        return new Panel(words, x, y, series, annotations, legend, equalAspect, insets);
    }

    public Panel annotated(String... lines) {
        return new Panel(title, x, y, series, List.of(lines), legend, equalAspect, insets);
    }

    public Panel withoutLegend() {
        return new Panel(title, x, y, series, annotations, false, equalAspect, insets);
    }

    public Panel withEqualAspect() {
        return new Panel(title, x, y, series, annotations, legend, true, insets);
    }

    public Panel with(Inset... furniture) {
        return new Panel(title, x, y, series, annotations, legend, equalAspect, List.of(furniture));
    }
}
