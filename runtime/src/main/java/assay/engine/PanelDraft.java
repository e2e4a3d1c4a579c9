package assay.engine;

import assay.model.figure.Axis;
import assay.model.figure.Series;
import java.util.ArrayList;
import java.util.List;

/** A panel in the making: its series, and what they say about its axes. */
final class PanelDraft {
    final List<Series> series = new ArrayList<>();
    final List<String> annotations = new ArrayList<>();
    Axis x = Axis.of("");
    Axis y = Axis.of("");
    boolean map;
    double[] abscissae = {};

    /** The first series that has something to say names the axes. */
    void label(String horizontal, String vertical) {
        if (x.label().isEmpty()) x = Axis.of(horizontal);
        if (y.label().isEmpty()) y = Axis.of(vertical);
    }
}
