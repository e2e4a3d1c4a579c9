package assay.dsl.reading;

import assay.dsl.reading.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a recipe apart, without the comments. */
final class Tokens {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
    private static final Pattern SIGN = Pattern.compile("\\*\\*|<=>|[<>=!]=|&&|\\|\\||\\.\\.<?|->|.", Pattern.DOTALL);

    private final String text;
    private final List<Token> found = new ArrayList<>();
    private int line = 1;
    private int lineStart;
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        Tokens tokens = new Tokens(text);
        while (tokens.at < text.length()) tokens.next();
        tokens.add(Kind.END_OF_LINE, "");
        return tokens.found;
    }

    private void next() {
        char c = text.charAt(at);
        int end = LiteralSkipper.endOfLiteral(text, at);
        if (end > at) {
            literal(text.substring(at, end));
        } else if (c == '\n') {
            add(Kind.END_OF_LINE, "\n");
            line++;
            lineStart = at;
        } else if (Character.isWhitespace(c)) {
            at++;
        } else if ("([{".indexOf(c) >= 0) {
            add(Kind.OPEN, String.valueOf(c));
        } else if (")]}".indexOf(c) >= 0) {
            add(Kind.CLOSE, String.valueOf(c));
        } else if (Character.isDigit(c)) {
            add(Kind.NUMBER, text.substring(at, endOfName(at + match(NUMBER).length())));
        } else if (Character.isJavaIdentifierStart(c)) {
            add(Kind.NAME, text.substring(at, endOfName(at)));
        } else {
            add(Kind.SIGN, match(SIGN));
        }
    }

    /** A name goes on behind a dot. */
    private int endOfName(int from) {
        int i = from;
        while (i < text.length()) {
            boolean dot = text.charAt(i) == '.'
                    && i + 1 < text.length()
                    && Character.isJavaIdentifierStart(text.charAt(i + 1));
            if (!dot && !Character.isJavaIdentifierPart(text.charAt(i))) break;
            i++;
        }
        return i;
    }

    private String match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher.group() : text.substring(at, at + 1);
    }

    private void add(Kind kind, String piece) {
        found.add(new Token(kind, piece, new Place(line, at - lineStart + 1, Math.max(1, piece.length()))));
        at += piece.length();
    }

    private void literal(String piece) {
        boolean comment = piece.startsWith("//") || piece.startsWith("/*");
        if (!comment) {
            int firstLine = piece.indexOf('\n') < 0 ? piece.length() : piece.indexOf('\n');
            found.add(new Token(Kind.TEXT, piece, new Place(line, at - lineStart + 1, firstLine)));
        }
        for (int i = 0; i < piece.length(); i++) {
            if (piece.charAt(i) == '\n') {
                line++;
                lineStart = at + i + 1;
            }
        }
        at += piece.length();
    }
}
