package assay.dsl.reading;

import java.util.Map;

/** Characters that a recipe cannot hold, or that only look like one that it can; most come from pasting. */
final class Characters {
    private static final Map<Integer, String> MEANT = Map.ofEntries(
            Map.entry(0x2018, "'"),
            Map.entry(0x2019, "'"),
            Map.entry(0x201C, "'"),
            Map.entry(0x201D, "'"),
            Map.entry(0x2032, "'"),
            Map.entry(0x2212, "-"),
            Map.entry(0x2013, "-"),
            Map.entry(0x2014, "-"),
            Map.entry(0x2011, "-"),
            Map.entry(0x00D7, "*"),
            Map.entry(0x00B7, "*"),
            Map.entry(0x00F7, "/"),
            Map.entry(0x2264, "<="),
            Map.entry(0x2265, ">="),
            Map.entry(0x2260, "!="),
            Map.entry(0x00B2, "**2"),
            Map.entry(0x00B3, "**3"),
            Map.entry(0x2026, ".."),
            Map.entry(0x00A0, "a plain blank"),
            Map.entry(0x2009, "a plain blank"),
            Map.entry(0x202F, "a plain blank"));

    private Characters() {}

    static void tell(String text, Mistakes mistakes) {
        if (text.startsWith("#!")) mistakes.add(new Place(1, 1, 2), "a recipe is no shell script: leave this line out");
        LiteralSkipper skipper = new LiteralSkipper(text);
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            Place here = Place.at(line, i - lineStart + 1);
            if (c == '\n') {
                line++;
                lineStart = i + 1;
            } else if (isHidden(c)) {
                mistakes.add(here, String.format("a character that cannot be seen, U+%04X: take it out", c));
            } else if (c > 127 && skipper.isCode(i) && MEANT.containsKey(c)) {
                mistakes.add(here, "'" + Character.toString(c) + "' is no sign of a recipe: write " + MEANT.get(c));
            } else if (c == '\\' && skipper.isCode(i)) {
                mistakes.add(here, "a '\\' stands in texts only");
            } else if (c == '\\' && isCode(text, i)) {
                mistakes.add(here, "write the character itself, not its code");
            }
        }
    }

    /** Whether a character is written as a backslash, u and its number; a pair of backslashes stands for one. */
    private static boolean isCode(String text, int backslash) {
        int pairs = 0;
        while (pairs <= backslash && text.charAt(backslash - pairs) == '\\') pairs++;
        return text.startsWith("u", backslash + 1) && pairs % 2 == 1;
    }

    /** Control characters, and marks that change how the text around them is shown. */
    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\t';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SURROGATE, Character.PRIVATE_USE -> true;
            default -> false;
        };
    }
}
