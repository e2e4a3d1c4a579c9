package assay.dsl.reading;

import java.util.BitSet;

/** Tells code from the insides of strings and comments. */
final class LiteralSkipper {
    private final BitSet literal = new BitSet();

    LiteralSkipper(String text) {
        int i = 0;
        while (i < text.length()) {
            int end = endOfLiteral(text, i);
            if (end > i) {
                literal.set(i, end);
                i = end;
            } else {
                i++;
            }
        }
    }

    boolean isCode(int index) {
        return !literal.get(index);
    }

    /** Where the string or comment ends that begins here; the same place when none does. */
    static int endOfLiteral(String text, int i) {
        if (text.startsWith("//", i)) return until(text, "\n", i + 2, 0);
        if (text.startsWith("/*", i)) return until(text, "*/", i + 2, 2);
        for (String quote : new String[] {"'''", "\"\"\"", "'", "\""}) {
            if (text.startsWith(quote, i)) return endOfString(text, quote, i + quote.length());
        }
        return i;
    }

    private static int until(String text, String mark, int from, int beyond) {
        int end = text.indexOf(mark, from);
        return end < 0 ? text.length() : end + beyond;
    }

    private static int endOfString(String text, String quote, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') i++;
            else if (c == '\n' && quote.length() == 1) return i;
            else if (text.startsWith(quote, i)) return i + quote.length();
        }
        return text.length();
    }
}
