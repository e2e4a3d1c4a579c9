package assay.dsl.meaning;

import assay.dsl.names.Meaning;
import assay.dsl.names.PropertyKind;
import assay.dsl.names.Span;
import assay.dsl.reading.Suggestion;
import assay.dsl.words.Block;
import assay.dsl.words.Condition;
import assay.dsl.words.In;
import assay.formula.Constants;
import assay.formula.Expr;
import assay.formula.Expr.Unknown;
import assay.formula.Formula;
import assay.nebula.Calibrator;
import assay.unit.Measured;
import assay.unit.Quantity;
import assay.unit.Unit;
import assay.unit.Units;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/** Reads one argument as the kind of value that a word declares; null after a mistake has been told. */
final class ValueReader {
    private final Reading reading;
    private final Block block;
    private final FormulaReader formulas;

    ValueReader(Reading reading, Block block) {
        this.reading = reading;
        this.block = block;
        this.formulas = new FormulaReader(reading, block.scope());
    }

    Object read(Expression e, Class<?> type, Type generic, AnnotatedElement marks) {
        if (type == Optional.class) {
            Type inner = ((ParameterizedType) generic).getActualTypeArguments()[0];
            Class<?> raw = inner instanceof ParameterizedType p ? (Class<?>) p.getRawType() : (Class<?>) inner;
            return read(e, raw, inner, marks);
        }
        if (type == List.class)
            return list(e, (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0], marks);
        if (type == String.class) return text(e);
        if (type == Formula.class) return formula(e, marks.isAnnotationPresent(Condition.class));
        if (type == int.class || type == Integer.class) return whole(e);
        if (type == long.class || type == Long.class) return wholeLong(e);
        if (type == double.class || type == Double.class) return number(e, Unit.ONE);
        if (type == Quantity.class) return quantity(e, marks.getAnnotation(In.class));
        if (type == Measured.class) return measured(e, marks.getAnnotation(In.class));
        if (type == Unit.class) return unit(e);
        if (type == PropertyKind.class) return propertyKind(e);
        if (type == Span.class) return span(e);
        if (type == Calibrator.class) return calibrator(e);
        if (type == Meaning.Result.class) return result(e);
        if (type.isEnum()) return constant(e, type);
        throw new IllegalStateException("no reader for arguments of " + type);
    }

    private Object mistake(Expression at, String message) {
        reading.mistake(at, message);
        return null;
    }

    private Object text(Expression e) {
        if (e instanceof ConstantExpression constant && constant.getValue() instanceof String text) return text;
        return mistake(e, "a text in quotes is wanted here");
    }

    private Formula formula(Expression e, boolean condition) {
        Formula formula = formulas.formula(e);
        if (formula.expr() instanceof Unknown) return null;
        if (formula.expr().isCondition() != condition) {
            reading.mistake(
                    e,
                    condition
                            ? "a condition is wanted here, such as radius < 0.5.Re, not "
                                    + formula.expr().dimension()
                            : "a number is wanted here, not a condition");
            return null;
        }
        return formula;
    }

    private Object whole(Expression e) {
        if (e instanceof VariableExpression variable && variable.getName().equals("all")) return Integer.MAX_VALUE;
        Object value = wholeLong(e);
        return value instanceof Long number ? Math.toIntExact(Math.min(number, Integer.MAX_VALUE)) : null;
    }

    private Object wholeLong(Expression e) {
        if (e instanceof ConstantExpression constant
                && (constant.getValue() instanceof Integer || constant.getValue() instanceof Long)) {
            return ((Number) constant.getValue()).longValue();
        }
        return mistake(e, "a whole number is wanted here");
    }

    private Double number(Expression e, Unit unit) {
        Quantity quantity = quantityIn(e, unit, "a number");
        return quantity == null ? null : Double.valueOf(quantity.in(unit));
    }

    private Quantity quantity(Expression e, In in) {
        Unit unit = in == null ? null : Units.parse(in.value());
        return quantityIn(e, unit, unit == null ? "a value" : "a value such as one in " + unit);
    }

    private Quantity quantityIn(Expression e, Unit wanted, String words) {
        Expr expr = formulas.read(e);
        if (expr instanceof Unknown) return null;
        Double base = Constants.valueOf(expr);
        if (base == null) {
            reading.mistake(e, words + " is wanted here, not something that depends on data");
            return null;
        }
        if (wanted != null && !expr.dimension().equals(wanted.dimension())) {
            reading.mistake(e, words + " (" + wanted.dimension() + ") is wanted here, not " + expr.dimension());
            return null;
        }
        if (expr instanceof Expr.Literal literal) return new Quantity(literal.value(), literal.unit());
        Unit unit = wanted == null ? new Unit("", 1, expr.dimension()) : wanted;
        return new Quantity(base / unit.factor(), unit);
    }

