package assay.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows of named columns with units and errors. {@code notes} are the remarks that travel with it (its source, the kind of
 * its input), written into the header of every file made from it.
 */
public record Table(String name, String title, List<Column> columns, Map<String, String> notes) {
    public Table {
        columns = List.copyOf(columns);
        notes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(notes));
        long lengths = columns.stream().mapToInt(Column::rows).distinct().count();
        if (lengths > 1) throw new IllegalArgumentException("the columns of table " + name + " differ in length");
        long names = columns.stream().map(Column::name).distinct().count();
        if (names < columns.size()) throw new IllegalArgumentException("table " + name + " names a column twice");
    }

    public int rows() {
        return columns.isEmpty() ? 0 : columns.get(0).rows();
    }

    public Optional<Column> column(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }

    /** The numbers of a column, or a refusal that names the columns there are. */
    public NumberColumn numbers(String column) {
        return column(column)
                .filter(NumberColumn.class::isInstance)
                .map(NumberColumn.class::cast)
                .orElseThrow(() -> missing(column, "numbers"));
    }

    public TextColumn texts(String column) {
        return column(column)
                .filter(TextColumn.class::isInstance)
                .map(TextColumn.class::cast)
                .orElseThrow(() -> missing(column, "words"));
    }

    private IllegalArgumentException missing(String column, String kind) {
        return new IllegalArgumentException("table " + name + " has no column '" + column + "' of " + kind + "; it has "
                + String.join(", ", columns.stream().map(Column::name).toList()));
    }
}
