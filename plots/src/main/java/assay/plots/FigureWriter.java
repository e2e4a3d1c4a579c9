package assay.plots;

import assay.model.Problem;
import assay.model.figure.Figure;
import assay.plots.ink.PdfWriter;
import assay.plots.ink.PngWriter;
import assay.plots.ink.Sheet;
import assay.plots.ink.SvgWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    /**
     * Writes one file for each format, named after the figure; a file appears only when it is whole. Gives the figure as
     * SVG, as {@link #svg} does.
     */
    public String write(Figure figure, Path directory, Set<Format> formats) {
        Sheet sheet = sheet(figure);
        try {
            Files.createDirectories(directory);
            String svg = SvgWriter.svg(sheet);
            for (Format format : Format.values()) {
                if (!formats.contains(format)) continue;
                byte[] bytes = switch (format) {
                    case PNG -> PngWriter.png(sheet);
                    case SVG -> svg.getBytes(StandardCharsets.UTF_8);
                    case PDF -> PdfWriter.pdf(sheet);
                };
                place(directory, figure.name() + format.suffix(), bytes);
            }
            return svg;
        } catch (IOException e) {
            throw new Problem(
                    "figure " + figure.name() + " cannot be written to " + directory + " (" + e.getMessage()
                            + "); check that the folder may be written and has room",
                    e);
        }
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

    private static void place(Path directory, String name, byte[] bytes) throws IOException {
        Path beside = directory.resolve("." + name + ".part");
        try {
            Files.write(beside, bytes);
            Files.move(
                    beside,
                    directory.resolve(name),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
