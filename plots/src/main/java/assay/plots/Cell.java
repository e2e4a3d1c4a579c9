package assay.plots;

import assay.model.figure.Axis;
import assay.model.figure.ColourScale;
import assay.model.figure.Figure;
import assay.model.figure.Panel;
import assay.model.figure.Points;
import assay.model.figure.Raster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A panel in the grid of its figure, before anything is measured: its axes, its colour bar, and at which edges it is
 * labelled. Panels that share axes touch, and only the outer ones are labelled.
 */
record Cell(
        Panel panel,
        int row,
        int column,
        Ruler x,
        Ruler y,
        Optional<ColourScale> colours,
        boolean labelledLeft,
        boolean labelledBelow,
        boolean touching) {
    private static final double HEADROOM = 0.28;

    static List<Cell> of(Figure figure) {
        List<Panel> panels = figure.panels();
        int columns = columns(figure);
        boolean touching = touching(figure);
        boolean oneBar = commonColours(figure).isPresent();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            Panel panel = panels.get(i);
            List<Panel> together = touching ? panels : List.of(panel);
            Scale up = Limits.of(together, false);
            if (touching && wantsHeadroom(panels)) up = up.withHeadroom(HEADROOM);
            cells.add(new Cell(
                    panel,
                    i / columns,
                    i % columns,
                    new Ruler(panel.x().label(), Limits.of(together, true), Limits.categories(panel, true)),
                    new Ruler(panel.y().label(), up, Limits.categories(panel, false)),
                    oneBar ? Optional.empty() : colours(panel),
                    !touching || i % columns == 0,
                    !touching || i + columns >= panels.size(),
                    touching));
        }
        return cells;
    }

    /** Titles of touching panels stand inside, at the same place in all if the data leave them a strip. */
    private static boolean wantsHeadroom(List<Panel> panels) {
        Axis y = panels.get(0).y();
        boolean endIsGiven = y.inverted() ? y.min().isPresent() : y.max().isPresent();
        return !endIsGiven
                && Limits.categories(panels.get(0), false).isEmpty()
                && panels.stream().anyMatch(p -> !p.title().isEmpty())
                && panels.stream().flatMap(p -> p.series().stream()).noneMatch(s -> s instanceof Raster);
    }

    static int columns(Figure figure) {
        return Math.min(figure.layout().columns(), figure.panels().size());
    }

    static boolean touching(Figure figure) {
        return figure.layout().sharedAxes() && figure.panels().size() > 1;
    }

    /** The colour scale that touching panels have in common, if they do; one bar then serves them all. */
    static Optional<ColourScale> commonColours(Figure figure) {
        if (!touching(figure)) return Optional.empty();
        List<ColourScale> scales = figure.panels().stream()
                .flatMap(p -> colours(p).stream())
                .distinct()
                .toList();
        return scales.size() == 1 ? Optional.of(scales.get(0)) : Optional.empty();
    }

    private static Optional<ColourScale> colours(Panel panel) {
        return panel.series().stream()
                .flatMap(s -> {
                    if (s instanceof Raster raster) return Optional.of(raster.scale()).stream();
                    if (s instanceof Points points) return points.colouring().map(Points.Colouring::scale).stream();
                    return Optional.<ColourScale>empty().stream();
                })
                .findFirst();
    }
}
