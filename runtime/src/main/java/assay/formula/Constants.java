package assay.formula;

import assay.formula.Expr.Binary;
import assay.formula.Expr.Call;
import assay.formula.Expr.Literal;
import assay.formula.Expr.Named;
import assay.formula.Expr.Negation;
import assay.formula.Expr.Power;
import assay.formula.Expr.Root;

/** Values of expressions that need no data. */
public final class Constants {
    private Constants() {}

    /** The value in base units, or null when the expression depends on data. */
    public static Double valueOf(Expr expr) {
        if (expr.level() != Level.CONSTANT || expr.isCondition()) return null;
        if (expr instanceof Literal literal) return literal.base();
        if (expr instanceof Named named) return valueOf(named.meaning());
        if (expr instanceof Negation negation) return apply(valueOf(negation.of()), x -> -x);
        if (expr instanceof Root root) return apply(valueOf(root.of()), root.curve()::inverse);
        if (expr instanceof Power power) return apply(valueOf(power.base()), x -> Op.power(x, power.exponent()));
        if (expr instanceof Binary binary) {
            Double left = valueOf(binary.left());
            Double right = valueOf(binary.right());
            if (left == null || right == null) return null;
            return switch (binary.operator()) {
                case PLUS -> left + right;
                case MINUS -> left - right;
                case TIMES -> left * right;
                case OVER -> left / right;
            };
        }
        if (expr instanceof Call call) {
            Double first = valueOf(call.arguments().get(0));
            Double second =
                    call.arguments().size() > 1 ? valueOf(call.arguments().get(1)) : Double.valueOf(0);
            return first == null || second == null
                    ? null
                    : Op.of(call.function()).apply(first, second, 0);
        }
        return null;
    }

    private static Double apply(Double value, java.util.function.DoubleUnaryOperator operator) {
        return value == null ? null : Double.valueOf(operator.applyAsDouble(value));
    }
}
