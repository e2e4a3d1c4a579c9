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

/** Reads the properties that a recipe names from a table, in the units that the recipe states. */
final class PropertyReader {
    private PropertyReader() {}

    static List<Map<String, Value>> read(Path file, Table table, List<Property> properties) {
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
        return rows;
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
            Value value = column.isAbsent(i)
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
