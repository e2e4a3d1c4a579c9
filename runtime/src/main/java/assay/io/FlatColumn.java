package assay.io;

import assay.model.Column;
import assay.model.NumberColumn;
import assay.model.Problem;
import assay.model.Table;
import assay.model.TextColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A column of a file that knows no errors: those of {@code x} stand beside it as {@code x_err}, or as {@code
 * x_err_plus} and {@code x_err_minus}, and {@code x_limit} says which cells are upper limits. An absent cell is the
 * empty text, or NaN where numbers are binary.
 */
record FlatColumn(String name, String unit, String description, Cells cells) {
    /** What stands below the heading; {@code text} is a cell as the text formats spell it. */
    sealed interface Cells {
        String text(int row);
    }

    record Numbers(double[] values) implements Cells {
        @Override
        public String text(int row) {
            return Double.isNaN(values[row]) ? "" : ShortestDecimal.of(values[row]);
        }
    }

    record Truths(boolean[] values) implements Cells {
        @Override
        public String text(int row) {
            return values[row] ? "True" : "False";
        }
    }

    /** A row of a file is one line, so a line break inside a text becomes a blank. */
    record Words(List<String> values) implements Cells {
        @Override
        public String text(int row) {
            return Reason.oneLine(values.get(row));
        }
    }

    static List<FlatColumn> of(Table table) {
        List<FlatColumn> flat = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column instanceof NumberColumn numbers) addNumbers(numbers, flat);
            else if (column instanceof TextColumn texts) {
                flat.add(new FlatColumn(texts.name(), "", texts.description(), new Words(texts.values())));
            }
        }
        Set<String> names = new HashSet<>();
        for (FlatColumn column : flat) {
            if (!names.add(column.name)) {
                throw new Problem("table " + table.name() + ": the column " + column.name
                        + " has the name that the errors of another one are written under; rename it");
            }
        }
        return flat;
    }

    boolean isText() {
        return cells instanceof Words;
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
            flat.add(new FlatColumn(column.name() + "_limit", "", meaning, new Truths(errors.upperLimit())));
        }
    }

    private static FlatColumn numbers(NumberColumn column, String suffix, String description, double[] values) {
        String unit = UnitTerms.of(column.unit().symbol()).voUnit();
        return new FlatColumn(column.name() + suffix, unit, description, new Numbers(values));
    }
}
