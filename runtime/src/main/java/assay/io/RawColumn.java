package assay.io;

import assay.model.Column;
import assay.model.NumberColumn;
import assay.model.Problem;
import assay.model.TextColumn;
import assay.unit.Unit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Gathers the cells of one column and makes of them a column of numbers or of words. */
final class RawColumn {
    private static final long EXACT = 1L << 53;

    private static final int SHARED_WORDS = 4096;
    private static final int BYTES_OF_A_NUMBER = 16;
    private static final int BYTES_OF_A_WORD = 64;

    private final String name;
    private final String spelling;
    private final String description;
    private final List<String> words = new ArrayList<>();
    private final Map<String, String> shared = new HashMap<>();
    private double[] numbers = new double[16];
    private int size;
    private boolean numeric;
    private long bytes;

    RawColumn(PickedColumns.Heading heading, String name, Class<?> type) {
        this.name = name;
        this.spelling = heading.unit();
        this.description = heading.description();
        numeric = Number.class.isAssignableFrom(type);
    }

    String name() {
        return name;
    }

    /** The unit as the file spells it. */
    String spelling() {
        return spelling;
    }

    boolean isWords() {
        return !numeric;
    }

    /** About what the column takes of the memory, the growing of its arrays included. */
    long bytes() {
        return bytes;
    }

    void add(Object cell) {
        if (numeric && cell instanceof Long whole && Math.abs(whole) > EXACT) becomeWords();
        if (!numeric) {
            addWord(cell == null ? "" : cell.toString().strip());
            return;
        }
        if (size == numbers.length) numbers = Arrays.copyOf(numbers, size * 2);
        numbers[size++] = cell == null ? Double.NaN : ((Number) cell).doubleValue();
        bytes += BYTES_OF_A_NUMBER;
    }

    /** Few different words fill most columns of words, so that each of them is held once. */
    private void addWord(String word) {
        String known = shared.get(word);
        if (known == null) {
            if (shared.size() < SHARED_WORDS) shared.put(word, word);
            bytes += BYTES_OF_A_WORD + 2L * word.length();
        }
        words.add(known == null ? word : known);
        bytes += BYTES_OF_A_NUMBER;
    }

    /** Identifiers that a double would round: what was read so far is exact and is spelt out again. */
    private void becomeWords() {
        numeric = false;
        IntStream.range(0, size)
                .mapToObj(i -> Double.isNaN(numbers[i]) ? "" : Long.toString((long) numbers[i]))
                .forEach(this::addWord);
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
}
