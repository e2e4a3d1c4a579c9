package assay.io;

import assay.model.Problem;
import assay.model.Table;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * Tables out. ECSV, VOTable and FITS hold everything (units in the VOUnit spelling, descriptions, notes), CSV the bare
 * numbers, LaTeX the digits that a paper prints. Numbers are the shortest decimals that read back as the same doubles,
 * or the doubles themselves. FITS knows ASCII only, so other texts are refused there.
 */
public final class TableWriter {
    private static final String ENDINGS = ".ecsv, .vot, .fits, .csv or .tex (also .gz)";

    private TableWriter() {}

    /** Writes {@code file} in the format of its ending; {@code .gz} packs it. */
    public static void write(Table table, Path file) {
        String name = file.getFileName().toString();
        boolean packed = name.endsWith(".gz");
        String bare = packed ? name.substring(0, name.length() - 3) : name;
        IoAction<OutputStream> content = content(table, bare.substring(bare.lastIndexOf('.') + 1), file);
        AtomicFile.write(file, stream -> {
            if (!packed) {
                content.on(stream);
                return;
            }
            GZIPOutputStream zip = new GZIPOutputStream(stream, 1 << 16);
            content.on(zip);
            zip.finish();
        });
    }

    private static IoAction<OutputStream> content(Table table, String ending, Path file) {
        return switch (ending) {
            case "ecsv" -> text(out -> EcsvText.write(table, out));
            case "csv" -> text(out -> CsvText.write(table, out));
            case "vot" -> text(out -> VoTableText.write(table, out));
            case "tex" -> text(out -> out.append(LatexText.of(table)));
            case "fits" ->
                stream -> {
                    stream.write(FitsTable.primary());
                    stream.write(FitsTable.unit(table));
                };
            default -> throw new Problem(file + ": tables are written as " + ENDINGS);
        };
    }

    private static IoAction<OutputStream> text(IoAction<Writer> content) {
        return stream -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
            content.on(writer);
            writer.flush();
        };
    }

    /** Writes the table into {@code folder} in the formats of a run's results, under its own name. */
    public static void writeAll(Table table, Path folder) {
        if (!table.name().matches("[^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]*")) {
            throw new Problem("'" + table.name() + "' cannot be the name of a file; rename the table");
        }
        for (String ending : new String[] {".ecsv", ".csv", ".tex"})
            write(table, folder.resolve(table.name() + ending));
    }

    public static String ecsv(Table table) {
        return inMemory(out -> EcsvText.write(table, out));
    }

    public static String csv(Table table) {
        return inMemory(out -> CsvText.write(table, out));
    }

    public static String votable(Table table) {
        return inMemory(out -> VoTableText.write(table, out));
    }

    public static String latex(Table table) {
        return LatexText.of(table);
    }

    private static String inMemory(IoAction<StringBuilder> content) {
        StringBuilder text = new StringBuilder();
        try {
            content.on(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
