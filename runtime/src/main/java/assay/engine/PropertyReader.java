package assay.engine;

import assay.model.Column;
import assay.model.NumberColumn;
import assay.model.Problem;
import assay.model.Table;
import assay.model.TextColumn;
import assay.plan.Property;
import assay.unit.Unit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
            Column column = column(file, table, property.column());
            switch (property.kind()) {
                case NUMBER -> numbers(file, numbers(file, column), property, rows);
                case YES_NO -> conditions(file, words(file, column), property, rows);
                case WORDS -> words(words(file, column), property, rows);
            }
        }
        return rows;
    }

    /** The column of that name, which has to be there. */
    static Column column(Path file, Table table, String name) {
        return table.column(name)
                .orElseThrow(() -> new Problem(file + ": there is no column '" + name + "', which is needed; there are "
                        + String.join(
                                ", ", table.columns().stream().map(Column::name).toList())));
    }

    private static NumberColumn numbers(Path file, Column column) {
        if (column instanceof NumberColumn numbers) return numbers;
        throw new Problem(file + ": column '" + column.name() + "' holds words where numbers are needed");
    }

    /** The numbers of that column, in that unit. */
    static double[] numbers(Path file, Table table, String name, Unit unit) {
        NumberColumn numbers = numbers(file, column(file, table, name));
        double factor = factor(file, numbers, unit);
        return Arrays.stream(numbers.values()).map(v -> v * factor).toArray();
    }

    static List<String> words(Path file, Column column) {
        if (column instanceof TextColumn texts) return texts.values();
        throw new Problem(file + ": column '" + column.name() + "' holds numbers where words are needed");
    }

    private static double factor(Path file, NumberColumn column, Unit unit) {
        if (column.unit().sameDimension(unit)) return column.unit().to(unit);
        throw new Problem(
                file + ": column '" + column.name() + "' is in " + column.unit() + ", but " + unit + " is needed");
    }

    private static void numbers(Path file, NumberColumn column, Property property, List<Map<String, Value>> rows) {
        double factor = factor(file, column, property.symbol().unit());
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

    private static void conditions(Path file, List<String> words, Property property, List<Map<String, Value>> rows) {
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

    private static void words(List<String> words, Property property, List<Map<String, Value>> rows) {
        for (String word : new LinkedHashSet<>(words)) {
            for (int i = 0; i < rows.size(); i++) {
                String said = words.get(i);
                Value value = said.isEmpty() ? Value.ABSENT : Value.exact(said.equals(word) ? 1 : 0);
                if (!word.isEmpty()) rows.get(i).put(Property.keyOf(property.column(), word), value);
            }
        }
    }
}
