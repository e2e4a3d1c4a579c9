package assay.io;

import assay.model.Problem;
import assay.model.Table;
import java.nio.file.Path;

/**
 * Tables out. ECSV holds everything (units in the VOUnit spelling, descriptions, notes, the number of rows), CSV the
 * bare numbers, LaTeX the digits that a paper prints. Numbers are the shortest decimals that read back as the same
 * doubles.
 */
public final class TableWriter {
    private TableWriter() {}

    /** Writes {@code file} in the format of its ending: {@code .ecsv}, {@code .csv} or {@code .tex}. */
    public static void write(Table table, Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith(".ecsv")) AtomicFile.write(file, ecsv(table));
        else if (name.endsWith(".csv")) AtomicFile.write(file, csv(table));
        else if (name.endsWith(".tex")) AtomicFile.write(file, latex(table));
        else throw new Problem(file + ": tables are written as .ecsv, .csv or .tex");
    }

    /** Writes the table into {@code folder} in all formats, under its own name. */
    public static void writeAll(Table table, Path folder) {
        if (!table.name().matches("[^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]*")) {
            throw new Problem("'" + table.name() + "' cannot be the name of a file; rename the table");
        }
        for (String ending : new String[] {".ecsv", ".csv", ".tex"})
            write(table, folder.resolve(table.name() + ending));
    }

    public static String ecsv(Table table) {
        return EcsvText.of(table);
    }

    public static String csv(Table table) {
        return CsvText.of(table);
    }

    public static String latex(Table table) {
        return LatexText.of(table);
    }
}
