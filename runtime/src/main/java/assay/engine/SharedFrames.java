package assay.engine;

import assay.model.figure.Axis;
import assay.model.figure.Inset;
import assay.model.figure.Layout;
import assay.model.figure.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the panels of a figure have in common: the ends of axes that they share, and one compass for all maps. */
final class SharedFrames {
    private SharedFrames() {}

    static List<Panel> of(List<Panel> panels, Layout layout) {
        List<Panel> made = oneCompass(panels);
        if (layout.sharing() != Layout.Sharing.ALL || made.size() < 2) return made;
        return made.stream()
                .map(panel -> new Panel(
                        panel.title(),
                        widest(panel.x(), made, Panel::x),
                        widest(panel.y(), made, Panel::y),
                        panel.series(),
                        panel.annotations(),
                        panel.legend(),
                        panel.equalAspect(),
                        panel.insets()))
                .toList();
    }

    /** All maps have the north up: the first one says so for all. */
    private static List<Panel> oneCompass(List<Panel> panels) {
        List<Panel> made = new ArrayList<>();
        boolean said = false;
        for (Panel panel : panels) {
            boolean has = panel.insets().stream().anyMatch(Inset.Compass.class::isInstance);
            Inset[] others = panel.insets().stream()
                    .filter(inset -> !(inset instanceof Inset.Compass))
                    .toArray(Inset[]::new);
            made.add(has && said ? panel.with(others) : panel);
            said |= has;
        }
        return made;
    }

    /** Ends count where all panels have them. */
    private static Axis widest(Axis axis, List<Panel> panels, Function<Panel, Axis> which) {
        List<Axis> all = panels.stream().map(which).toList();
        if (all.stream().anyMatch(a -> a.min().isEmpty() || a.max().isEmpty())) return axis;
        double min = all.stream().mapToDouble(a -> a.min().getAsDouble()).min().orElseThrow();
        double max = all.stream().mapToDouble(a -> a.max().getAsDouble()).max().orElseThrow();
        return axis.between(min, max);
    }
}
