package assay.plots;

import assay.model.figure.Hue;
import assay.model.figure.Panel;
import assay.model.figure.Points;
import assay.model.figure.Series;
import java.awt.Color;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A series and the colour that it got: its own, or the next of the cycle that no series of the panel asked for.
 *
 * @param crowd for how many points the marks of points are sized: the most that any of the panels has which are compared
 */
record Coloured(Series series, Color colour, int crowd) {
    static List<Coloured> of(Cell cell, Theme theme) {
        Panel panel = cell.panel();
        Set<Hue> free = EnumSet.copyOf(Theme.cycle());
        panel.series().forEach(s -> free.remove(s.hue()));
        List<Coloured> coloured = new ArrayList<>();
        for (int i = 0; i < panel.series().size(); i++) {
            Series series = panel.series().get(i);
            Hue hue = series.hue();
            if (hue == Hue.NEXT) {
                hue = Theme.cycle().stream().filter(free::contains).findFirst().orElse(Hue.INK);
                free.remove(hue);
            }
            coloured.add(new Coloured(series, theme.colour(hue), crowd(cell.alike(), i)));
        }
        return coloured;
    }

    /** The most points of the series at one place in its panel. */
    private static int crowd(List<Panel> alike, int place) {
        return alike.stream()
                .filter(p -> place < p.series().size())
                .map(p -> p.series().get(place))
                .mapToInt(s -> s instanceof Points points ? points.x().length : 0)
                .max()
                .orElse(0);
    }
}
