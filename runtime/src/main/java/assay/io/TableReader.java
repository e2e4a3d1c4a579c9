package assay.io;

import assay.model.Problem;
import assay.model.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Tables in: ECSV, CSV, FITS, VOTable, MRT and columns parted by blanks. What a reader of the result may rely on:
 *
 * <ul>
 *   <li>{@code x_err}, or {@code x_err_plus} with {@code x_err_minus}, become the errors of {@code x} when they fit it:
 *       numbers of the same dimension, none negative. {@code x_limit} (true or false) becomes its upper limits.
 *   <li>A column whose unit is not known is kept as words, so that nothing is computed from it; its description says
 *       so. It becomes numbers when the caller states its unit, which also overrules what the file says (and is noted).
 *   <li>Whole numbers that a double cannot hold (survey identifiers beyond 2^53) are kept as words. Truth values are
 *       the words true and false. Columns of arrays are left out, and a note names
 *       them, unless a {@link TableRequest} asks for elements of theirs.
 * </ul>
 */
public final class TableReader {
    private TableReader() {}

    public static Table read(Path file) {
        return read(file, Map.of());
    }

    /** Reads a table whose file does not state, or misstates, the units of some columns. */
    public static Table read(Path file, Map<String, String> units) {
        return read(file, "", units);
    }

    /** Reads the FITS extension or VOTable of that number or name; the empty text means the first table. */
    public static Table read(Path file, String part, Map<String, String> units) {
        return read(file, TableRequest.ALL.inPart(part).withUnits(units));
    }

    /** Reads what is asked for, and of a large file nothing else. */
    public static Table read(Path file, TableRequest request) {
        if (!Files.exists(file)) throw new Problem(file + ": there is no such file");
        if (!Files.isRegularFile(file)) throw new Problem(file + ": this is not a file");
        return StilTable.read(file, TableFormat.of(file), request).finish(request.units());
    }
}
