package assay.formula;

/** Formulas as a recipe would write them: for logs, table heads and the cut flow. */
public final class PlainText implements Typesetter.Script {
    private PlainText() {}

    public static String of(Expr expr) {
        return new Typesetter(new PlainText(), false).typeset(expr);
    }

    /** With the outermost name replaced by what it means. */
    public static String meaningOf(Expr expr) {
        return new Typesetter(new PlainText(), true).typeset(expr);
    }

    @Override
    public String number(String digits, String unit) {
        return unit.isEmpty() ? digits : digits + " " + unit;
    }

    @Override
    public String name(Notation notation) {
        return notation.plain();
    }

    @Override
    public String row(String... parts) {
        return String.join("", parts);
    }

    @Override
    public String sign(String symbol) {
        return switch (symbol) {
            case "·" -> "*";
            case "≤" -> " <= ";
            case "≥" -> " >= ";
            case "∧" -> " and ";
            case "∨" -> " or ";
            case "¬" -> "not ";
            case "|" -> " where ";
            case "," -> ", ";
            default -> " " + symbol + " ";
        };
    }

    @Override
    public String fraction(String top, String bottom) {
        return guard(top) + "/" + guard(bottom);
    }

    private static String guard(String part) {
        return part.matches(".*[ */].*") && !part.matches("\\w*\\([^()]*\\)") ? "(" + part + ")" : part;
    }

    @Override
    public String power(String base, String exponent) {
        return base + "**" + (exponent.contains(" ") ? bracket(exponent) : exponent);
    }

    @Override
    public String bracket(String inside) {
        return "(" + inside + ")";
    }

    @Override
    public String function(String name, String argument) {
        return name + "(" + argument + ")";
    }

    @Override
    public String cases(String yes, String condition, String no) {
        return "(" + condition + " ? " + yes + " : " + no + ")";
    }
}
