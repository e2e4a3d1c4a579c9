package assay.plots;

import assay.model.Problem;
import assay.plots.ink.PdfWriter;
import assay.plots.ink.PngWriter;
import assay.plots.ink.Sheet;
import assay.plots.ink.SvgWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

/** Writes a sheet into one file for each format, named after it; a file appears only when it is whole. */
final class SheetFiles {
    private SheetFiles() {}

    /** Gives the sheet as SVG, which is made even when it is not written. */
    static String write(Sheet sheet, String what, Path directory, Set<Format> formats) {
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
                place(directory, sheet.name() + format.suffix(), bytes);
            }
            return svg;
        } catch (IOException e) {
            throw new Problem(
                    what + " cannot be written to " + directory + " (" + e.getMessage()
                            + "); check that the folder may be written and has room",
                    e);
        }
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
