package assay.io;

import assay.model.Column;
import assay.model.Problem;
import assay.model.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A table while it is being read, row by row, so that a file cannot claim more memory than it has rows. */
final class RawTable {
    private final Path file;
    private final List<RawColumn> columns;
    private final Map<String, String> notes = new LinkedHashMap<>();
    private long rows;

    RawTable(Path file, List<RawColumn> columns) {
        this.file = file;
        this.columns = List.copyOf(columns);
        if (columns.isEmpty()) throw new Problem(file + ": the table has no columns");
    }

    long rows() {
        return rows;
    }

    void add(Object[] cells) {
        rows++;
        if (rows * cells.length * 16 > Runtime.getRuntime().maxMemory()) {
            throw new Problem(file + ": the table has more than " + rows + " rows of " + cells.length
                    + " cells, too many for the memory of this run; cut columns or give Java more memory (-Xmx)");
        }
        for (int i = 0; i < cells.length; i++) columns.get(i).add(cells[i]);
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
        refuseUnclearNames(units);
        String stated = takeNote(TableRemarks.NAME);
        String title = takeNote(TableRemarks.TITLE);
        String arrays = columns.stream()
                .filter(RawColumn::holdsArrays)
                .map(RawColumn::name)
                .collect(Collectors.joining(", "));
        if (!arrays.isEmpty()) notes.put("columns left out", arrays + " (arrays)");
        List<Column> finished = new ArrayList<>();
        for (RawColumn column : columns) {
            if (!column.holdsArrays()) finished.add(column.finish(file, units.get(column.name()), notes));
        }
        String name = stated.isEmpty() ? TableFormat.tableName(file) : stated;
        return new Table(name, title, ErrorColumns.folded(finished), notes);
    }

    private void refuseUnclearNames(Map<String, String> units) {
        List<String> names = columns.stream().map(RawColumn::name).toList();
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
