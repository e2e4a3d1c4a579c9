package assay.engine;

import assay.formula.Columns;
import assay.formula.Level;
import assay.formula.Symbol;
import assay.plan.Property;
import assay.unit.Unit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The same with upper limits in the place of values that are absent; empty where there are none. */
    Optional<GalaxyRows> withLimits() {
        GalaxyRows limits = new GalaxyRows(names, List.of());
        boolean[] any = new boolean[1];
        values.forEach((key, column) -> {
            double[] limit = values.get(Property.limitOf(key));
            double[] error = errors.get(key);
            if (limit == null) {
                limits.put(key, column, error);
                return;
            }
            any[0] = true;
            double[] ofLimit = errors.get(Property.limitOf(key));
            limits.put(key, filled(column, column, limit), filled(column, error, ofLimit));
        });
        return any[0] ? Optional.of(limits) : Optional.empty();
    }

    private static double[] filled(double[] where, double[] column, double[] other) {
        return IntStream.range(0, where.length)
                .mapToDouble(i -> Double.isNaN(where[i]) ? other[i] : column[i])
                .toArray();
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

    /** Of one galaxy; absent where it or the value is not there. */
    Value value(String galaxy, String key) {
        int row = names.indexOf(galaxy);
        return row < 0 || !values.containsKey(key)
                ? Value.ABSENT
                : new Value(values.get(key)[row], errors.get(key)[row]);
    }

    /** The keys of the conditions that a property is one word or another, by the alphabet. */
    List<String> wordsOf(String property) {
        return values.keySet().stream()
                .filter(key -> key.startsWith(property + Property.IS))
                .sorted()
                .toList();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    @Override
    public double[] values(Symbol symbol) {
        double[] column = values.get(symbol.key());
        return column != null ? column : lacking(symbol.key());
    }

    /** A word that no galaxy has holds for none of those that have another; anything else is absent. */
    private double[] lacking(String key) {
        double[] lacking = new double[names.size()];
        Arrays.fill(lacking, Double.NaN);
        int is = key.indexOf(Property.IS);
        if (is < 0) return lacking;
        String property = key.substring(0, is + Property.IS.length());
        values.forEach((other, column) -> {
            if (!other.startsWith(property)) return;
            for (int i = 0; i < column.length; i++) if (!Double.isNaN(column[i])) lacking[i] = 0;
        });
        return lacking;
    }

    @Override
    public double[] errors(Symbol symbol) {
        double[] column = errors.get(symbol.key());
        return column == null || Arrays.stream(column).allMatch(e -> e == 0) ? null : column;
    }

    /** A column as it is held, in the unit of its symbol. */
    public double[] column(String key) {
        return values(Symbol.number(key, Unit.ONE, Level.GALAXY));
    }
}
