package assay.model.figure;

import assay.model.Problem;
import java.util.List;

/**
 * One set of axes with its series. Annotations are lines of text for a corner that the data leave free. With equal
 * aspect one unit is equally long on both axes, as on a map.
 */
public record Panel(
        String title,
        Axis x,
        Axis y,
        List<Series> series,
        List<String> annotations,
        boolean legend,
        boolean equalAspect) {
    public Panel {
        MathText.read(title);
        series = List.copyOf(series);
        annotations = List.copyOf(annotations);
        annotations.forEach(MathText::read);
        if (equalAspect && (x.log() || y.log())) {
            throw new Problem("panel '" + title + "' wants equal aspect, which a logarithmic axis has not; choose one");
        }
        long kindsOfBars = series.stream()
                .filter(Bars.class::isInstance)
                .map(Bars.class::cast)
                .map(b -> List.of(b.horizontal(), b.categories()))
                .distinct()
                .count();
        if (kindsOfBars > 1) {
            throw new Problem("the bars of panel '" + title + "' differ in their categories or their direction; "
                    + "give each kind a panel of its own");
        }
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
