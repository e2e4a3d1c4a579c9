package assay.formula;

/** Formulas in LaTeX. */
public final class Latex implements Typesetter.Script {
    private Latex() {}

    public static String of(Expr expr) {
        return new Typesetter(new Latex(), false).typeset(expr);
    }

    /** With the outermost name replaced by what it means. */
    public static String meaningOf(Expr expr) {
        return new Typesetter(new Latex(), true).typeset(expr);
    }

    @Override
    public String number(String digits, String unit) {
        int e = digits.indexOf('E');
        String number = e < 0 ? digits : digits.substring(0, e) + "\\times10^{" + digits.substring(e + 1) + "}";
        return unit.isEmpty()
                ? number
                : number + "\\,\\mathrm{" + unit.replace("_", "\\_").replace(" ", "\\,") + "}";
    }

    @Override
    public String name(Notation notation) {
        return notation.latex();
    }

    @Override
    public String row(String... parts) {
        return String.join("", parts);
    }

    @Override
    public String sign(String symbol) {
        return switch (symbol) {
            case "·" -> "\\,";
            case "≤" -> " \\le ";
            case "≥" -> " \\ge ";
            case "∧" -> " \\wedge ";
            case "∨" -> " \\vee ";
            case "¬" -> "\\neg ";
            case "|" -> " \\mid ";
            case "," -> ", ";
            case "negative" -> "-";
            default -> " " + symbol + " ";
        };
    }

    @Override
    public String fraction(String top, String bottom) {
        return "\\frac{" + top + "}{" + bottom + "}";
    }

    @Override
    public String power(String base, String exponent) {
        return base + "^{" + exponent + "}";
    }

    @Override
    public String bracket(String inside) {
        return "\\left(" + inside + "\\right)";
    }

    @Override
    public String function(String name, String argument) {
        return switch (name) {
            case "sqrt" -> "\\sqrt{" + argument + "}";
            case "abs" -> "\\left|" + argument + "\\right|";
            case "log", "ln", "exp", "sin", "cos", "tanh", "min", "max" -> "\\" + name + bracket(argument);
            default -> "\\operatorname{" + name + "}" + bracket(argument);
        };
    }

    @Override
    public String cases(String yes, String condition, String no) {
        return "\\begin{cases}" + yes + " & " + condition + "\\\\ " + no + " & \\text{otherwise}\\end{cases}";
    }
}
