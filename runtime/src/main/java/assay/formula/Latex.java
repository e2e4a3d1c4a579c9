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
    public String root(String argument, Curve curve) {
        StringBuilder sum = new StringBuilder();
        for (int k = 0; k < curve.coefficients().size(); k++) {
            double c = curve.coefficients().get(k);
            sum.append(k == 0 ? (c < 0 ? "-" : "") : c < 0 ? " - " : " + ");
            sum.append(Typesetter.digits(Math.abs(c))).append(k == 0 ? "" : k == 1 ? "\\,u" : "\\,u^{" + k + "}");
        }
        return "\\left[z: " + argument + " = " + sum + ",\\ u = z - " + Typesetter.digits(curve.about()) + ",\\ "
                + Typesetter.digits(curve.from()) + " \\le z \\le " + Typesetter.digits(curve.to()) + "\\right]";
    }

    @Override
    public String cases(String yes, String condition, String no) {
        return "\\begin{cases}" + yes + " & " + condition + "\\\\ " + no + " & \\text{otherwise}\\end{cases}";
    }
}
