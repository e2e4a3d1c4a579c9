package assay.dsl.meaning;

import assay.dsl.reading.Suggestion;
import assay.dsl.words.In;
import assay.unit.Measured;
import assay.unit.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;

/** Reads values with their errors, and limits; null after a mistake has been told. */
final class MeasuredReader {
    private static final List<String> LIMITS = List.of("upperLimit", "lowerLimit");

    private final Reading reading;
    private final ValueReader values;

    MeasuredReader(Reading reading, ValueReader values) {
        this.reading = reading;
        this.values = values;
    }

    /** Whether an expression is a value with an error, or a limit. */
    static boolean isMeasured(Expression e, Reading reading) {
        if (e instanceof MethodCallExpression call) return LIMITS.contains(call.getMethodAsString());
        return e instanceof BinaryExpression binary
                && reading.text()
                        .isPlusMinus(
                                binary.getOperation().getStartLine(),
                                binary.getOperation().getStartColumn());
    }

    /** {@code 11.32.Mpc ± 0.5.Mpc}, {@code x ± [plus, minus]}, {@code upperLimit(x)}, {@code lowerLimit(x)}. */
    Measured read(Expression e, In in) {
        if (e instanceof BinaryExpression binary && isMeasured(e, reading)) return withError(binary, in);
        if (e instanceof MethodCallExpression call && LIMITS.contains(call.getMethodAsString())) return limit(call, in);
        if (e instanceof MethodCallExpression call
                && Suggestion.nearest(call.getMethodAsString(), LIMITS).isPresent()) {
            reading.mistake(
                    call.getMethod(),
                    "'" + call.getMethodAsString() + "' is not known here"
                            + Suggestion.among(call.getMethodAsString(), LIMITS));
            return null;
        }
        Quantity exact = values.quantity(e, in);
        return exact == null ? null : Measured.exact(exact);
    }

    private Measured limit(MethodCallExpression call, In in) {
        String word = call.getMethodAsString();
        List<Expression> arguments = BlockReader.argumentsOf(call);
        if (arguments.size() != 1) {
            reading.mistake(call, word + " takes one value: " + word + "(0.3)");
            return null;
        }
        Quantity limit = values.quantity(arguments.get(0), in);
        if (limit == null) return null;
        return word.equals("upperLimit") ? Measured.upperLimit(limit) : Measured.lowerLimit(limit);
    }

    private static String inWords(Quantity value) {
        return value.unit().symbol().isEmpty()
                ? "the unit of the value, a pure number,"
                : value.unit().symbol();
    }

    private Measured withError(BinaryExpression binary, In in) {
        Quantity value = values.quantity(binary.getLeftExpression(), in);
        if (value == null) return null;
        Expression error = binary.getRightExpression();
        List<Expression> errors = error instanceof ListExpression two ? two.getExpressions() : List.of(error);
        List<Quantity> read = new ArrayList<>();
        for (Expression one : errors) {
            Quantity quantity = values.quantityIn(one, value.unit(), "an error in " + inWords(value));
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
}
