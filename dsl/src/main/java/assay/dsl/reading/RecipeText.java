package assay.dsl.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The text of a recipe. The sign ± is no operator of Groovy: for the parser it is replaced by one that is, of the same
 * length, so that every position stays true; where it stood is remembered.
 */
public final class RecipeText {
    private static final char STAND_IN = '^';
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int WIDEST = 160;
    private static final int MOST = 50;

    private final String name;
    private final List<String> lines;
    private final String text;
    private final String forParser;
    private final Set<Long> plusMinus = new HashSet<>();

    public RecipeText(String name, String text) {
        this.name = name;
        String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        this.text = unmarked.replace("\r\n", "\n").replace('\r', '\n');
        this.lines = this.text.lines().toList();
        this.forParser = replacePlusMinus(this.text);
    }

    private String replacePlusMinus(String text) {
        StringBuilder out = new StringBuilder(text);
        LiteralSkipper skipper = new LiteralSkipper(text);
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                lineStart = i + 1;
            } else if (c == '±' && skipper.isCode(i)) {
                out.setCharAt(i, STAND_IN);
                plusMinus.add(key(line, i - lineStart + 1));
            }
        }
        return out.toString();
    }

    private static long key(int line, int column) {
        return (long) line << 32 | column;
    }

    public String name() {
        return name;
    }

    /** The author's own text. */
    String text() {
        return text;
    }

    public String forParser() {
        return forParser;
    }

    /** Whether the operator at a place is the author's ±. */
    public boolean isPlusMinus(int line, int column) {
        return plusMinus.contains(key(line, column));
    }

    public String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    public int lineCount() {
        return lines.size();
    }

    /** The author's own text between two positions, on one line. */
    public String slice(int line, int column, int lastLine, int lastColumn) {
        if (line == lastLine) return cut(line(line), column - 1, lastColumn - 1);
        StringBuilder text =
                new StringBuilder(cut(line(line), column - 1, Integer.MAX_VALUE).strip());
        for (int i = line + 1; i <= lastLine; i++) {
            String next = i == lastLine ? cut(line(i), 0, lastColumn - 1) : line(i);
            text.append(' ').append(next.strip());
        }
        return text.toString();
    }

    private static String cut(String line, int from, int to) {
        return line.substring(Math.min(Math.max(from, 0), line.length()), Math.min(Math.max(to, 0), line.length()));
    }

    /** The mistakes as the author reads them: file:line:column, the source line, a caret below. */
    public String tell(List<Mistake> mistakes) {
        StringBuilder told = new StringBuilder();
        mistakes.stream().limit(MOST).forEach(mistake -> tell(mistake, told));
        if (mistakes.size() > MOST) {
            told.append(name).append(": and ").append(mistakes.size() - MOST).append(" more mistakes\n");
        }
        return told.toString();
    }

    private void tell(Mistake mistake, StringBuilder told) {
        Place place = mistake.place();
        String number = Integer.toString(place.line());
        String source = line(place.line()).replace('\t', ' ');
        int from = source.length() <= WIDEST ? 0 : Math.max(0, place.column() - 1 - WIDEST / 2);
        String shown = cut(source, from, from + WIDEST);
        int before = place.column() - 1 - from;
        int carets = Math.max(1, Math.min(place.length(), shown.length() - before));
        told.append(name).append(':').append(place.line()).append(':').append(place.column());
        told.append(": ").append(mistake.message()).append('\n');
        told.append("  ").append(number).append(" | ").append(shown).append('\n');
        told.append("  ").append(" ".repeat(number.length())).append(" | ");
        told.append(" ".repeat(before)).append("^".repeat(carets)).append('\n');
    }
}
