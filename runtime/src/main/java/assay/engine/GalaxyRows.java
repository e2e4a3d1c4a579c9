package assay.engine;

import assay.formula.Columns;
import assay.formula.Level;
import assay.formula.Symbol;
import assay.unit.Unit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The galaxies of a sample or a collection as rows: one column for each value that some of them have. */
public final class GalaxyRows implements Columns {
    private final List<String> names;
    private final Map<String, double[]> values = new LinkedHashMap<>();
    private final Map<String, double[]> errors = new LinkedHashMap<>();

    GalaxyRows(List<String> names, List<Map<String, Value>> rows) {
        this.names = List.copyOf(names);
        Set<String> keys = new LinkedHashSet<>();
        rows.forEach(row -> keys.addAll(row.keySet()));
        for (String key : keys) {
            double[] column = new double[names.size()];
            double[] error = new double[names.size()];
            for (int i = 0; i < column.length; i++) {
                Value value = rows.get(i).getOrDefault(key, Value.ABSENT);
                column[i] = value.value();
                error[i] = value.error();
            }
            put(key, column, error);
        }
    }

    void put(String key, double[] column, double[] error) {
        values.put(key, column);
        errors.put(key, error);
    }

    public List<String> names() {
        return names;
    }

    int[] all() {
        return IntStream.range(0, names.size()).toArray();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    @Override
    public double[] values(Symbol symbol) {
        double[] column = values.get(symbol.key());
        if (column != null) return column;
        // a word that no galaxy has, or a property that every galaxy lacks
        double[] absent = new double[names.size()];
        Arrays.fill(absent, Double.NaN);
        return absent;
    }

    @Override
    public double[] errors(Symbol symbol) {
        double[] column = errors.get(symbol.key());
        if (column == null) return null;
        return Arrays.stream(column).anyMatch(e -> e > 0) ? known(column) : null;
    }

    private static double[] known(double[] errors) {
        return Arrays.stream(errors).map(e -> Double.isNaN(e) ? 0 : e).toArray();
    }

    /** A column as it is held, in the unit of its symbol. */
    public double[] column(String key) {
        return values(Symbol.number(key, Unit.ONE, Level.GALAXY));
    }
}
