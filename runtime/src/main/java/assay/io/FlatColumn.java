package assay.io;

import assay.model.Column;
import assay.model.NumberColumn;
import assay.model.Problem;
import assay.model.Table;
import assay.model.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A column of a file that knows no errors: those of {@code x} stand beside it as {@code x_err}, or as {@code
 * x_err_plus} and {@code x_err_minus}, and {@code x_limit} says which cells are upper limits. An absent cell is the
 * empty text.
 */
record FlatColumn(String name, String unit, String type, String description, IntFunction<String> cell) {
    static List<FlatColumn> of(Table table) {
        List<FlatColumn> flat = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column instanceof NumberColumn numbers) addNumbers(numbers, flat);
            else if (column instanceof TextColumn texts) flat.add(texts(texts));
        }
        for (FlatColumn column : flat) {
            if (flat.stream().filter(c -> c.name.equals(column.name)).count() > 1) {
                throw new Problem("table " + table.name() + ": the column " + column.name
                        + " has the name that the errors" + " of another one are written under; rename it");
            }
        }
        return flat;
    }

    boolean isText() {
        return type.equals("string");
    }

    private static void addNumbers(NumberColumn column, List<FlatColumn> flat) {
        NumberColumn.Errors errors = column.errors();
        flat.add(numbers(column, "", column.description(), column.values()));
        if (errors.present() && errors.asymmetric()) {
            flat.add(numbers(column, "_err_plus", "error of " + column.name() + ", upwards", errors.plus()));
            flat.add(numbers(column, "_err_minus", "error of " + column.name() + ", downwards", errors.minus()));
        } else if (errors.present()) {
            flat.add(numbers(column, "_err", "error of " + column.name(), errors.plus()));
        }
        if (errors.upperLimit() != null) {
            String meaning = "whether " + column.name() + " is an upper limit";
            boolean[] limits = errors.upperLimit();
            flat.add(new FlatColumn(
                    column.name() + "_limit", "", "bool", meaning, row -> limits[row] ? "True" : "False"));
        }
    }

    private static FlatColumn numbers(NumberColumn column, String suffix, String description, double[] values) {
        String unit = UnitTerms.of(column.unit().symbol()).voUnit();
        return new FlatColumn(
                column.name() + suffix,
                unit,
                "float64",
                description,
                row -> Double.isNaN(values[row]) ? "" : ShortestDecimal.of(values[row]));
    }

    /** A row of these formats is one line, so a line break inside a text becomes a blank. */
    private static FlatColumn texts(TextColumn column) {
        return new FlatColumn(
                column.name(),
                "",
                "string",
                column.description(),
                row -> Reason.oneLine(column.values().get(row)));
    }
}
