package assay.dsl.reading;

import java.util.ArrayDeque;
import java.util.Deque;

/** Finds the bracket that was never closed, which a parser reports far from where it stands. */
final class Brackets {
    private static final int DEEPEST = 40;

    private record Open(char sign, Place place) {}

    private Brackets() {}

    /** Tells the first bracket out of place; false when all is in order. */
    static boolean tell(String text, Mistakes mistakes) {
        LiteralSkipper skipper = new LiteralSkipper(text);
        Deque<Open> open = new ArrayDeque<>();
        int line = 1;
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            column++;
            if (c == '\n') {
                line++;
                column = 0;
            } else if (skipper.isCode(i) && "{([".indexOf(c) >= 0) {
                open.push(new Open(c, Place.at(line, column)));
                if (open.size() > DEEPEST) {
                    mistakes.add(
                            Place.at(line, column),
                            "brackets stand more than " + DEEPEST + " deep here: give the inner parts names");
                    return true;
                }
            } else if (skipper.isCode(i) && "})]".indexOf(c) >= 0) {
                char wanted = "{([".charAt("})]".indexOf(c));
                if (open.stream().noneMatch(o -> o.sign() == wanted)) {
                    mistakes.add(
                            Place.at(line, column), "this '" + c + "' closes nothing: no '" + wanted + "' is open");
                    return true;
                }
                if (open.peek().sign() != wanted) {
                    Open last = open.peek();
                    mistakes.add(
                            last.place(),
                            "this '" + last.sign() + "' is not closed before the '" + c + "' of line " + line);
                    return true;
                }
                open.pop();
            }
        }
        if (open.isEmpty()) return false;
        mistakes.add(open.peek().place(), "this '" + open.peek().sign() + "' is never closed");
        return true;
    }
}
