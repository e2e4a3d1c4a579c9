package assay.plots;

import assay.model.InputKind;
import assay.model.figure.Figure;
import assay.model.figure.Hue;
import assay.model.figure.Layout.Sharing;
import assay.model.figure.MathText;
import assay.plots.ink.Pen;
import assay.plots.ink.Sheet;
import assay.plots.ink.Typeset;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Paints a figure: its panels, their common words, its notes, and on its face what kind of input it shows. */
final class FigurePainter {
    private static final double LEADING = 1.35;

    private final Figure figure;
    private final Theme theme;
    private final Style style;
    private final List<Cell> cells;

    FigurePainter(Figure figure, Theme theme) {
        this.figure = figure;
        this.theme = theme;
        this.cells = Cell.of(figure);
        this.style = Cell.sharing(figure) != Sharing.NONE && Cell.columns(figure) > 3 ? Style.SMALL : Style.USUAL;
    }

    /** Paints once; and once more when legends turned out to need room above their panels. */
    Sheet paint() {
        Map<Cell, Homeless> outside = new HashMap<>();
        Sheet sheet = paint(outside);
        return outside.isEmpty() ? sheet : paint(outside);
    }

    private Sheet paint(Map<Cell, Homeless> outside) {
        Map<Cell, Legend> legendsAbove = new HashMap<>();
        outside.forEach((cell, homeless) -> legendsAbove.put(cell, homeless.above(cell, style, theme)));
        Grid grid =
                new Grid(figure, cells, legendsAbove, style, Style.pt(4) + (isMarked() ? LEADING * style.note() : 0));
        List<Typeset> notes = figure.notes().stream()
                .flatMap(n -> Lettering.wrapped(n, style.note(), grid.width() - 2 * Style.PAD).stream())
                .toList();
        double height =
                Math.ceil(grid.bottom() + (notes.isEmpty() ? 0 : Style.PAD + notes.size() * LEADING * style.note()));
        Pen pen = new Pen(grid.width(), height);
        for (Cell cell : cells) {
            Homeless above = outside.getOrDefault(cell, Homeless.NOTHING);
            Homeless now = new PanelPainter(pen, grid.place(cell), style, theme).paint(above);
            if (now.any()) outside.put(cell, above.or(now));
        }
        pen.setColor(theme.ink());
        common(pen, grid);
        if (isMarked()) mark(pen, grid.width());
        notes(pen, notes, height);
        return new Sheet(
                figure.name(),
                MathText.read(figure.title()).plain(),
                description(),
                (int) grid.width(),
                (int) height,
                theme.paper(),
                pen.marks());
    }

    private void common(Pen pen, Grid grid) {
        Rectangle2D area = grid.area();
        if (Cell.sharing(figure) == Sharing.ALL) {
            Frame.nameBelow(pen, area, grid.place(cells.get(0)), style);
            Frame.nameLeft(pen, area, grid.place(cells.get(0)), style);
        }
        grid.commonBar().ifPresent(bar -> bar.paint(pen, area.getMaxX(), area.getY(), area.getHeight(), theme));
    }

    private boolean isMarked() {
        return figure.input() != InputKind.REAL;
    }

    private void mark(Pen pen, double width) {
        Typeset words = Typeset.of("input: " + figure.input().label(), style.note());
        pen.setColor(theme.colour(Hue.VERMILION));
        pen.letter(words, width - Style.pt(5) - words.width(), Style.PAD + style.note(), 0);
    }

    private void notes(Pen pen, List<Typeset> notes, double height) {
        pen.setColor(theme.colour(Hue.GREY));
        double y = height - Style.PAD - (notes.size() - 1) * LEADING * style.note();
        for (Typeset note : notes) {
            pen.letter(note, Style.PAD, y, 0);
            y += LEADING * style.note();
        }
    }

    private String description() {
        String caption = MathText.read(figure.caption()).plain();
        return isMarked() ? caption + " Input: " + figure.input().label() + "." : caption;
    }
}
