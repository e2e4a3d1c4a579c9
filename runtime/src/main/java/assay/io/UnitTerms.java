package assay.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit taken apart for print: a scale and the powers of named units, {@code 1e-20 erg s-1 cm-2} from any spelling
 * that {@link assay.unit.Units#parse} reads. What cannot be taken apart ({@code dex(solMass)}) is one term, as it
 * stands.
 */
public record UnitTerms(String scale, List<Term> terms) {
    /** A named unit raised to a power. */
    public record Term(String name, int power) {}

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:([*]{2}|\\^)|([./*()])|(\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)|([+-]\\d+)|(r25|[\\p{L}_%]+))");

    private static final Pattern FUNCTION = Pattern.compile("\\p{L}\\(");

    public UnitTerms {
        terms = List.copyOf(terms);
    }

    public static UnitTerms of(String symbol) {
        String text = symbol.strip();
        if (text.isEmpty()) return new UnitTerms("", List.of());
        return tokens(text)
                .flatMap(tokens -> new Reader(tokens).read())
                .orElseGet(() -> new UnitTerms("", List.of(new Term(text, 1))));
    }

    /**
     * As the VOUnit standard spells it (IVOA, VOUnits 1.0), which astropy and STIL read: {@code
     * 1e-20erg.s**-1.cm**-2}.
     */
    public String voUnit() {
        List<String> factors = terms.stream()
                .map(t -> standardName(t.name) + (t.power == 1 ? "" : "**" + t.power))
                .toList();
        return scale + String.join(".", factors);
    }

    private static String standardName(String name) {
        return switch (name) {
            case "AA", "angstrom" -> "Angstrom";
            case "Msun", "M_sun" -> "solMass";
            case "Lsun" -> "solLum";
            case "pixels", "pix" -> "pixel";
            case "sec", "second" -> "s";
            case "degree", "degrees" -> "deg";
            case "year", "a" -> "yr";
            case "R_e" -> "Re";
            case "R_25" -> "r25";
            default -> name;
        };
    }

    private static Optional<List<String>> tokens(String text) {
        if (FUNCTION.matcher(text).find()) return Optional.empty();
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!token.find(at) || token.start() != at) return Optional.empty();
            tokens.add(token.group(1) != null ? "^" : token.group().strip());
            at = token.end();
        }
        return Optional.of(tokens);
    }

    /**
     * The same grammar as the reader of units: a blank, a dot or a star multiplies, a slash divides by the next power.
     */
    private static final class Reader {
        private final List<String> tokens;
        private final List<Term> terms = new ArrayList<>();
        private String scale = "";
        private int at;

        Reader(List<String> tokens) {
            this.tokens = tokens;
        }

        Optional<UnitTerms> read() {
            boolean whole = product(1) && at == tokens.size();
            return whole ? Optional.of(new UnitTerms(scale, terms)) : Optional.empty();
        }

        private boolean product(int sign) {
            if (!powered(sign)) return false;
            while (at < tokens.size() && !tokens.get(at).equals(")")) {
                boolean divided = tokens.get(at).equals("/");
                if (divided || tokens.get(at).equals("*") || tokens.get(at).equals(".")) at++;
                if (!powered(divided ? -sign : sign)) return false;
            }
            return true;
        }

        private boolean powered(int sign) {
            if (at >= tokens.size()) return false;
            String token = tokens.get(at++);
            int first = terms.size();
            if (token.equals("(")) {
                if (!product(sign) || at >= tokens.size() || !tokens.get(at++).equals(")")) return false;
            } else if (Character.isDigit(token.charAt(0))) {
                return scaled(token, sign);
            } else if (Character.isLetter(token.charAt(0)) || token.startsWith("_")) {
                terms.add(new Term(token, sign));
            } else {
                return false;
            }
            int exponent = exponent();
            terms.subList(first, terms.size()).replaceAll(t -> new Term(t.name, t.power * exponent));
            return true;
        }

        private boolean scaled(String number, int sign) {
            int exponent = exponent();
            boolean one = Double.parseDouble(number) == 1;
            if (one) return true;
            if (!scale.isEmpty()) return false;
            if (number.equals("10") && exponent != 1) {
                scale = "1e" + sign * exponent;
            } else if (exponent == 1 && sign == 1) {
                scale = number;
            }
            return !scale.isEmpty();
        }

        private int exponent() {
            int start = at;
            if (at < tokens.size() && tokens.get(at).equals("^")) at++;
            boolean bracket = at > start && at < tokens.size() && tokens.get(at).equals("(");
            if (bracket) at++;
            if (at < tokens.size() && tokens.get(at).matches("[+-]?\\d{1,3}")) {
                int exponent = Integer.parseInt(tokens.get(at++));
                if (bracket) at++;
                return exponent;
            }
            at = start;
            return 1;
        }
    }
}
