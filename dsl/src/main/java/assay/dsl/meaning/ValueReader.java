package assay.dsl.meaning;

import assay.dsl.names.Bounds;
import assay.dsl.names.Meaning;
import assay.dsl.names.PropertyKind;
import assay.dsl.names.Scope;
import assay.dsl.names.Shelf;
import assay.dsl.names.Span;
import assay.dsl.reading.Suggestion;
import assay.dsl.words.Condition;
import assay.dsl.words.In;
import assay.formula.Constants;
import assay.formula.Expr;
import assay.formula.Expr.Unknown;
import assay.formula.Formula;
import assay.io.CatalogueLayout;
import assay.io.maps.Layout;
import assay.nebula.Calibrator;
import assay.nebula.Demarcation;
import assay.nebula.RatioCurve;
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
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/** Reads one argument as the kind of value that a word declares; null after a mistake has been told. */
final class ValueReader {
    private final Reading reading;
    private final Scope scope;
    private final FormulaReader formulas;

    ValueReader(Reading reading, Scope scope) {
        this.reading = reading;
        this.scope = scope;
        this.formulas = new FormulaReader(reading, scope);
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
        if (type == Measured.class) return new MeasuredReader(reading, this).read(e, marks.getAnnotation(In.class));
        if (type == Unit.class) return unit(e);
        if (type == PropertyKind.class) return propertyKind(e);
        if (type == Span.class) return span(e);
        if (type == Bounds.class) return bounds(e);
        if (type == Calibrator.class) return published(e, reading.library().calibrators());
        if (type == RatioCurve.class) return published(e, reading.library().curves());
        if (type == Demarcation.class) return demarcation(e);
        if (type == Layout.class) return published(e, reading.library().layouts());
        if (type == CatalogueLayout.class) return published(e, reading.library().catalogues());
        if (type == Meaning.Result.class) return result(e);
        if (type == Meaning.Words.class) return words(e);
        if (type.isEnum()) return constant(e, type);
        throw new IllegalStateException("no reader for arguments of " + type);
    }

    private Object mistake(Expression at, String message) {
        reading.mistake(at, message);
        return null;
    }

    private Object text(Expression e) {
        if (e instanceof ConstantExpression constant && constant.getValue() instanceof String text) {
            Optional<String> complaint = PlainWords.complaint(text);
            return complaint.isPresent() ? mistake(e, complaint.get()) : text;
        }
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
        return value instanceof Long number
                ? (int) Math.max(Integer.MIN_VALUE, Math.min(number, Integer.MAX_VALUE))
                : null;
    }

    private Object wholeLong(Expression e) {
        if (e instanceof ConstantExpression constant
                && (constant.getValue() instanceof Integer || constant.getValue() instanceof Long)) {
            return ((Number) constant.getValue()).longValue();
        }
        return mistake(e, "a whole number is wanted here");
    }

    private Double number(Expression e, Unit unit) {
        Quantity quantity = quantityIn(e, unit, "a pure number");
        return quantity == null ? null : Double.valueOf(quantity.in(unit));
    }

    Quantity quantity(Expression e, In in) {
        Unit unit = in == null ? null : Units.parse(in.value());
        return quantityIn(e, unit, unit == null ? "a value" : "a value in " + unit);
    }

    Quantity quantityIn(Expression e, Unit wanted, String words) {
        Expr expr = formulas.read(e);
        if (expr instanceof Unknown) return null;
        Double base = Constants.valueOf(expr);
        if (base == null) {
            reading.mistake(e, words + " is wanted here, not something that depends on data");
            return null;
        }
        if (!Double.isFinite(base)) {
            reading.mistake(e, "this is no finite number");
            return null;
        }
        if (wanted != null && !expr.dimension().equals(wanted.dimension())) {
            reading.mistake(e, words + " is wanted here, not " + expr.dimension());
            return null;
        }
        if (expr instanceof Expr.Literal literal) return new Quantity(literal.value(), literal.unit());
        Unit unit = wanted == null ? new Unit("", 1, expr.dimension()) : wanted;
        return new Quantity(base / unit.factor(), unit);
    }

    private Object unit(Expression e) {
        Expr expr = formulas.read(e);
        if (expr instanceof Unknown) return null;
        if (expr instanceof Expr.Literal literal && literal.value() == 1) return literal.unit();
        return mistake(e, "a unit is wanted here, such as kpc or km/s");
    }

    private static final List<String> KINDS = List.of("yesNo", "words", "number");

