package assay.dsl.meaning;

import assay.dsl.names.Meaning;
import assay.dsl.names.Scope;
import assay.dsl.reading.Place;
import assay.dsl.reading.Suggestion;
import assay.formula.Build;
import assay.formula.Constants;
import assay.formula.DisplayUnit;
import assay.formula.Expr;
import assay.formula.Expr.Comparison;
import assay.formula.Expr.Unknown;
import assay.formula.Formula;
import assay.formula.FormulaError;
import assay.formula.Level;
import assay.formula.Notation;
import assay.nebula.Classification;
import assay.nebula.Demarcation;
import assay.unit.Unit;
import assay.unit.Units;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.NotExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.TernaryExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;
import org.codehaus.groovy.ast.expr.UnaryPlusExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/** Reads an expression of the recipe as a formula; what makes no sense is told where it stands. */
public final class FormulaReader {
    private static final Map<String, Comparison> COMPARISONS =
            Map.of("<", Comparison.BELOW, "<=", Comparison.AT_MOST, ">", Comparison.ABOVE, ">=", Comparison.AT_LEAST);

    private final Reading reading;
    private final Scope scope;
    private final Functions functions;

    public FormulaReader(Reading reading, Scope scope) {
        this.reading = reading;
        this.scope = scope;
        this.functions = new Functions(scope);
    }

    public Formula formula(Expression e) {
        Place place = reading.place(e);
        Expr expr = read(e);
        Double constant = Constants.valueOf(expr);
        if (constant != null && !Double.isFinite(constant)) {
            reading.mistake(e, "this is no finite number");
            expr = new Unknown();
        }
        return new Formula(expr, reading.textOf(e), place.line(), place.column());
    }

    Expr read(Expression e) {
        try {
            return meaningOf(e);
        } catch (FormulaError error) {
            reading.mistake(e, error.getMessage());
            return new Unknown();
        }
    }

    private Expr meaningOf(Expression e) {
        if (e instanceof ConstantExpression constant) return constant(constant);
        if (e instanceof VariableExpression variable) return name(variable, variable.getName());
        if (e instanceof PropertyExpression property) return property(property);
        if (e instanceof UnaryMinusExpression minus) return Build.negate(read(minus.getExpression()));
        if (e instanceof UnaryPlusExpression plus) return read(plus.getExpression());
        if (e instanceof NotExpression not) return Build.not(read(not.getExpression()));
        if (e instanceof BooleanExpression truth) return read(truth.getExpression());
        if (e instanceof TernaryExpression choice) {
            return Build.choice(
                    read(choice.getBooleanExpression()),
                    read(choice.getTrueExpression()),
                    read(choice.getFalseExpression()));
        }
        if (e instanceof BinaryExpression binary) return binary(binary);
        if (e instanceof MethodCallExpression call) return call(call);
        throw new FormulaError("a formula is wanted here");
    }

    private Expr constant(ConstantExpression constant) {
        if (constant.getValue() instanceof Number number) {
            if (!Double.isFinite(number.doubleValue())) throw new FormulaError("this number is too large");
            return Build.number(number.doubleValue());
        }
        if (constant.getValue() instanceof String text) {
            throw new FormulaError(
                    scope.find(text).isPresent()
                            ? "this stands without quotes: " + text
                            : "a formula is wanted here, not a text");
        }
        throw new FormulaError("a formula is wanted here, not " + constant.getText());
    }

    private Expr binary(BinaryExpression binary) {
        String operator = binary.getOperation().getText();
        Expression left = binary.getLeftExpression();
        Expression right = binary.getRightExpression();
        Comparison comparison = COMPARISONS.get(operator);
        if (comparison != null) return compare(comparison, left, right);
        return switch (operator) {
            case "+" -> Build.plus(read(left), read(right));
            case "-" -> Build.minus(read(left), read(right));
            case "*" -> Build.times(read(left), read(right));
            case "/" -> Build.over(read(left), read(right));
            case "**" -> Build.power(read(left), read(right));
            case "&&" -> Build.both(read(left), read(right));
            case "||" -> Build.either(read(left), read(right));
            case "==" -> wordIs(left, right);
            case "!=" -> Build.not(wordIs(left, right));
            case "=" -> throw new FormulaError("a definition cannot stand inside a formula");
            default -> {
                if (reading.text()
                        .isPlusMinus(
                                binary.getOperation().getStartLine(),
                                binary.getOperation().getStartColumn())) {
                    throw new FormulaError("± stands in published and publishedValue only: formulas take a value"
                            + " without its error");
                }
                yield new Unknown(); // the gate has told of it
            }
        };
    }

