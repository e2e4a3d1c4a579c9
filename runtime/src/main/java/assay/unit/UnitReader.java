package assay.unit;

import java.util.Optional;
import java.util.function.Function;

/** A recursive-descent reader of unit expressions; a blank, a dot or a star multiplies. */
final class UnitReader {
    private final String text;
    private final Function<String, Optional<Unit>> names;
    private int at;

    UnitReader(String text, Function<String, Optional<Unit>> names) {
        this.text = text;
        this.names = names;
    }

    Unit read() {
        Unit unit = product();
        skipBlanks();
        if (at < text.length()) throw unreadable("unexpected '" + text.charAt(at) + "'");
        return unit;
    }

    private Unit product() {
        Unit unit = powered();
        while (true) {
            skipBlanks();
            if (at >= text.length() || text.charAt(at) == ')') return unit;
            char c = text.charAt(at);
            if (c == '/') {
                at++;
                unit = unit.over(powered());
            } else {
                if (c == '*' || c == '.') at++;
                unit = unit.times(powered());
            }
        }
    }

    private Unit powered() {
        Unit base = atom();
        if (text.startsWith("**", at)) at += 2;
        else if (at < text.length() && text.charAt(at) == '^') at++;
        else if (at >= text.length() || !isSignedDigit(at)) return base;
        int exponent = exponent();
        return new Unit(
                base.symbol(),
                Math.pow(base.factor(), exponent),
                base.dimension().power(exponent));
    }

    private boolean isSignedDigit(int i) {
        char c = text.charAt(i);
        return Character.isDigit(c)
                || ((c == '-' || c == '+') && i + 1 < text.length() && Character.isDigit(text.charAt(i + 1)));
    }

    private int exponent() {
        boolean bracket = at < text.length() && text.charAt(at) == '(';
        if (bracket) at++;
        int start = at;
        if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) at++;
        while (at < text.length() && Character.isDigit(text.charAt(at))) at++;
        if (start == at) throw unreadable("a whole exponent is missing");
        int exponent = Integer.parseInt(text.substring(start, at));
        if (bracket) expect(')');
        return exponent;
    }

    private Unit atom() {
        skipBlanks();
        if (at >= text.length()) throw unreadable("it ends too early");
        char c = text.charAt(at);
        if (c == '(') {
            at++;
            Unit inside = product();
            skipBlanks();
            expect(')');
            return inside;
        }
        if (Character.isDigit(c)) return number();
        int start = at;
        while (at < text.length() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '_')) at++;
        // Re and r25 end in characters that could be read as an exponent
        if (text.startsWith("r25", start)) at = start + 3;
        String name = text.substring(start, at);
        return names.apply(name).orElseThrow(() -> unreadable("'" + name + "' is not a known unit"));
    }

    private Unit number() {
        int start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) at++;
        if (at + 1 < text.length() && Character.toLowerCase(text.charAt(at)) == 'e' && isSignedDigit(at + 1)) {
            at += 2;
            while (at < text.length() && Character.isDigit(text.charAt(at))) at++;
        }
        return new Unit("", Double.parseDouble(text.substring(start, at)), Dimension.NONE);
    }

    private void expect(char c) {
        if (at >= text.length() || text.charAt(at) != c) throw unreadable("'" + c + "' is missing");
        at++;
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') at++;
    }

    private IllegalArgumentException unreadable(String why) {
        return new IllegalArgumentException("cannot read the unit '" + text + "': " + why);
    }
}
