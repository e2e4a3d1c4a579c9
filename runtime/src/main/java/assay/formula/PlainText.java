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
        if (unit.isEmpty()) return digits;
        String product = unit.replace(' ', '*');
        return product.startsWith("1/") ? digits + product.substring(1) : digits + "." + product;
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
            case "∧" -> " && ";
            case "∨" -> " || ";
            case "¬" -> "!";
            case "|", "," -> ", ";
            case "negative" -> "-";
            default -> " " + symbol + " ";
        };
    }

    @Override
    public String fraction(String top, String bottom) {
        return guard(top) + "/" + guard(bottom);
    }

    /** Brackets around anything but a number, a name, a call, or what has brackets already. */
    private static String guard(String part) {
        return part.matches("-?[\\w.]+(E-[\\w.]+)?") || closesAtTheEnd(part) ? part : "(" + part + ")";
    }

    private static boolean closesAtTheEnd(String part) {
        if (!part.matches("(?s)\\w*\\(.*\\)")) return false;
        int open = 0;
        for (int i = part.indexOf('('); i < part.length(); i++) {
            if (part.charAt(i) == '(') open++;
            if (part.charAt(i) == ')' && --open == 0) return i == part.length() - 1;
        }
        return false;
    }

    @Override
    public boolean writesOnOneLine() {
        return true;
    }

    @Override
    public String power(String base, String exponent) {
        return guard(base) + "**" + guard(exponent);
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
    public String root(String argument, Curve curve) {
        StringBuilder text = new StringBuilder("inverse(" + argument + ", ");
        text.append(Typesetter.digits(curve.about())).append(", ");
        text.append(Typesetter.digits(curve.from())).append(", ").append(Typesetter.digits(curve.to()));
        for (double c : curve.coefficients()) text.append(", ").append(Typesetter.digits(c));
        return text.append(')').toString();
    }

    @Override
    public String cases(String yes, String condition, String no) {
        return "(" + condition + " ? " + yes + " : " + no + ")";
    }
}
