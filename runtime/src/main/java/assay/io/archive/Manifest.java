package assay.io.archive;

import assay.io.TableReader;
import assay.model.Column;
import assay.model.NumberColumn;
import assay.model.Problem;
import assay.model.Table;
import assay.model.TextColumn;
import assay.unit.Unit;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What belongs to a data set and where it comes from. As a file it is an ECSV table with the columns {@code path},
 * {@code bytes}, {@code sha256}, {@code url} and, if wanted, {@code note}; its header states the {@code table} (the
 * name of the data set), {@code title}, {@code citation}, {@code licence} and {@code homepage}.
 *
 * @param homepage where a reader learns more; empty when there is no such page
 */
public record Manifest(
        String name, String title, String citation, String licence, String homepage, List<ArchiveFile> files) {
    /** The copy that lies with the data. */
    public static final String FILE = "archive.ecsv";

    private static final List<String> COLUMNS = List.of("path", "bytes", "sha256", "url");

    public Manifest {
        files = List.copyOf(files);
        if (!name.matches("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?")) {
            throw new Problem("'" + ArchiveFile.shown(name)
                    + "' cannot name a data set; it takes small letters, digits and hyphens within");
        }
        refuseBlank("title", title);
        refuseBlank("citation", citation);
        refuseBlank("licence", licence);
        if (!homepage.isEmpty() && !homepage.matches("https?://[!-~]+")) {
            throw new Problem("the homepage '" + ArchiveFile.shown(homepage) + "' is no https:// or http:// address");
        }
        if (files.isEmpty()) throw new Problem("it names no files");
        refuseCollisions(files);
    }

    /** Reads a manifest, or says in one line what is wrong with it and in which row. */
    public static Manifest read(Path file) {
        Table table = TableReader.read(file);
        for (String column : COLUMNS) {
            if (table.column(column).isEmpty()) {
                throw new Problem(file + ": there is no column '" + column + "'; a manifest has the columns "
                        + String.join(", ", COLUMNS) + " and may have note");
            }
        }
        List<ArchiveFile> files = IntStream.range(0, table.rows())
                .mapToObj(row -> file(file, table, row))
                .toList();
        try {
            return new Manifest(
                    table.name(),
                    table.title(),
                    note(table, "citation"),
                    note(table, "licence"),
                    note(table, "homepage"),
                    files);
        } catch (Problem e) {
            throw new Problem(file + ": " + e.getMessage(), e);
        }
    }

    /** The manifest as a table, which {@link #read} reads back. */
    public Table table() {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("citation", citation);
        notes.put("licence", licence);
        if (!homepage.isEmpty()) notes.put("homepage", homepage);
        double[] bytes = files.stream()
                .mapToDouble(f -> f.bytes().isPresent() ? f.bytes().getAsLong() : Double.NaN)
                .toArray();
        List<Column> columns = List.of(
                texts("path", files.stream().map(ArchiveFile::path).toList()),
                new NumberColumn("bytes", Unit.ONE, "", bytes),
                texts("sha256", files.stream().map(ArchiveFile::sha256).toList()),
                texts("url", files.stream().map(f -> f.origin().toString()).toList()),
                texts("note", files.stream().map(ArchiveFile::note).toList()));
        return new Table(name, title, columns, notes);
    }

    private static TextColumn texts(String name, List<String> values) {
        return new TextColumn(name, "", values);
    }

    private static ArchiveFile file(Path file, Table table, int row) {
        try {
            return ArchiveFile.of(
                    word(table, "path", row),
                    word(table, "url", row),
                    bytes(table, row),
                    word(table, "sha256", row),
                    word(table, "note", row));
        } catch (Problem e) {
            throw new Problem(file + ": row " + (row + 1) + ": " + e.getMessage(), e);
        }
    }

    private static String word(Table table, String column, int row) {
        return table.column(column)
                .map(c -> c instanceof TextColumn words ? words.values().get(row) : "")
                .orElse("");
    }

    private static OptionalLong bytes(Table table, int row) {
        if (!(table.column("bytes").orElseThrow() instanceof NumberColumn column)) {
            throw new Problem("the column 'bytes' holds words; it takes whole numbers");
        }
        double stated = column.values()[row];
        if (Double.isNaN(stated)) return OptionalLong.empty();
        if (stated != Math.rint(stated) || Math.abs(stated) > 1L << 53) {
            throw new Problem("bytes are " + stated + "; it takes a whole number");
        }
        return OptionalLong.of((long) stated);
    }

    private static String note(Table table, String name) {
        return table.notes().getOrDefault(name, "").strip();
    }

    private static void refuseBlank(String what, String words) {
        if (words.isBlank()) throw new Problem("its header states no " + what + "; a manifest does");
    }

    /** Two names that some file system takes for one, a file that is a folder for another, or our own copy. */
    private static void refuseCollisions(List<ArchiveFile> files) {
        Set<String> names = new LinkedHashSet<>(List.of(FILE));
        for (ArchiveFile file : files) {
            if (!names.add(folded(file))) {
                throw new Problem("'" + file.path() + "' stands there twice, or is called like the manifest's copy");
            }
        }
        for (ArchiveFile file : files) {
            String path = folded(file);
            for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
                if (names.contains(path.substring(0, slash))) {
                    throw new Problem("'" + file.path() + "' lies in a folder that is called like a file");
                }
            }
        }
    }

    private static String folded(ArchiveFile file) {
        return file.path().toLowerCase(Locale.ROOT);
    }
}