    private Expr wordIs(Expression left, Expression right) {
        if (left instanceof VariableExpression asked) {
            Meaning meaning = scope.find(asked.getName()).orElse(null);
            boolean text = right instanceof ConstantExpression constant && constant.getValue() instanceof String;
            if (meaning instanceof Meaning.Mistaken) return new Unknown();
            if (meaning instanceof Meaning.Words words) return asked(words, right);
            if (meaning instanceof Meaning.OutOfReach hidden) throw new FormulaError(hidden.reason());
            if (meaning == null && text) return name(left, asked.getName());
        }
        throw new FormulaError("only a property of words equals something, as in environment == 'field';"
                + " compare numbers with < or >, and write a yes-or-no property by itself");
    }

    /** Whether a property is a word; the classes of a published scheme are conditions on lines. */
    private Expr asked(Meaning.Words words, Expression right) {
        Expr plain = AskedWord.of(words, right);
        Optional<Classification> scheme = Classification.find(words.column());
        if (plain instanceof Unknown || scheme.isEmpty()) return plain;
        String word = (String) ((ConstantExpression) right).getValue();
        return scope.bind(scheme.get()
                .condition(
                        word,
                        name -> reading.library().demarcations().find(name).orElseThrow()));
    }

    /** {@code a < b < c} is what a paper means by it. */
    private Expr compare(Comparison comparison, Expression left, Expression right) {
        boolean chained = left instanceof BinaryExpression inner
                && COMPARISONS.containsKey(inner.getOperation().getText());
        if (!chained) return compared(comparison, read(left), read(right));
        BinaryExpression first = (BinaryExpression) left;
        return Build.both(read(first), compared(comparison, read(first.getRightExpression()), read(right)));
    }

    private static Expr compared(Comparison comparison, Expr left, Expr right) {
        try {
            return Build.compare(comparison, left, right);
        } catch (FormulaError e) {
            boolean bare =
                    right instanceof Expr.Literal literal && literal.unit().equals(Unit.ONE);
            String unit = bare && !left.isCondition() ? DisplayUnit.of(left).symbol() : "";
            if (unit.isEmpty()) throw e;
            throw new FormulaError(e.getMessage() + "; give the number its unit, such as " + unit);
        }
    }

    private Expr call(MethodCallExpression call) {
        String word = call.getMethodAsString();
        List<Expression> arguments = ((TupleExpression) call.getArguments()).getExpressions();
        if (!functions.names().contains(word)) {
            if (reading.isLost(word)) return new Unknown();
            arguments.forEach(this::readQuietly);
            reading.mistake(
                    call.getMethod(),
                    "'" + word + "' is not a function of formulas" + Suggestion.among(word, functions.names()));
            return new Unknown();
        }
        if (Functions.RESIDUAL.equals(word)) return residual(arguments);
        if (Functions.BELOW.equals(word)) return below(arguments);
        if (Functions.ABOVE.equals(word)) return Build.not(below(arguments));
        return functions.apply(word, arguments.stream().map(this::read).toList());
    }

    private void readQuietly(Expression argument) {
        if (!(argument instanceof org.codehaus.groovy.ast.expr.ClosureExpression)) read(argument);
    }

    /** On the star-forming side of each of several demarcations, with the meanings that lines have here. */
    private Expr below(List<Expression> arguments) {
        ValueReader values = new ValueReader(reading, scope);
        List<Demarcation> lines = arguments.stream().map(values::demarcation).toList();
        if (lines.isEmpty()) throw new FormulaError("below takes demarcations: below(kauffmann03.nii, kewley01.sii)");
        Expr all = null;
        for (Demarcation line : lines) {
            if (line == null) return new Unknown();
            Notation notation = Notation.plain("below(" + line.name() + ")");
            Expr one = new Expr.Named(
                    line.name(), notation, scope.bind(line.below().expr()));
            all = all == null ? one : Build.both(all, one);
        }
        return all;
    }

