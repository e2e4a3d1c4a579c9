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
            Column column = column(file, table, property.column());
            switch (property.kind()) {
                case NUMBER -> numbers(file, numbers(file, column), property, rows);
                case YES_NO -> conditions(file, words(file, column), property, rows);
                case WORDS -> words(words(file, column), property, rows);
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
                    + "; what is made of it is absent there too"
                    + (limits == 0 ? "" : ", but for relations by errorsInBoth"));
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

    /** A column that states no unit counts in the one that the recipe or the layout states. */
    private static double factor(Path file, NumberColumn column, Unit unit) {
        if (column.unit().symbol().isEmpty()) return 1;
        if (column.unit().sameDimension(unit)) return column.unit().to(unit);
        throw new Problem(
                file + ": column '" + column.name() + "' is in " + column.unit() + ", but " + unit + " is needed");
    }

    /** The values of a column with their errors: exact where it has none, of unknown error where one is missing. */
    static List<Value> values(Path file, Table table, String name, Unit unit) {
        return values(file, numbers(file, column(file, table, name)), unit);
    }

    private static List<Value> values(Path file, NumberColumn column, Unit unit) {
        double factor = factor(file, column, unit);
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < column.rows(); i++) {
            double error = 0;
            if (column.errors().present()) {
                error = (column.errors().plus()[i] + column.errors().minus()[i]) / 2;
            }
            boolean absent = column.isAbsent(i) || isLimit(column, i);
            values.add(absent ? Value.ABSENT : new Value(column.values()[i] * factor, error * factor));
        }
        return values;
    }

    private static void numbers(Path file, NumberColumn column, Property property, List<Map<String, Value>> rows) {
        List<Value> values = values(file, column, property.symbol().unit());
        double factor = factor(file, column, property.symbol().unit());
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).put(property.symbol().key(), values.get(i));
            if (isLimit(column, i) && !column.isAbsent(i)) {
                Value limit = new Value(column.values()[i] * factor, error(column, i) * factor);
                rows.get(i).put(Property.limitOf(property.symbol().key()), limit);
            }
        }
    }

    /** Of a limit, which may have none. */
    private static double error(NumberColumn column, int row) {
        if (!column.errors().present()) return 0;
        double error = (column.errors().plus()[row] + column.errors().minus()[row]) / 2;
        return error > 0 ? error : 0;
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
