package assay.dsl.reading;

import assay.dsl.reading.Token.Kind;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Slips of the pen that a parser would report at another place or in its own terms: commas, quotes, unfinished lines. */
final class Slips {
    /** Lines with a word of Java or Groovy are left to the gate, which says that it is no part of the language. */
    private static final Set<String> FOREIGN = Set.of(
            "def",
            "var",
            "final",
            "static",
            "import",
            "package",
            "class",
            "enum",
            "trait",
            "interface",
            "record",
            "return",
            "throw",
            "assert",
            "if",
            "else",
            "for",
            "while",
            "do",
            "switch",
            "case",
            "default",
            "try",
            "catch",
            "finally",
            "new",
            "synchronized",
            "in",
            "as",
            "instanceof",
            "int",
            "long",
            "double",
            "float",
            "boolean",
            "char",
            "byte",
            "short",
            "void",
            "String",
            "Object",
            "public",
            "private",
            "protected",
            "abstract",
            "throws",
            "extends",
            "implements",
            "yield",
            "break",
            "continue",
            "sealed",
            "permits");

    /** Signs that stand between two values, and before none. */
    private static final Set<String> BETWEEN =
            Set.of("*", "/", "**", "<", "<=", ">", ">=", "==", "!=", "&&", "||", "=", "..", "±");

    private final List<Token> tokens;
    private final Set<String> words;
    private final BiConsumer<Token, String> tell;

    private Slips(List<Token> tokens, Set<String> words, BiConsumer<Token, String> tell) {
        this.tokens = tokens;
        this.words = words;
        this.tell = tell;
    }

    /** @param words those that can begin a line */
    static void tell(List<Token> tokens, Set<String> words, BiConsumer<Token, String> tell) {
        Slips slips = new Slips(tokens, words, tell);
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).is(Kind.END_OF_LINE)) continue;
            slips.line(start, i);
            start = i + 1;
        }
    }

    private void line(int start, int end) {
        for (int i = start; i < end; i++) {
            if (isOpenText(tokens.get(i))) tell.accept(tokens.get(i), "this quote is never closed");
        }
        boolean foreign = tokens.subList(start, end).stream()
                .anyMatch(t -> t.is(Kind.NAME) && FOREIGN.contains(t.text()) || t.isSign("@"));
        for (int i = start; i < end; i++) {
            if (!foreign && i > start) pair(start, i);
            if (!foreign && tokens.get(i).isOpenEnd()) openEnd(i);
        }
    }

    private static boolean isOpenText(Token token) {
        if (!token.is(Kind.TEXT)) return false;
        String text = token.text();
        String quote =
                text.startsWith("'''") || text.startsWith("\"\"\"") ? text.substring(0, 3) : text.substring(0, 1);
        return text.length() < 2 * quote.length() || !text.endsWith(quote);
    }

    private void pair(int start, int i) {
        Token before = tokens.get(i - 1);
        Token here = tokens.get(i);
        if (before.isSign("+") && isTouching(before, here) && (here.isSign("-") || here.isSign("/"))) {
            tell.accept(before, "write ± before an error; a negative number behind + stands in brackets");
        } else if (before.is(Kind.CLOSE) && before.text().equals("}") && here.isValue()) {
            tell.accept(here, "a new line or a ; is missing before '" + here.text() + "'");
        } else if (before.is(Kind.CLOSE) && here.isValue() || misplaced(start, i)) {
            tell.accept(here, "a comma or an operator is missing before " + shown(here));
        } else if (before.is(Kind.NAME)
                && here.text().equals("[")
                && !isTouching(before, here)
                && isHead(start, i - 1)) {
            tell.accept(here, "leave the brackets out, or put round ones about them: " + before.text() + "([...])");
        }
    }

    private static String shown(Token token) {
        return token.is(Kind.TEXT) ? token.text() : "'" + token.text() + "'";
    }

    private boolean misplaced(int start, int i) {
        Token before = tokens.get(i - 1);
        Token here = tokens.get(i);
        boolean begins = here.isValue() || here.is(Kind.OPEN);
        if (before.is(Kind.NUMBER) || before.is(Kind.TEXT)) return begins;
        return before.is(Kind.NAME) && here.isValue() && !isHead(start, i - 1);
    }

    /** Whether a name stands where a word can stand: first in its line, or behind the = of a definition. */
    private boolean isHead(int start, int i) {
        if (i == start) return true;
        Token before = tokens.get(i - 1);
        return before.isSign("=") || before.isSign(";") || before.text().equals("{") || before.isSign("->");
    }

    private static boolean isTouching(Token before, Token here) {
        return before.line() == here.line()
                && before.place().column() + before.place().length()
                        == here.place().column();
    }

    private void openEnd(int i) {
        Token open = tokens.get(i);
        int next = i + 1;
        while (next < tokens.size() && tokens.get(next).is(Kind.END_OF_LINE)) next++;
        boolean unfinished = next == tokens.size()
                || tokens.get(next).text().equals("}")
                || next > i + 1 && beginsLine(next)
                || tokens.get(next).isSign(",")
                || !isTouching(open, tokens.get(next))
                        && BETWEEN.contains(tokens.get(next).text())
                || tokens.get(next).is(Kind.CLOSE) && !open.isSign(",") && !open.isSign(":");
        if (unfinished) tell.accept(open, "something must follow the '" + open.text() + "' here");
    }

    private boolean beginsLine(int i) {
        Token name = tokens.get(i);
        if (!name.is(Kind.NAME) || i + 1 == tokens.size()) return false;
        Token behind = tokens.get(i + 1);
        return behind.isSign("=")
                || words.contains(name.text())
                        && (behind.isValue() || behind.text().equals("{"));
    }
}