    private Object propertyKind(Expression e) {
        if (e instanceof VariableExpression variable && variable.getName().equals("yesNo")) return PropertyKind.YES_NO;
        if (e instanceof VariableExpression variable && variable.getName().equals("words")) return PropertyKind.WORDS;
        if (e instanceof VariableExpression variable && variable.getName().equals("number")) {
            return PropertyKind.of(Unit.ONE);
        }
        if (e instanceof VariableExpression variable
                && Units.find(variable.getName()).isEmpty()) {
            List<String> known = new ArrayList<>(KINDS);
            known.addAll(Units.named().keySet());
            String meant = Suggestion.among(variable.getName(), known);
            return mistake(
                    e, "'" + variable.getName() + "' is no unit and none of " + String.join(", ", KINDS) + meant);
        }
        Object unit = unit(e);
        return unit instanceof Unit read ? PropertyKind.of(read) : null;
    }

    private Object span(Expression e) {
        if (!(e instanceof RangeExpression range)) return mistake(e, "a range is wanted here, such as 0.5..2");
        Quantity from = quantityIn(range.getFrom(), null, "a value");
        Quantity to = from == null ? null : quantityIn(range.getTo(), from.unit(), "an end in " + from.unit());
        if (to == null) return null;
        if (!(from.base() < to.base())) return mistake(e, "the range runs backwards: " + from + " to " + to);
        return new Span(from, to);
    }

    private Object bounds(Expression e) {
        if (e instanceof RangeExpression) {
            return span(e) instanceof Span span ? new Bounds(span.from(), span.to()) : null;
        }
        Quantity one = quantityIn(e, null, "a value, or a range such as 0.5..2,");
        return one == null ? null : new Bounds(one, one);
    }

    Demarcation demarcation(Expression e) {
        return published(e, reading.library().demarcations());
    }

    /** The name of something published. */
    private <T> T published(Expression e, Shelf<T> shelf) {
        String name = dotted(e);
        if (e instanceof ConstantExpression constant
                && shelf.find(constant.getText()).isPresent()) {
            mistake(e, "the name of a " + shelf.kind() + " stands without quotes: " + constant.getText());
            return null;
        }
        if (name.isEmpty()) {
            mistake(e, "the name of a " + shelf.kind() + " is wanted here, such as " + shelf.example());
            return null;
        }
        Optional<T> found = shelf.find(name);
        if (found.isEmpty() && !reading.isLost(name)) {
            Optional<String> other = reading.library().kindOf(name);
            if (other.isPresent()) {
                String branches = Suggestion.among(
                        name,
                        shelf.names().stream()
                                .filter(branch -> branch.startsWith(name + "."))
                                .toList());
                mistake(e, "'" + name + "' is a " + other.get() + ", not a " + shelf.kind() + branches);
                return null;
            }
            String meant = Suggestion.among(name, shelf.names());
            String listed = meant.isEmpty() ? "; 'assay " + shelf.listedBy() + "' lists them" : meant;
            mistake(e, "'" + name + "' is not a known " + shelf.kind() + listed);
        }
        return found.orElse(null);
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
            Meaning meaning = scope.find(variable.getName()).orElse(null);
            if (meaning instanceof Meaning.Result result) return result;
            if (meaning instanceof Meaning.Mistaken) return null;
            if (meaning == null && reading.isLost(variable.getName())) return null;
            if (meaning == null) {
                return mistake(
                        e,
                        "'" + variable.getName() + "' is not known here"
                                + Suggestion.among(variable.getName(), scope.known()));
            }
        }
        return mistake(e, "the name of a result is wanted here, such as that of a fit or a relation");
    }

    private Object words(Expression e) {
        if (e instanceof VariableExpression variable) {
            Meaning meaning = scope.find(variable.getName()).orElse(null);
            if (meaning instanceof Meaning.Words words) return words;
            if (meaning instanceof Meaning.Mistaken || meaning == null && reading.isLost(variable.getName()))
                return null;
            if (meaning instanceof Meaning.OutOfReach elsewhere) return mistake(e, elsewhere.reason());
            if (meaning == null) {
                return mistake(
                        e,
                        "'" + variable.getName() + "' is not known here"
                                + Suggestion.among(variable.getName(), scope.known()));
            }
        }
        return mistake(e, "a property of words or the classes of a map are wanted here, such as environment");
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
        if (e instanceof ConstantExpression constant && known.contains(constant.getText())) {
            return mistake(e, "this stands without quotes: " + constant.getText());
        }
        return mistake(e, "one of these is wanted here: " + String.join(", ", known));
    }

    private Object list(Expression e, Class<?> inner, AnnotatedElement marks) {
        if (!(e instanceof ListExpression) && inner == Quantity.class) {
            Object one = read(e, inner, inner, marks);
            return one == null ? null : List.of(one);
        }
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
