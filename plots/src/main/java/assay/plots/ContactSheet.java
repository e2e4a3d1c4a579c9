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
 * One page of A4 with all figures of a study in their order, each with its name below it. Figures beside each other are
 * equally high and fill their row, but none is larger than in its journal.
 */
final class ContactSheet {
    private static final double WIDTH = Math.floor(Sheet.millimetres(210));
    private static final double HEIGHT = Math.floor(Sheet.millimetres(297));
    private static final double MARGIN = Sheet.millimetres(10);

    private final String title;
    private final List<DrawnFigure> figures;
    private final Theme theme;

    ContactSheet(String title, List<DrawnFigure> figures, Theme theme) {
        if (figures.isEmpty()) throw new IllegalArgumentException("a contact sheet without a figure");
        this.title = title;
        this.figures = List.copyOf(figures);
        this.theme = theme;
    }

    Sheet page() {
        Pen pen = new Pen(WIDTH, HEIGHT);
        double y = heading(pen);
        List<ContactRow> rows = ContactRow.of(figures, WIDTH - 2 * MARGIN, HEIGHT - MARGIN - y);
        List<Mark> marks = new ArrayList<>();
        for (ContactRow row : rows) {
            double x = MARGIN;
            for (DrawnFigure figure : row.figures()) {
                double scale = row.scale(figure);
                marks.addAll(Reduced.marks(figure.sheet(), scale, x, y));
                frameAndName(pen, figure, row, x, y);
                x += scale * figure.sheet().width() + row.gap();
            }
            y += row.withNames();
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
        double room = WIDTH - 3 * MARGIN - warning.width();
        for (Typeset line : Lettering.wrapped(title, size, room)) {
            pen.letter(line, MARGIN, y, 0);
            y += 1.3 * size;
        }
        return y;
    }

    private void frameAndName(Pen pen, DrawnFigure figure, ContactRow row, double x, double y) {
        double width = row.scale(figure) * figure.sheet().width();
        pen.setColor(theme.colour(Hue.GREY));
        pen.setStroke(Style.HAIR);
        pen.draw(new Rectangle2D.Double(x, y, width, row.height()));
        pen.setColor(theme.ink());
        String markup = MathText.escape(figure.name());
        Typeset name = Typeset.of(markup, row.nameSize());
        if (name.width() > width) name = Typeset.of(markup, name.size() * width / name.width());
        pen.letter(name, x + (width - name.width()) / 2, y + row.height() + 1.2 * row.nameSize(), 0);
    }
}
