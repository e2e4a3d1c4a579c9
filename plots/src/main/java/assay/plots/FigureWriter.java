package assay.plots;

import assay.model.figure.Figure;
import assay.plots.ink.Sheet;
import assay.plots.ink.SvgWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Draws figures into files. The same figure gives the same bytes, in every run. */
public final class FigureWriter {
    private final Theme theme;

    public FigureWriter() {
        this(Theme.LIGHT);
    }

    public FigureWriter(Theme theme) {
        this.theme = theme;
    }

    /** Writes one file for each format, named after the figure; a file appears only when it is whole. */
    public DrawnFigure write(Figure figure, Path directory, Set<Format> formats) {
        Sheet sheet = sheet(figure);
        String svg = SheetFiles.write(sheet, "figure " + figure.name(), directory, formats);
        return new DrawnFigure(sheet, figure.input(), svg);
    }

    /** Writes one page with all of these figures at reduced size, named contact-sheet. */
    public void writeContactSheet(String title, List<DrawnFigure> figures, Path directory, Set<Format> formats) {
        Sheet page = new ContactSheet(title, figures, theme).page();
        SheetFiles.write(page, "the contact sheet", directory, formats);
    }

    /** The figure as SVG to stand in a page; its identifiers begin with its name. */
    public String svg(Figure figure) {
        try {
            return SvgWriter.svg(sheet(figure));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sheet sheet(Figure figure) {
        return new FigurePainter(figure, theme).paint();
    }
}
