package assay.formula;

import assay.formula.Expr.Binary;
import assay.formula.Expr.Call;
import assay.formula.Expr.Choice;
import assay.formula.Expr.Compare;
import assay.formula.Expr.Comparison;
import assay.formula.Expr.Connective;
import assay.formula.Expr.Literal;
import assay.formula.Expr.Logical;
import assay.formula.Expr.Named;
import assay.formula.Expr.Negation;
import assay.formula.Expr.Not;
import assay.formula.Expr.Operator;
import assay.formula.Expr.Power;
import assay.formula.Expr.Unknown;
import assay.unit.Dimension;
import assay.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/** Makes expressions and refuses, in one line, those that make no sense. */
public final class Build {
    private Build() {}

    public static Expr number(double value) {
        if (!Double.isFinite(value)) throw new FormulaError(value + " is not a number to reckon with");
        return new Literal(value, Unit.ONE);
    }

    public static Expr negate(Expr of) {
        requireNumber(of, "-");
        return of instanceof Literal literal ? new Literal(0 - literal.value(), literal.unit()) : new Negation(of);
    }

    public static Expr plus(Expr left, Expr right) {
        return sum(Operator.PLUS, left, right, "add", "to");
    }

    public static Expr minus(Expr left, Expr right) {
        return sum(Operator.MINUS, right, left, "subtract", "from");
    }

    private static Expr sum(Operator operator, Expr first, Expr second, String verb, String preposition) {
        String sign = operator == Operator.PLUS ? "+" : "-";
        requireNumber(first, sign);
        requireNumber(second, sign);
        if (isUnknown(first) || isUnknown(second)) return new Unknown();
        if (!first.dimension().equals(second.dimension())) {
            boolean plus = operator == Operator.PLUS;
            Expr moved = plus ? second : first;
            Expr target = plus ? first : second;
            throw new FormulaError(
                    "cannot " + verb + " " + moved.dimension() + " " + preposition + " " + target.dimension());
        }
        Expr left = operator == Operator.PLUS ? first : second;
        Expr right = operator == Operator.PLUS ? second : first;
        if (left instanceof Literal a && right instanceof Literal b) {
            double other = b.value() * b.unit().to(a.unit());
            return finite(new Literal(operator == Operator.PLUS ? a.value() + other : a.value() - other, a.unit()));
        }
        return finite(new Binary(operator, left, right, left.dimension()));
    }

    public static Expr times(Expr left, Expr right) {
        requireNumber(left, "*");
        requireNumber(right, "*");
        if (isUnknown(left) || isUnknown(right)) return new Unknown();
        if (left instanceof Literal a
                && right instanceof Literal b
                && (!a.unit().equals(Unit.ONE) || !b.unit().equals(Unit.ONE))) {
            return finite(new Literal(a.value() * b.value(), a.unit().times(b.unit())));
        }
        return finite(new Binary(Operator.TIMES, left, right, left.dimension().times(right.dimension())));
    }

    public static Expr over(Expr left, Expr right) {
        requireNumber(left, "/");
        requireNumber(right, "/");
        if (isUnknown(left) || isUnknown(right)) return new Unknown();
        Double divisor = Constants.valueOf(right);
        if (divisor != null && divisor == 0) throw new FormulaError("division by zero");
        if (left instanceof Literal a
                && right instanceof Literal b
                && (!a.unit().equals(Unit.ONE) || !b.unit().equals(Unit.ONE))) {
            return finite(new Literal(a.value() / b.value(), a.unit().over(b.unit())));
        }
        return finite(new Binary(Operator.OVER, left, right, left.dimension().over(right.dimension())));
    }

    /** A power. Where the exponent is not a constant the base must be one, a pure number: b ** x = exp(x ln b). */
    public static Expr power(Expr base, Expr exponent) {
        requireNumber(base, "**");
        requireNumber(exponent, "**");
        if (isUnknown(base) || isUnknown(exponent)) return new Unknown();
        if (!exponent.dimension().isNone()) {
            throw new FormulaError("an exponent must be a pure number, not " + exponent.dimension());
        }
        Double constant = Constants.valueOf(exponent);
        if (constant != null) return power(base, constant);
        Double constantBase = Constants.valueOf(base);
        if (constantBase == null || constantBase <= 0 || !base.dimension().isNone()) {
            throw new FormulaError("only a positive constant can be raised to a power that varies");
        }
        if (constantBase == 10) return call(Function.POW10, List.of(exponent));
        return call(Function.EXP, List.of(times(exponent, number(Math.log(constantBase)))));
    }

    public static Expr power(Expr base, double exponent) {
        requireNumber(base, "**");
        return isUnknown(base) ? base : finite(new Power(base, exponent, raised(base, exponent)));
    }

    private static Dimension raised(Expr base, double exponent) {
        try {
            return base.dimension().power(exponent);
        } catch (IllegalArgumentException e) {
            throw new FormulaError(e.getMessage());
        }
    }

    public static Expr log(Expr of) {
        return call(Function.LOG, List.of(of));
    }

    public static Expr max(Expr first, Expr second) {
        return call(Function.MAX, List.of(first, second));
    }

