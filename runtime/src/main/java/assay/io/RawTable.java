package assay.io;

import assay.model.Column;
import assay.model.Problem;
import assay.model.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table while it is being read, row by row, so that a file cannot claim more memory than it has rows. */
final class RawTable {
    private static final int ROWS_BETWEEN_LOOKS = 1024;

    private final Path file;
    private final PickedColumns picked;
    private final Map<String, String> notes = new LinkedHashMap<>();
    private long rows;

    RawTable(Path file, PickedColumns picked) {
        this.file = file;
        this.picked = picked;
    }

    long rows() {
        return rows;
    }

    List<PickedColumns.Pick> picks() {
        return picked.picks();
    }

    /** Ends a row, of which each column has got its cell. */
    void endRow() {
        rows++;
        if (rows % ROWS_BETWEEN_LOOKS != 0) return;
        long bytes = picks().stream().mapToLong(p -> p.column().bytes()).sum();
        if (bytes > Runtime.getRuntime().maxMemory()) {
            throw new Problem(file + ": the table has more than " + rows + " rows of "
                    + picks().size() + " columns, too many for the memory of this run;"
                    + " ask for fewer columns or give Java more memory (-Xmx)");
        }
    }

    /** Keeps what can be said in words of a remark in the file's header. */
    void note(String name, Object value) {
        if (value instanceof String[] lines) notes.put(name, String.join(" ", lines));
        else if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            notes.put(name, value.toString());
        }
    }

    /** Takes a remark out of the notes; the empty text when there is none. */
    String takeNote(String name) {
        String note = notes.remove(name);
        return note == null ? "" : note;
    }

    /** The remarks of a FITS table written by {@link FitsTable}, and nothing else of its header. */
    void readSpeltNotes() {
        Map<String, String> cards = new LinkedHashMap<>(notes);
        notes.clear();
        for (int number = 1; cards.containsKey("NKEY" + number); number++) {
            String note = cards.getOrDefault("NOTE" + number, "");
            notes.put(AsciiText.read(cards.get("NKEY" + number)), AsciiText.read(note));
        }
    }

    Table finish(Map<String, String> units) {
        List<Column> finished = columns(units);
        String stated = takeNote(TableRemarks.NAME);
        String title = takeNote(TableRemarks.TITLE);
        if (!picked.leftOut().isEmpty()) {
            notes.put("columns left out", String.join(", ", picked.leftOut()) + " (arrays)");
        }
        String name = stated.isEmpty() ? TableFormat.tableName(file) : stated;
        return new Table(name, title, ErrorColumns.folded(finished), notes);
    }

    /** The columns as they stand in the file, errors beside their values. */
    List<Column> columns(Map<String, String> units) {
        refuseUnclearNames(units);
        List<Column> finished = new ArrayList<>();
        for (PickedColumns.Pick pick : picks()) {
            finished.add(pick.column().finish(file, units.get(pick.column().name()), notes));
        }
        return finished;
    }

    boolean isWords(String column) {
        return picks().stream()
                .anyMatch(p -> p.column().name().equals(column) && p.column().isWords());
    }

    private void refuseUnclearNames(Map<String, String> units) {
        List<String> names = picks().stream().map(p -> p.column().name()).toList();
        for (String name : names) {
            if (names.indexOf(name) != names.lastIndexOf(name)) {
                throw new Problem(file + ": two columns are called '" + name + "'; rename one of them");
            }
        }
        for (String stated : units.keySet()) {
            if (!names.contains(stated)) {
                throw new Problem(file + ": there is no column '" + stated + "' to give a unit to; the columns are "
                        + String.join(", ", names));
            }
        }
    }
}
