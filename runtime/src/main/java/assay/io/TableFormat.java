package assay.io;

import assay.model.Problem;
import java.nio.file.Path;
import java.util.Locale;

/** The kinds of files that tables are read from, known by the ending; {@code .gz} may follow. */
enum TableFormat {
    ECSV("an ECSV table"),
    CSV("a CSV table"),
    FITS("a FITS table"),
    VOTABLE("a VOTable"),
    MRT("a machine-readable table (MRT)"),
    WHITESPACE("a table of columns parted by blanks");

    private final String words;

    TableFormat(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static TableFormat of(Path file) {
        String name = bareName(file);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "ecsv" -> ECSV;
            case "csv" -> CSV;
            case "fits", "fit", "fts" -> FITS;
            case "vot", "votable", "xml" -> VOTABLE;
            case "mrt" -> MRT;
            case "dat", "obs" -> WHITESPACE;
            case "txt" -> WhitespaceFile.isMachineReadable(file) ? MRT : WHITESPACE;
            default ->
                throw new Problem(file + ": tables are read from .ecsv, .csv, .fits, .vot, .xml, .mrt, .dat and"
                        + " .txt (also .gz); rename the file to say what it is");
        };
    }

    /** The name that a table gets from its file. */
    static String tableName(Path file) {
        String name = file.getFileName().toString();
        int end = bareName(file).lastIndexOf('.');
        return end > 0 ? name.substring(0, end) : name;
    }

    private static String bareName(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }
}
