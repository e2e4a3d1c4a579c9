package assay.plots;

import assay.model.InputKind;
import assay.model.figure.Hue;
import assay.model.figure.MathText;
import assay.plots.ink.Mark;
import assay.plots.ink.Pen;
import assay.plots.ink.Reduced;
import assay.plots.ink.Sheet;
import assay.plots.ink.Typeset;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One page of A4 with all figures of a study, in their order and at one scale, each with its name below it. The scale
 * is the largest of a fine ladder at which all of them find room.
 */
final class ContactSheet {
    private static final double WIDTH = Math.floor(Sheet.millimetres(210));
    private static final double HEIGHT = Math.floor(Sheet.millimetres(297));
    private static final double MARGIN = Sheet.millimetres(10);
    private static final double GAP = Sheet.millimetres(4);
    private static final double STEP = 0.98;
    private static final double LEADING = 1.6;

    private final String title;
    private final List<DrawnFigure> figures;
    private final Theme theme;

    /** Figures beside each other, the first at the left margin. */
    private record Shelf(List<DrawnFigure> figures, double height) {}

    ContactSheet(String title, List<DrawnFigure> figures, Theme theme) {
        if (figures.isEmpty()) throw new IllegalArgumentException("a contact sheet without a figure");
        this.title = title;
        this.figures = List.copyOf(figures);
        this.theme = theme;
    }

    Sheet page() {
        Pen pen = new Pen(WIDTH, HEIGHT);
        double top = heading(pen);
        double scale = 1;
        while (top + height(scale) > HEIGHT - MARGIN || widest() * scale > WIDTH - 2 * MARGIN) scale *= STEP;
        List<Mark> marks = new ArrayList<>();
        double y = top;
        for (Shelf shelf : shelves(scale)) {
            double x = MARGIN;
            for (DrawnFigure figure : shelf.figures()) {
                marks.addAll(Reduced.marks(figure.sheet(), scale, x, y));
                frameAndName(pen, figure, scale, x, y);
                x += scale * figure.sheet().width() + gap(scale);
            }
            y += shelf.height();
        }
        marks.addAll(pen.marks());
        String names = figures.stream().map(DrawnFigure::name).collect(Collectors.joining(", "));
        return new Sheet(
                "contact-sheet",
                MathText.read(title).plain(),
                "All figures of the study: " + names + ".",
                (int) WIDTH,
                (int) HEIGHT,
                theme.paper(),
                marks);
    }

    /** The title and the kinds of input that are not real, since the words on the figures are too small to warn. */
    private double heading(Pen pen) {
        double size = 1.25 * Style.USUAL.title();
        String kinds = figures.stream()
                .map(DrawnFigure::input)
                .filter(k -> k != InputKind.REAL)
                .distinct()
                .sorted()
                .map(InputKind::label)
                .collect(Collectors.joining(", "));
        Typeset warning = Typeset.of(kinds.isEmpty() ? "" : "input: " + kinds, Style.USUAL.note());
        double y = MARGIN + size;
        pen.setColor(theme.colour(Hue.VERMILION));
        pen.letter(warning, WIDTH - MARGIN - warning.width(), y, 0);
        pen.setColor(theme.ink());
        double room = WIDTH - 2 * MARGIN - warning.width() - GAP;
        for (Typeset line : Lettering.wrapped(title, size, room)) {
            pen.letter(line, MARGIN, y, 0);
            y += 1.3 * size;
        }
        return y - 0.3 * size + GAP / 2;
    }

    private void frameAndName(Pen pen, DrawnFigure figure, double scale, double x, double y) {
        double width = scale * figure.sheet().width();
        double height = scale * figure.sheet().height();
        pen.setColor(theme.colour(Hue.GREY));
        pen.setStroke(Style.HAIR);
        pen.draw(new Rectangle2D.Double(x, y, width, height));
        pen.setColor(theme.ink());
        String markup = MathText.escape(figure.name());
        Typeset name = Typeset.of(markup, nameSize(scale));
        if (name.width() > width) name = Typeset.of(markup, name.size() * width / name.width());
        pen.letter(name, x + (width - name.width()) / 2, y + height + 1.2 * nameSize(scale), 0);
    }

    /** As the figures shrink their names do too, but less. */
    private static double nameSize(double scale) {
        return Style.USUAL.note() * Math.min(1, Math.sqrt(2 * scale));
    }

    private static double gap(double scale) {
        return GAP * Math.min(1, Math.sqrt(2 * scale));
    }

    private double widest() {
        return figures.stream().mapToDouble(f -> f.sheet().width()).max().orElse(0);
    }

    private double height(double scale) {
        return shelves(scale).stream().mapToDouble(Shelf::height).sum();
    }

    private List<Shelf> shelves(double scale) {
        List<Shelf> shelves = new ArrayList<>();
        List<DrawnFigure> row = new ArrayList<>();
        double x = MARGIN;
        for (DrawnFigure figure : figures) {
            double width = scale * figure.sheet().width();
            if (!row.isEmpty() && x + width > WIDTH - MARGIN) {
                shelves.add(shelf(row, scale));
                row = new ArrayList<>();
                x = MARGIN;
            }
            row.add(figure);
            x += width + gap(scale);
        }
        shelves.add(shelf(row, scale));
        return shelves;
    }

    private static Shelf shelf(List<DrawnFigure> row, double scale) {
        double tallest = row.stream().mapToDouble(f -> f.sheet().height()).max().orElse(0);
        return new Shelf(row, scale * tallest + LEADING * nameSize(scale) + gap(scale) / 2);
    }
}
