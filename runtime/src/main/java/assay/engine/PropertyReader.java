package assay.engine;

import assay.model.NumberColumn;
import assay.model.Problem;
import assay.model.Table;
import assay.plan.Property;
import assay.unit.Unit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads the properties that a recipe names from a table, in the units that the recipe states. */
final class PropertyReader {
    private PropertyReader() {}

    /** The properties of each row, and what the reader of the results should know of those that are not there. */
    record Read(List<Map<String, Value>> rows, List<String> notes) {}

    static Read read(Path file, Table table, List<Property> properties) {
        List<Map<String, Value>> rows = new ArrayList<>();
        for (int i = 0; i < table.rows(); i++) rows.add(new LinkedHashMap<>());
        for (Property property : properties) {
            if (table.column(property.column()).isEmpty()) {
                throw new Problem(file + ": there is no column '" + property.column()
                        + "', which the recipe names; there are "
                        + String.join(
                                ", ",
                                table.columns().stream().map(c -> c.name()).toList()));
            }
            switch (property.kind()) {
                case NUMBER -> numbers(file, table, property, rows);
                case YES_NO -> conditions(file, table, property, rows);
                case WORDS -> words(table, property, rows);
            }
        }
        return new Read(rows, notes(table, properties, rows));
    }

    private static List<String> notes(Table table, List<Property> properties, List<Map<String, Value>> rows) {
        List<String> notes = new ArrayList<>();
        for (Property property : properties) {
            if (property.kind() == Property.Kind.WORDS) continue;
            String key = property.symbol().key();
            long absent = rows.stream().filter(row -> row.get(key).isAbsent()).count();
            long limits = limits(table, property);
            if (absent == 0) continue;
            notes.add(key + " is absent for " + absent + " of " + rows.size() + " galaxies"
                    + (limits == 0 ? "" : " (" + limits + " of them have an upper limit only)")
                    + "; what is made of it is absent there too");
        }
        return notes;
    }

    private static long limits(Table table, Property property) {
        if (property.kind() != Property.Kind.NUMBER) return 0;
        boolean[] limits = table.numbers(property.column()).errors().upperLimit();
        if (limits == null) return 0;
        return IntStream.range(0, limits.length).filter(i -> limits[i]).count();
    }

    private static boolean isLimit(NumberColumn column, int row) {
        boolean[] limits = column.errors().upperLimit();
        return limits != null && limits[row];
    }

    private static void numbers(Path file, Table table, Property property, List<Map<String, Value>> rows) {
        NumberColumn column = table.numbers(property.column());
        Unit unit = property.symbol().unit();
        if (!column.unit().sameDimension(unit)) {
            throw new Problem(file + ": column '" + property.column() + "' is in " + column.unit()
                    + ", but the recipe says " + unit);
        }
        double factor = column.unit().to(unit);
        for (int i = 0; i < rows.size(); i++) {
            double error = column.errors().present() ? column.errors().plus()[i] : 0;
            if (column.errors().present() && column.errors().asymmetric()) {
                error = (error + column.errors().minus()[i]) / 2;
            }
            Value value = column.isAbsent(i) || isLimit(column, i)
                    ? Value.ABSENT
                    : new Value(column.values()[i] * factor, Double.isNaN(error) ? 0 : error * factor);
            rows.get(i).put(property.symbol().key(), value);
        }
    }

    private static void conditions(Path file, Table table, Property property, List<Map<String, Value>> rows) {
        List<String> words = table.texts(property.column()).values();
        for (int i = 0; i < rows.size(); i++) {
            Value value = switch (words.get(i).toLowerCase(java.util.Locale.ROOT)) {
                case "true", "yes", "t", "y", "1" -> Value.exact(1);
                case "false", "no", "f", "n", "0" -> Value.exact(0);
                case "" -> Value.ABSENT;
                default ->
                    throw new Problem(file + ": row " + (i + 1) + " of '" + property.column() + "' is '" + words.get(i)
                            + "', neither yes nor no");
            };
            rows.get(i).put(property.symbol().key(), value);
        }
    }

    private static void words(Table table, Property property, List<Map<String, Value>> rows) {
        List<String> words = table.texts(property.column()).values();
        for (String word : new LinkedHashSet<>(words)) {
            for (int i = 0; i < rows.size(); i++) {
                String said = words.get(i);
                Value value = said.isEmpty() ? Value.ABSENT : Value.exact(said.equals(word) ? 1 : 0);
                if (!word.isEmpty()) rows.get(i).put(Property.keyOf(property.column(), word), value);
            }
        }
    }
}
