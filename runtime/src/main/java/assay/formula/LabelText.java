package assay.formula;

/** Formulas in the markup of figure labels, with names as papers write them: {@code log([O III]5007/Hβ)}. */
public final class LabelText implements Typesetter.Script {
    private LabelText() {}

    public static String of(Expr expr) {
        return new Typesetter(new LabelText(), false).typeset(expr);
    }

    private static String escape(String text) {
        return text.replaceAll("[\\\\_^{}]", "\\\\$0");
    }

    /** A label of its own is markup; a plain name is shown as it stands. */
    public static String of(Notation notation) {
        return notation.label().equals(notation.plain()) ? escape(notation.plain()) : notation.label();
    }

    /** A unit as papers write it: {@code M_\\sun/pc^{2}}. */
    public static String unit(String symbol) {
        return symbol.replaceAll("(?<=[A-Za-z])(-?[0-9])\\b", "^{$1}")
                .replaceAll("\\bMsun\\b", "M_\\\\sun")
                .replaceAll("\\bAA\\b", "Å")
                .replaceAll("\\bRe\\b", "R_{e}")
                .replaceAll("\\br25\\b", "r_{25}");
    }

    @Override
    public String number(String digits, String unit) {
        String number = digits.replace('-', '−');
        if (unit.isEmpty()) return number;
        return digits.equals("1") ? unit(unit) : number + " " + unit(unit);
    }

    /** A name that is a sum has brackets wherever it stands. */
    @Override
    public String name(Notation notation) {
        String name = of(notation);
        return isParted(name, false) ? "(" + name + ")" : name;
    }

    @Override
    public String row(String... parts) {
        return String.join("", parts);
    }

    @Override
    public String sign(String symbol) {
        return switch (symbol) {
            case "·" -> " ";
            case "-" -> " − ";
            case "∧" -> " and ";
            case "∨" -> " or ";
            case "¬" -> "not ";
            case "|" -> " where ";
            case "," -> ", ";
            case "negative" -> "−";
            default -> " " + symbol + " ";
        };
    }

    @Override
    public String fraction(String top, String bottom) {
        return guard(top) + "/" + (bottom.contains(" ") && !isBracketed(bottom) ? "(" + bottom + ")" : guard(bottom));
    }

    /** Brackets around sums and quotients that have none. */
    private static String guard(String part) {
        return isParted(part, true) ? "(" + part + ")" : part;
    }

    private static boolean isParted(String part, boolean byStrokes) {
        int open = 0;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '(' || c == '{' || c == '[') open++;
            if (c == ')' || c == '}' || c == ']') open--;
            boolean sum = c == ' ' && i > 0 && i + 1 < part.length() && "+−".indexOf(part.charAt(i + 1)) >= 0;
            if (open == 0 && (sum || byStrokes && c == '/')) return true;
        }
        return false;
    }

    @Override
    public boolean writesOnOneLine() {
        return true;
    }

    @Override
    public String power(String base, String exponent) {
        boolean nests = exponent.matches(".*[_^{].*");
        String bare = isBracketed(exponent) ? exponent.substring(1, exponent.length() - 1) : exponent;
        return nests ? guard(base) + "**(" + bare + ")" : guard(base) + "^{" + bare + "}";
    }

    @Override
    public String bracket(String inside) {
        return "(" + inside + ")";
    }

    @Override
    public String function(String name, String argument) {
        String bare = isBracketed(argument) ? argument.substring(1, argument.length() - 1) : argument;
        return name.equals("error") ? "error of " + bare : name + "(" + bare + ")";
    }

    /** Whether the first bracket is closed by the last character. */
    private static boolean isBracketed(String part) {
        if (!part.startsWith("(")) return false;
        int open = 0;
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) == '(') open++;
            if (part.charAt(i) == ')' && --open == 0) return i == part.length() - 1;
        }
        return false;
    }

    @Override
    public String cases(String yes, String condition, String no) {
        return yes + " where " + condition + ", else " + no;
    }

    @Override
    public String root(String argument, Curve curve) {
        return "inverse(" + argument + ")";
    }
}
