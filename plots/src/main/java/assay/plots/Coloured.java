package assay.plots;

import assay.model.figure.Hue;
import assay.model.figure.Panel;
import assay.model.figure.Series;
import java.awt.Color;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A series and the colour that it got: its own, or the next of the cycle that no series of the panel asked for. */
record Coloured(Series series, Color colour) {
    static List<Coloured> of(Panel panel, Theme theme) {
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
}
