package assay.io;

import assay.model.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Columns parted by blanks, one row a line. Their names stand in the last remark ({@code #}) above the first row, or in
 * a first line of words, or are given by the caller; nothing is guessed. A line of dashes below the names is a ruler. An
 * absent number is {@code nan}. A column is one of numbers when every cell of it is a number that a double can hold.
 */
final class WhitespaceFile {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:(?:\\d+\\.?\\d*|\\.\\d+)(?:[eEdD][+-]?\\d+)?|inf|Inf|nan|NaN|NAN)");

    private static final BigDecimal EXACT = new BigDecimal(1L << 53);

    private final Path file;
    private List<String> names;
    private List<String> remark = List.of();

    private WhitespaceFile(Path file, List<String> headings) {
        this.file = file;
        this.names = headings;
    }

    static boolean isMachineReadable(Path file) {
        try (BufferedReader reader = reader(file)) {
            String first = reader.readLine();
            return first != null && first.startsWith("Title: ");
        } catch (IOException unreadable) {
            return false; // the reader of the table will say so
        }
    }

    static RawTable read(Path file, TableRequest request) throws IOException {
        return new WhitespaceFile(file, request.headings()).read(request);
    }

    /** Twice through the file: what the columns hold is known only at its end. */
    private RawTable read(TableRequest request) throws IOException {
        boolean[] numbers = kinds();
        List<PickedColumns.Heading> headings = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            headings.add(new PickedColumns.Heading(
                    names.get(i), "", "", numbers == null || !numbers[i] ? String.class : Double.class));
        }
        RawTable table = new RawTable(file, PickedColumns.of(file, headings, request.columns()));
        try (BufferedReader reader = reader(file)) {
            Rows rows = new Rows(reader);
            while (rows.hasNext()) {
                String[] row = rows.next();
                if (isHeading(row, rows.count)) continue;
                for (PickedColumns.Pick pick : table.picks()) {
                    String word = row[pick.index()];
                    pick.column().add(numbers[pick.index()] ? (Object) number(word) : word);
                }
                table.endRow();
            }
        }
        return table;
    }

    private boolean[] kinds() throws IOException {
        boolean[] numbers = null;
        try (BufferedReader reader = reader(file)) {
            Rows rows = new Rows(reader);
            while (rows.hasNext()) {
                String[] row = rows.next();
                if (rows.count == 1) findNames(row);
                if (isHeading(row, rows.count)) continue;
                if (row.length != names.size()) {
                    throw new Problem(file + ": line " + rows.line + " has " + row.length + " cells where there are "
                            + names.size() + " columns (" + String.join(", ", names) + ")");
                }
                if (numbers == null) {
                    numbers = new boolean[row.length];
                    Arrays.fill(numbers, true);
                }
                for (int i = 0; i < row.length; i++) numbers[i] &= isNumber(row[i]);
            }
            if (rows.count == 0) throw new Problem(file + ": the table has no columns");
        }
        return numbers;
    }

    /** An identifier that a double would round is no number. */
    private static boolean isNumber(String word) {
        if (!NUMBER.matcher(word).matches()) return false;
        boolean identifier = word.length() > 15 && word.chars().allMatch(Character::isDigit);
        return !identifier || new BigDecimal(word).compareTo(EXACT) <= 0;
    }

    private void findNames(String[] first) {
        if (!names.isEmpty()) return;
        boolean words = Arrays.stream(first).noneMatch(w -> NUMBER.matcher(w).matches());
        if (words) names = List.of(first);
        else if (remark.size() == first.length) names = remark;
        else {
            throw new Problem(file + ": its " + first.length + " columns have no names, neither in a remark above the"
                    + " first row nor in a first line of words; state them as headings");
        }
    }

    private boolean isHeading(String[] row, long count) {
        return count == 1 && names.equals(List.of(row));
    }

    private static Double number(String word) {
        return switch (word) {
            case "nan", "NaN", "NAN" -> null;
            case "inf", "Inf", "+inf", "+Inf" -> Double.POSITIVE_INFINITY;
            case "-inf", "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> word.matches("[+-]?nan|[+-]?N[aA]N") ? null : Double.valueOf(word.replaceFirst("[dD]", "e"));
        };
    }

    private static BufferedReader reader(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(TableSource.of(file).getInputStream(), StandardCharsets.UTF_8));
    }

    /** The lines that are neither empty nor a remark nor a ruler, in words. */
    private final class Rows implements Iterator<String[]> {
        private final BufferedReader reader;
        private String[] next;
        private long line;
        private long count;

        Rows(BufferedReader reader) {
            this.reader = reader;
        }

        @Override
        public boolean hasNext() {
            while (next == null) {
                String text = readLine();
                if (text == null) return false;
                line++;
                String bare = text.strip();
                if (bare.startsWith("#")) {
                    if (count == 0) remark = List.of(bare.substring(1).strip().split("\\s+"));
                } else if (!bare.isEmpty() && !bare.matches("-[-\\s]*")) {
                    next = bare.split("\\s+");
                }
            }
            return true;
        }

        private String readLine() {
            try {
                return reader.readLine();
            } catch (IOException e) {
                throw new Problem(file + ": cannot be read: " + Reason.of(e), e);
            }
        }

        @Override
        public String[] next() {
            String[] row = next;
            next = null;
            count++;
            return row;
        }
    }
}
