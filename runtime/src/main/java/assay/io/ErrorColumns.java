package assay.io;

import assay.model.Column;
import assay.model.NumberColumn;
import assay.model.NumberColumn.Errors;
import assay.model.TextColumn;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Folds the columns of errors and limits that stand beside a column into it. */
final class ErrorColumns {
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    private ErrorColumns(List<Column> read) {
        for (Column column : read) columns.put(column.name(), column);
    }

    static List<Column> folded(List<Column> read) {
        ErrorColumns errors = new ErrorColumns(read);
        errors.columns.replaceAll((name, column) -> column instanceof NumberColumn n ? errors.withErrors(n) : column);
        errors.columns.keySet().removeAll(errors.taken);
        return List.copyOf(errors.columns.values());
    }

    private NumberColumn withErrors(NumberColumn column) {
        Optional<double[]> symmetric = errors(column, "_err");
        Optional<double[]> plus = errors(column, "_err_plus");
        Optional<double[]> minus = errors(column, "_err_minus");
        boolean[] limits = limits(column).orElse(null);
        Errors errors = new Errors(null, null, limits);
        if (plus.isPresent() && minus.isPresent()) {
            take(column, "_err_plus", "_err_minus");
            errors = new Errors(plus.get(), minus.get(), limits);
        } else if (symmetric.isPresent()) {
            take(column, "_err");
            errors = new Errors(symmetric.get(), symmetric.get(), limits);
        }
        return new NumberColumn(column.name(), column.unit(), column.description(), column.values(), errors);
    }

    private void take(NumberColumn column, String... endings) {
        for (String ending : endings) taken.add(column.name() + ending);
    }

    private Optional<double[]> errors(NumberColumn column, String ending) {
        if (!(columns.get(column.name() + ending) instanceof NumberColumn errors)) return Optional.empty();
        boolean fits = errors.unit().sameDimension(column.unit())
                && Arrays.stream(errors.values()).noneMatch(e -> e < 0);
        if (!fits) return Optional.empty();
        double factor = errors.unit().to(column.unit());
        if (factor == 1) return Optional.of(errors.values());
        return Optional.of(Arrays.stream(errors.values()).map(e -> e * factor).toArray());
    }

    private Optional<boolean[]> limits(NumberColumn column) {
        if (!(columns.get(column.name() + "_limit") instanceof TextColumn words)) return Optional.empty();
        boolean truths = words.values().stream().allMatch(w -> w.isEmpty() || w.matches("(?i)true|false"));
        if (!truths) return Optional.empty();
        take(column, "_limit");
        boolean[] limits = new boolean[words.rows()];
        for (int i = 0; i < limits.length; i++)
            limits[i] = words.values().get(i).equalsIgnoreCase("true");
        return Optional.of(limits);
    }
}
