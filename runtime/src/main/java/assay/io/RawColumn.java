package assay.io;

import assay.model.Column;
import assay.model.NumberColumn;
import assay.model.Problem;
import assay.model.TextColumn;
import assay.unit.Unit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Gathers the cells of one column and makes of them a column of numbers or of words. */
final class RawColumn {
    private static final long EXACT = 1L << 53;

    private final String name;
    private final String spelling;
    private final String description;
    private final Class<?> type;
    private final List<String> words = new ArrayList<>();
    private double[] numbers = new double[16];
    private int size;
    private boolean numeric;

    /** What is not stated may be null, as the readers of the formats have it. */
    RawColumn(String name, String unit, String description, Class<?> type) {
        this.name = Reason.oneLine(text(name)).replace("\ufeff", "");
        this.spelling = Reason.oneLine(text(unit));
        this.description = Reason.oneLine(text(description));
        this.type = type;
        numeric = Number.class.isAssignableFrom(type);
    }

    String name() {
        return name;
    }

    boolean holdsArrays() {
        return type.isArray();
    }

    void add(Object cell) {
        if (type.isArray()) return;
        if (numeric && cell instanceof Long whole && Math.abs(whole) > EXACT) becomeWords();
        if (!numeric) {
            words.add(cell == null ? "" : text(cell.toString()));
            return;
        }
        if (size == numbers.length) numbers = Arrays.copyOf(numbers, size * 2);
        numbers[size++] = cell == null ? Double.NaN : ((Number) cell).doubleValue();
    }

    /** Identifiers that a double would round: what was read so far is exact and is spelt out again. */
    private void becomeWords() {
        numeric = false;
        IntStream.range(0, size)
                .mapToObj(i -> Double.isNaN(numbers[i]) ? "" : Long.toString((long) numbers[i]))
                .forEach(words::add);
    }

    /** The column, in the unit that the caller states or else in that of the file. */
    Column finish(Path file, String stated, Map<String, String> notes) {
        if (!numeric) {
            if (stated != null)
                throw new Problem(file + ": the column '" + name + "' holds words and can have no unit");
            return new TextColumn(name, description, words);
        }
        double[] values = Arrays.copyOf(numbers, size);
        Optional<Unit> unit = TableUnits.read(stated == null ? spelling : stated);
        if (unit.isPresent()) {
            boolean overruled = stated != null && !spelling.isEmpty() && !spelling.equals(stated);
            if (overruled) notes.put("unit of " + name, stated + " is stated for it; the file says " + spelling);
            return new NumberColumn(name, unit.get(), description, values);
        }
        if (stated != null) {
            throw new Problem(file + ": the unit '" + stated + "' stated for the column '" + name + "' is not known");
        }
        String warning =
                "kept as words: its unit '" + spelling + "' is not known; state the unit of this column to use it";
        String text = description.isEmpty() ? warning : description + " (" + warning + ")";
        return new TextColumn(
                name, text, Arrays.stream(values).mapToObj(RawColumn::word).toList());
    }

    private static String word(double value) {
        return Double.isNaN(value) ? "" : ShortestDecimal.of(value);
    }

    private static String text(String read) {
        return read == null ? "" : read.strip();
    }
}