    private Expr residual(List<Expression> arguments) {
        if (arguments.size() == 1 && arguments.get(0) instanceof VariableExpression variable) {
            Optional<Meaning> meaning = scope.find(variable.getName());
            if (meaning.orElse(null) instanceof Meaning.Mistaken) return new Unknown();
            if (meaning.orElse(null) instanceof Meaning.Result result
                    && result.residual().isPresent()) {
                return result.residual().get();
            }
        }
        if (arguments.size() == 1
                && arguments.get(0) instanceof VariableExpression variable
                && scope.find(variable.getName()).isEmpty()) {
            return name(variable, variable.getName());
        }
        throw new FormulaError("residual takes the name of a fit: residual(gradient)");
    }

    private Expr property(PropertyExpression property) {
        String part = property.getPropertyAsString();
        Expression object = property.getObjectExpression();
        if (object instanceof VariableExpression variable) {
            Meaning meaning = scope.find(variable.getName()).orElse(null);
            if (meaning instanceof Meaning.Mistaken) return new Unknown();
            if (meaning instanceof Meaning.Result result) return partOf(result, part, property);
            if (meaning == null && Units.find(variable.getName()).isEmpty()) {
                return name(variable, variable.getName());
            }
        }
        Expr value = read(object);
        if (value instanceof Unknown) return value;
        if (value.level() == Level.CONSTANT && !value.isCondition()) return Build.times(value, unit(property, part));
        String text = object.getText();
        reading.mistake(
                property.getProperty(),
                Units.find(part).isPresent()
                        ? "only a number is followed by its unit; '" + text + "' has one already"
                        : "'" + text + "' is " + value.level() + ", not a result: it has no part '" + part + "'");
        return new Unknown();
    }

    private Expr partOf(Meaning.Result result, String part, PropertyExpression property) {
        Expr expr = result.parts().get(part);
        if (expr != null) return expr;
        if (result.parts().isEmpty()) throw new FormulaError(result.name() + " is " + result.kind());
        reading.mistake(
                property.getProperty(),
                result.name() + " is " + result.kind() + ": it has "
                        + String.join(", ", result.parts().keySet()) + ", not '" + part + "'"
                        + Suggestion.among(part, result.parts().keySet()));
        return new Unknown();
    }

    private Expr unit(PropertyExpression property, String name) {
        if (name.equals("Re") || name.equals("r25")) {
            Optional<Meaning> scale = scope.find(name);
            if (scale.orElse(null) instanceof Meaning.Value value) return value.expr();
        }
        Optional<Unit> unit = Units.find(name);
        if (unit.isPresent()) return new Expr.Literal(1, unit.get());
        reading.mistake(
                property.getProperty(),
                "'" + name + "' is not a unit"
                        + Suggestion.among(name, Units.named().keySet()));
        return new Unknown();
    }

    private Expr name(Expression at, String name) {
        Optional<Meaning> found = scope.find(name);
        if (found.isPresent()) {
            Meaning meaning = found.get();
            if (meaning instanceof Meaning.Value value) return value.expr();
            if (meaning instanceof Meaning.Mistaken) return new Unknown();
            if (meaning instanceof Meaning.Words words) throw AskedWord.lacking(words);
            if (meaning instanceof Meaning.OutOfReach hidden) throw new FormulaError(hidden.reason());
            Meaning.Result result = (Meaning.Result) meaning;
            if (result.parts().isEmpty()) throw new FormulaError(name + " is " + result.kind());
            throw new FormulaError(name + " is " + result.kind() + "; use one of its parts: " + name + "."
                    + String.join(", " + name + ".", result.parts().keySet()));
        }
        Optional<Unit> unit = Units.find(name);
        if (unit.isPresent()) return new Expr.Literal(1, unit.get());
        if (reading.isLost(name)) return new Unknown();
        if (functions.names().contains(name)) {
            throw new FormulaError("'" + name + "' is a function: write what it is of in brackets, " + name + "(...)");
        }
        Set<String> known = new LinkedHashSet<>(scope.known());
        known.addAll(functions.names());
        known.addAll(Units.named().keySet());
        known.removeIf(hidden -> hidden.contains(" "));
        reading.mistake(at, "'" + name + "' is not known here" + Suggestion.among(name, known));
        return new Unknown();
    }
}
