package assay.model.figure;

import java.util.List;

/**
 * One set of axes with its series. Annotations are lines of text for a corner that the data leave free. With equal aspect
 * one unit is equally long on both axes, as on a map.
 */
public record Panel(
        String title, Axis x, Axis y, List<Series> series, List<String> annotations, boolean legend, boolean equalAspect) {
    public Panel {
        MathText.read(title);
        series = List.copyOf(series);
        annotations = List.copyOf(annotations);
        annotations.forEach(MathText::read);
    }

    public static Panel of(Axis x, Axis y, Series... series) {
        return new Panel("", x, y, List.of(series), List.of(), true, false);
    }

    public Panel titled(String words) {
        return new Panel(words, x, y, series, annotations, legend, equalAspect);
    }

    public Panel annotated(String... lines) {
        return new Panel(title, x, y, series, List.of(lines), legend, equalAspect);
    }

    public Panel withoutLegend() {
        return new Panel(title, x, y, series, annotations, false, equalAspect);
    }

    public Panel withEqualAspect() {
        return new Panel(title, x, y, series, annotations, legend, true);
    }
}
