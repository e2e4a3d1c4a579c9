package assay.formula;

import assay.formula.Expr.Aggregate;
import assay.formula.Expr.Binary;
import assay.formula.Expr.Call;
import assay.formula.Expr.Choice;
import assay.formula.Expr.Compare;
import assay.formula.Expr.Comparison;
import assay.formula.Expr.Connective;
import assay.formula.Expr.Covariance;
import assay.formula.Expr.Input;
import assay.formula.Expr.Literal;
import assay.formula.Expr.Logical;
import assay.formula.Expr.Named;
import assay.formula.Expr.Negation;
import assay.formula.Expr.Not;
import assay.formula.Expr.Operator;
import assay.formula.Expr.Power;
import assay.formula.Expr.Root;
import assay.formula.Expr.Uncertainty;

/** Walks an expression and hands its parts to a {@link Script}: one walk for LaTeX, MathML and plain text. */
final class Typesetter {
    /** A way of writing mathematics. */
    interface Script {
        String number(String digits, String unit);

        String name(Notation notation);

        String row(String... parts);

        String sign(String symbol);

        String fraction(String top, String bottom);

        String power(String base, String exponent);

        String bracket(String inside);

        String function(String name, String argument);

        String cases(String yes, String condition, String no);

        /** The z between two ends at which a polynomial equals an argument. */
        String root(String argument, Curve curve);

        /** Whether fractions are written with a stroke, so that they need brackets as factors. */
        default boolean writesOnOneLine() {
            return false;
        }
    }

    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int POWER = 3;

    private final Script script;
    private final boolean unfoldOutermost;

    Typesetter(Script script, boolean unfoldOutermost) {
        this.script = script;
        this.unfoldOutermost = unfoldOutermost;
    }

    /** The whole expression; the name of the outermost named one is unfolded when asked for, inner names are kept. */
    String typeset(Expr expr) {
        return write(unfoldOutermost && expr instanceof Named named ? named.meaning() : expr, 0);
    }

    private String write(Expr expr, int within) {
        if (expr instanceof Literal literal) return literal(literal, within);
        if (expr instanceof Input input) return script.name(input.symbol().notation());
        if (expr instanceof Named named) return script.name(named.notation());
        if (expr instanceof Negation negation) {
            int inside = script.writesOnOneLine() ? POWER : PRODUCT;
            return bracketIf(within > SUM, script.row(script.sign("negative"), write(negation.of(), inside)));
        }
        if (expr instanceof Power power) {
            String exponent = script.number(digits(power.exponent()), "");
            return bracketIf(within > POWER, script.power(write(power.base(), POWER + 1), exponent));
        }
        if (expr instanceof Binary binary) return binary(binary, within);
        if (expr instanceof Call call) return call(call, within);
        if (expr instanceof Root root) return script.root(write(root.of(), 0), root.curve());
        if (expr instanceof Compare compare) {
            return script.row(
                    write(compare.left(), 0), script.sign(sign(compare.comparison())), write(compare.right(), 0));
        }
        if (expr instanceof Logical logical) {
            String word = logical.connective() == Connective.AND ? "∧" : "∨";
            return bracketIf(
                    within > 0, script.row(write(logical.left(), 1), script.sign(word), write(logical.right(), 1)));
        }
        if (expr instanceof Not not) return script.row(script.sign("¬"), script.bracket(write(not.of(), 0)));
        if (expr instanceof Choice choice) {
            return script.cases(write(choice.yes(), 0), write(choice.condition(), 0), write(choice.no(), 0));
        }
        if (expr instanceof Uncertainty uncertainty) return script.function("error", write(uncertainty.of(), 0));
        if (expr instanceof Covariance pair) {
            return script.function(
                    "covariance", script.row(write(pair.first(), 0), script.sign(","), write(pair.second(), 0)));
        }
        if (expr instanceof Aggregate aggregate) {
            String inside = write(aggregate.of(), 0);
            String where = aggregate
                    .where()
                    .map(w -> script.row(script.sign("|"), write(w, 0)))
                    .orElse("");
            return script.function(aggregate.summary().word(), script.row(inside, where));
        }
        return script.sign("?");
    }

    private String literal(Literal literal, int within) {
        String unit = literal.unit().symbol();
        boolean quotient = script.writesOnOneLine() && !unit.matches("\\w*");
        boolean bracket = literal.value() < 0 && within > SUM || quotient && within > PRODUCT;
        return bracketIf(bracket, script.number(digits(literal.value()), unit));
    }

    private String binary(Binary binary, int within) {
        Operator operator = binary.operator();
        if (operator == Operator.OVER) {
            int loosest = script.writesOnOneLine() ? PRODUCT : POWER;
            return bracketIf(within > loosest, script.fraction(write(binary.left(), 0), write(binary.right(), 0)));
        }
        if (operator == Operator.TIMES) {
            String product =
                    script.row(write(binary.left(), PRODUCT), script.sign("·"), write(binary.right(), PRODUCT + 1));
            return bracketIf(within > PRODUCT, product);
        }
        String sign = operator == Operator.PLUS ? "+" : "-";
        boolean asRead = script.writesOnOneLine() && binary.right() instanceof Binary;
        int right = operator == Operator.PLUS && !asRead ? SUM : PRODUCT;
        return bracketIf(
                within > SUM, script.row(write(binary.left(), SUM), script.sign(sign), write(binary.right(), right)));
    }

    private String call(Call call, int within) {
        if (call.function() == Function.POW10) {
            String power =
                    script.power(script.number("10", ""), write(call.arguments().get(0), 0));
            return bracketIf(within > POWER, power);
        }
        StringBuilder arguments = new StringBuilder(write(call.arguments().get(0), 0));
        for (Expr argument : call.arguments().subList(1, call.arguments().size())) {
            arguments.append(script.sign(",")).append(write(argument, 0));
        }
        return script.function(call.function().word(), arguments.toString());
    }

    private String bracketIf(boolean needed, String inside) {
        return needed ? script.bracket(inside) : inside;
    }

    private static String sign(Comparison comparison) {
        return switch (comparison) {
            case AT_MOST -> "≤";
            case AT_LEAST -> "≥";
            default -> comparison.sign();
        };
    }

    static String digits(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e7) return Long.toString((long) value);
        return Double.toString(value);
    }
}
