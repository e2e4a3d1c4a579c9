package assay.dsl.reading;

import assay.dsl.reading.Token.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lines of a recipe that belong together. After a slip its statement is taken out and reading goes on, so that the
 * mistakes of other lines are told in the same pass; what the statement would have defined is remembered as lost.
 */
final class Statements {
    private static final int LONGEST = 800;
    private static final int LONGEST_TOKEN = 200;

    private final List<Token> tokens;
    private final Map<Integer, Token> lastOfLine = new HashMap<>();
    private final Map<Integer, Integer> depthOfLine = new HashMap<>();
    private final Set<Integer> cut = new HashSet<>();
    private final Set<String> lost = new HashSet<>();

    Statements(List<Token> tokens) {
        this.tokens = tokens;
        for (Token token : tokens) {
            if (token.is(Kind.END_OF_LINE)) continue;
            lastOfLine.put(token.line(), token);
            int change = token.is(Kind.OPEN) ? 1 : token.is(Kind.CLOSE) ? -1 : 0;
            depthOfLine.merge(token.line(), change, Integer::sum);
        }
    }

    /** The first token of a statement that is longer than any that somebody writes, if there is one. */
    Optional<Token> endless() {
        int length = 0;
        boolean goesOn = false;
        for (Token token : tokens) {
            if (token.text().length() > LONGEST_TOKEN && !token.is(Kind.TEXT)) return Optional.of(token);
            length = token.is(Kind.END_OF_LINE) && !goesOn ? 0 : length + 1;
            if (length > LONGEST) return Optional.of(token);
            if (!token.is(Kind.END_OF_LINE)) goesOn = token.isOpenEnd();
        }
        return Optional.empty();
    }

    /** Names defined and words begun in statements that were taken out. */
    Set<String> lost() {
        return lost;
    }

    boolean isCut(int line) {
        return cut.contains(line);
    }

    /** Takes out the statement of a line; false when it is not whole in itself or gone already. */
    boolean cut(int line, boolean endsHere) {
        if (cut.contains(line) || !lastOfLine.containsKey(line)) return false;
        int first = line;
        while (goesOn(first - 1)) first--;
        int last = line;
        if (!endsHere) {
            while (goesOn(last) && lastOfLine.containsKey(last + 1)) last++;
        }
        int depth = 0;
        for (int i = first; i <= last; i++) depth += depthOfLine.getOrDefault(i, 0);
        if (depth != 0) return false;
        for (int i = first; i <= last; i++) cut.add(i);
        remember(first, last);
        return true;
    }

    private boolean goesOn(int line) {
        Token last = lastOfLine.get(line);
        return last != null && last.isOpenEnd() && !cut.contains(line);
    }

    private void remember(int first, int last) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.line() < first || token.line() > last || !token.is(Kind.NAME)) continue;
            lost.add(token.text());
        }
    }

    /** The text with blanks in place of what was taken out. */
    String rest(String text) {
        StringBuilder rest = new StringBuilder(text);
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') line++;
            else if (cut.contains(line)) rest.setCharAt(i, ' ');
        }
        return rest.toString();
    }
}