    /** {@code 11.32.Mpc ± 0.5.Mpc}, {@code x ± [plus, minus]}, {@code upperLimit(x)}, {@code lowerLimit(x)}. */
    private Measured measured(Expression e, In in) {
        if (e instanceof BinaryExpression binary
                && reading.text()
                        .isPlusMinus(
                                binary.getOperation().getStartLine(),
                                binary.getOperation().getStartColumn())) {
            return withError(binary, in);
        }
        if (e instanceof MethodCallExpression call && call.getMethodAsString().matches("upperLimit|lowerLimit")) {
            List<Expression> arguments = ((TupleExpression) call.getArguments()).getExpressions();
            Quantity limit = arguments.size() == 1 ? quantity(arguments.get(0), in) : null;
            if (limit == null) return null;
            return call.getMethodAsString().equals("upperLimit")
                    ? Measured.upperLimit(limit)
                    : Measured.lowerLimit(limit);
        }
        Quantity exact = quantity(e, in);
        return exact == null ? null : Measured.exact(exact);
    }

    private Measured withError(BinaryExpression binary, In in) {
        Quantity value = quantity(binary.getLeftExpression(), in);
        if (value == null) return null;
        Expression error = binary.getRightExpression();
        List<Expression> errors = error instanceof ListExpression two ? two.getExpressions() : List.of(error);
        List<Quantity> read = new ArrayList<>();
        for (Expression one : errors) {
            Quantity quantity = quantityIn(one, value.unit(), "an error");
            if (quantity == null) return null;
            if (quantity.value() < 0) {
                reading.mistake(one, "an error cannot be negative; [plus, minus] takes two positive numbers");
                return null;
            }
            read.add(quantity);
        }
        if (read.size() > 2 || read.isEmpty()) {
            reading.mistake(error, "behind ± stands one error, or two as [plus, minus]");
            return null;
        }
        return Measured.of(value, read.get(0), read.get(read.size() - 1));
    }

    private Object unit(Expression e) {
        Expr expr = formulas.read(e);
        if (expr instanceof Unknown) return null;
        if (expr instanceof Expr.Literal literal && literal.value() == 1) return literal.unit();
        return mistake(e, "a unit is wanted here, such as kpc or km/s");
    }

    private Object propertyKind(Expression e) {
        if (e instanceof VariableExpression variable && variable.getName().equals("yesNo")) return PropertyKind.YES_NO;
        if (e instanceof VariableExpression variable && variable.getName().equals("words")) return PropertyKind.WORDS;
        if (e instanceof VariableExpression variable && variable.getName().equals("number")) {
            return PropertyKind.of(Unit.ONE);
        }
        Object unit = unit(e);
        return unit instanceof Unit read ? PropertyKind.of(read) : null;
    }

    private Object span(Expression e) {
        if (!(e instanceof RangeExpression range)) return mistake(e, "a range is wanted here, such as 0.5..2");
        Quantity from = quantityIn(range.getFrom(), null, "a value");
        Quantity to = from == null ? null : quantityIn(range.getTo(), from.unit(), "the end of the range");
        if (to == null) return null;
        if (!(from.base() < to.base())) return mistake(e, "the range runs backwards: " + from + " to " + to);
        return new Span(from, to);
    }

    private Object calibrator(Expression e) {
        String name = dotted(e);
        if (name.isEmpty()) return mistake(e, "the name of a calibrator is wanted here, such as dopita16.linear");
        Optional<Calibrator> found = reading.calibrators().find(name);
        if (found.isPresent()) return found.get();
        return mistake(
                e,
                "'" + name + "' is not a known calibrator"
                        + Suggestion.among(name, reading.calibrators().names()));
    }

    private static String dotted(Expression e) {
        if (e instanceof VariableExpression variable) return variable.getName();
        if (e instanceof PropertyExpression property) {
            String object = dotted(property.getObjectExpression());
            return object.isEmpty() ? "" : object + "." + property.getPropertyAsString();
        }
        return "";
    }

    private Object result(Expression e) {
        if (e instanceof VariableExpression variable) {
            Meaning meaning = block.scope().find(variable.getName()).orElse(null);
            if (meaning instanceof Meaning.Result result) return result;
            if (meaning instanceof Meaning.Mistaken) return null;
            if (meaning == null) {
                return mistake(
                        e,
                        "'" + variable.getName() + "' is not known here"
                                + Suggestion.among(
                                        variable.getName(), block.scope().known()));
            }
        }
        return mistake(e, "the name of a result is wanted here, such as that of a fit or a relation");
    }

    private Object constant(Expression e, Class<?> type) {
        List<String> known = Arrays.stream(type.getEnumConstants())
                .map(c -> ((Enum<?>) c).name())
                .toList();
        if (e instanceof VariableExpression variable) {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(variable.getName())) return constant;
            }
            String meant = Suggestion.among(variable.getName(), known);
            return mistake(
                    e,
                    "'" + variable.getName() + "' is not one of the choices here"
                            + (meant.isEmpty() ? ": " + String.join(", ", known) : meant));
        }
        return mistake(e, "one of these is wanted here: " + String.join(", ", known));
    }

    private Object list(Expression e, Class<?> inner, AnnotatedElement marks) {
        if (!(e instanceof ListExpression list)) return mistake(e, "a list in brackets is wanted here: [ ..., ... ]");
        List<Object> values = new ArrayList<>();
        boolean complete = true;
        for (Expression item : list.getExpressions()) {
            Object value = read(item, inner, inner, marks);
            if (value == null) complete = false;
            else values.add(value);
        }
        return complete ? values : null;
    }
}