    public static Expr call(Function function, List<Expr> arguments) {
        arguments.forEach(a -> requireNumber(a, function.word()));
        if (arguments.size() != function.arguments()) {
            throw new FormulaError(
                    function.word() + " takes " + count(function.arguments()) + ", not " + arguments.size());
        }
        if (arguments.stream().anyMatch(Build::isUnknown)) return new Unknown();
        Dimension first = arguments.get(0).dimension();
        Dimension dimension = switch (function) {
            case SQRT -> raised(arguments.get(0), 0.5);
            case ABS -> first;
            case MIN, MAX -> same(function, arguments);
            case SIN, COS -> {
                if (!first.isNone() && !first.equals(Dimension.ANGLE)) {
                    throw new FormulaError(function.word() + " takes an angle, not " + first);
                }
                yield Dimension.NONE;
            }
            case LOG, LN, EXP, POW10, TANH -> {
                if (!first.isNone()) {
                    throw new FormulaError(function.word() + " takes a pure number, not " + first
                            + "; divide by a unit or by something of the same kind");
                }
                yield Dimension.NONE;
            }
        };
        return finite(new Call(function, arguments, dimension));
    }

    /** The z on a monotonic piece of a curve at which the curve has the value of an expression. */
    public static Expr root(Expr of, Curve curve) {
        requireNumber(of, "inverse");
        if (isUnknown(of)) return of;
        if (!of.dimension().isNone()) throw new FormulaError("inverse takes a pure number, not " + of.dimension());
        if (curve.pieces().size() > 1) {
            throw new FormulaError("the polynomial turns back between " + curve.from() + " and " + curve.to()
                    + ", so that it has no inverse there; narrow the range to one branch");
        }
        return finite(new Expr.Root(of, curve));
    }

    private static String count(int arguments) {
        return arguments == 1 ? "one argument" : arguments + " arguments";
    }

    private static Dimension same(Function function, List<Expr> arguments) {
        Dimension first = arguments.get(0).dimension();
        for (Expr argument : arguments) {
            if (!argument.dimension().equals(first)) {
                throw new FormulaError(function.word() + " compares " + first + " with " + argument.dimension());
            }
        }
        return first;
    }

    public static Expr compare(Comparison comparison, Expr left, Expr right) {
        requireNumber(left, comparison.sign());
        requireNumber(right, comparison.sign());
        if (isUnknown(left) || isUnknown(right)) return new Unknown();
        if (!left.dimension().equals(right.dimension())) {
            throw new FormulaError("cannot compare " + left.dimension() + " with " + right.dimension());
        }
        List<Expr> poles = new ArrayList<>();
        Asymptotes.collect(left, poles);
        Asymptotes.collect(right, poles);
        return new Compare(comparison, left, right, poles);
    }

    public static Expr both(Expr left, Expr right) {
        return logical(Connective.AND, left, right);
    }

    public static Expr either(Expr left, Expr right) {
        return logical(Connective.OR, left, right);
    }

    private static Expr logical(Connective connective, Expr left, Expr right) {
        requireCondition(left);
        requireCondition(right);
        return isUnknown(left) || isUnknown(right) ? new Unknown() : new Logical(connective, left, right);
    }

    public static Expr not(Expr of) {
        requireCondition(of);
        return isUnknown(of) ? of : new Not(of);
    }

    public static Expr choice(Expr condition, Expr yes, Expr no) {
        requireCondition(condition);
        if (isUnknown(condition) || isUnknown(yes) || isUnknown(no)) return new Unknown();
        if (yes.isCondition() != no.isCondition()) {
            throw new FormulaError("one side of '? :' is a condition, the other is not");
        }
        if (!yes.dimension().equals(no.dimension())) {
            throw new FormulaError("the two sides of '? :' are " + yes.dimension() + " and " + no.dimension());
        }
        return new Choice(condition, yes, no);
    }

    /** What the errors of two values of a spaxel share. */
    public static Expr covariance(Expr first, Expr second) {
        requireNumber(first, "covariance");
        requireNumber(second, "covariance");
        if (isUnknown(first) || isUnknown(second)) return new Unknown();
        for (Expr one : List.of(first, second)) {
            if (one.level() != Level.SPAXEL) {
                throw new FormulaError(
                        "covariance takes two values of a spaxel; '" + PlainText.of(one) + "' is " + one.level());
            }
        }
        return new Expr.Covariance(first, second);
    }

    /** Their covariance in units of their errors, from -1 to 1. */
    public static Expr correlation(Expr first, Expr second) {
        Expr shared = covariance(first, second);
        if (isUnknown(shared)) return shared;
        Expr scale = times(covariance(first, first), covariance(second, second));
        Expr meaning = over(shared, power(scale, 0.5));
        String inside = PlainText.of(first) + ", " + PlainText.of(second);
        return new Named("correlation(" + inside + ")", correlation(inside, first, second), meaning);
    }

    private static Notation correlation(String inside, Expr first, Expr second) {
        return new Notation(
                "correlation(" + inside + ")",
                "\\operatorname{correlation}\\left(" + Latex.of(first) + ", " + Latex.of(second) + "\\right)",
                "<mrow><mi>correlation</mi><mo>(</mo><mtext>" + inside + "</mtext><mo>)</mo></mrow>",
                "correlation(" + inside + ")");
    }

    public static Expr named(String name, Expr meaning) {
        return isUnknown(meaning) ? meaning : new Named(name, Notation.plain(name), meaning);
    }

    /** Constants are reckoned as soon as they stand there, so that log(0) is found before any data are read. */
    private static Expr finite(Expr expr) {
        Double value = Constants.valueOf(expr);
        if (value != null && !Double.isFinite(value)) {
            throw new FormulaError(PlainText.of(expr) + " has no finite value");
        }
        return expr;
    }

    private static boolean isUnknown(Expr expr) {
        return expr instanceof Unknown;
    }

    private static void requireNumber(Expr expr, String where) {
        if (expr.isCondition()) throw new FormulaError("'" + where + "' takes numbers, not a condition");
    }

    private static void requireCondition(Expr expr) {
        if (!expr.isCondition() && !isUnknown(expr)) {
            throw new FormulaError("a condition is wanted here, such as x > 3, not " + expr.dimension());
        }
    }
}
