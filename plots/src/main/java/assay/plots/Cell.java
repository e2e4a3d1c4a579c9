package assay.plots;

import assay.model.figure.Axis;
import assay.model.figure.Figure;
import assay.model.figure.Layout.Sharing;
import assay.model.figure.Panel;
import assay.model.figure.Raster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A panel in the grid of its figure, before anything is measured: its axes, its colour bar, and at which edges it is
 * labelled. Panels that share axes touch, and only the outer ones are labelled.
 *
 * @param alike the panels that are compared with this one and want marks of the same size, itself among them
 */
record Cell(
        Panel panel,
        List<Panel> alike,
        int row,
        int column,
        Ruler x,
        Ruler y,
        Optional<Colours> colours,
        boolean labelledLeft,
        boolean labelledBelow,
        Sharing sharing) {
    private static final double HEADROOM = 0.28;

    static List<Cell> of(Figure figure) {
        Sharing sharing = sharing(figure);
        if (sharing == Sharing.CORNER) return corner(figure);
        List<Panel> panels = figure.panels();
        int columns = columns(figure);
        boolean oneBar = commonColours(figure).isPresent();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            Panel panel = panels.get(i);
            int column = i % columns;
            List<Panel> sameX = switch (sharing) {
                case ALL -> panels;
                case COLUMNS -> column(panels, columns, column);
                default -> List.of(panel);
            };
            Scale up = Limits.of(sharing == Sharing.ALL ? panels : List.of(panel), false);
            if (sharing == Sharing.ALL && wantsHeadroom(panels)) up = up.withHeadroom(HEADROOM);
            cells.add(new Cell(
                    panel,
                    sharing == Sharing.ALL ? panels : List.of(panel),
                    i / columns,
                    column,
                    new Ruler(panel.x().label(), Limits.of(sameX, true), Limits.categories(panel, true)),
                    new Ruler(panel.y().label(), up, Limits.categories(panel, false)),
                    oneBar ? Optional.empty() : Colours.of(panel),
                    sharing != Sharing.ALL || column == 0,
                    sharing == Sharing.NONE || i + columns >= panels.size(),
                    sharing));
        }
        return cells;
    }

    private static List<Panel> column(List<Panel> panels, int columns, int column) {
        return IntStream.range(0, panels.size())
                .filter(i -> i % columns == column)
                .mapToObj(panels::get)
                .toList();
    }

    /** A quantity has the same limits across, in its column, as up, in its row. */
    private static List<Cell> corner(Figure figure) {
        int n = figure.layout().columns();
        List<List<Panel>> columns = IntStream.range(0, n)
                .mapToObj(c -> IntStream.range(c, n)
                        .mapToObj(r -> figure.panels().get(r * (r + 1) / 2 + c))
                        .toList())
                .toList();
        List<Scale> scales = columns.stream().map(c -> Limits.of(c, true)).toList();
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < n; row++) {
            for (int column = 0; column <= row; column++) {
                Panel panel = columns.get(column).get(row - column);
                Scale up = row == column ? Limits.of(List.of(panel), false) : scales.get(row);
                cells.add(new Cell(
                        panel,
                        List.of(panel),
                        row,
                        column,
                        new Ruler(panel.x().label(), scales.get(column), List.of()),
                        new Ruler(panel.y().label(), up, List.of()),
                        Optional.empty(),
                        column == 0 && row > 0,
                        row == n - 1,
                        Sharing.CORNER));
            }
        }
        return cells;
    }

    boolean touchesAcross() {
        return sharing == Sharing.ALL || sharing == Sharing.CORNER;
    }

    boolean touchesDown() {
        return sharing != Sharing.NONE;
    }

    /** Whether the axes are named once for all panels. */
    boolean namedTogether() {
        return sharing == Sharing.ALL;
    }

    /** A density in a corner is read by its shape alone. */
    boolean numberedUp() {
        return sharing != Sharing.CORNER || row != column;
    }

    boolean titledInside() {
        return touchesDown() && numberedUp();
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

    static Sharing sharing(Figure figure) {
        return figure.panels().size() > 1 ? figure.layout().sharing() : Sharing.NONE;
    }

    /** The colour scale that touching panels have in common, if they do; one bar then serves them all. */
    static Optional<Colours> commonColours(Figure figure) {
        boolean oneColumn = sharing(figure) == Sharing.COLUMNS && columns(figure) == 1;
        if (sharing(figure) != Sharing.ALL && !oneColumn) return Optional.empty();
        return Colours.common(
                figure.panels().stream().flatMap(p -> Colours.of(p).stream()).toList());
    }
}
