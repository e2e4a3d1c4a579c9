package assay.dsl.meaning;

import assay.dsl.names.Meaning;
import assay.dsl.reading.Suggestion;
import assay.formula.Expr;
import assay.formula.FormulaError;
import assay.formula.Symbol;
import assay.plan.Property;
import java.util.TreeSet;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/** What stands right of {@code environment ==}: one of the words of a property or of the classes of a map. */
final class AskedWord {
    private AskedWord() {}

    static Expr of(Meaning.Words asked, Expression right) {
        if (right instanceof VariableExpression bare) {
            throw new FormulaError("the word stands in quotes: " + asked.column() + " == '" + bare.getName() + "'");
        }
        if (!(right instanceof ConstantExpression constant) || !(constant.getValue() instanceof String word)) {
            throw lacking(asked);
        }
        if (!asked.known().isEmpty() && !asked.known().contains(word)) {
            String meant = Suggestion.among(word, asked.known());
            String listed = ": " + String.join(", ", new TreeSet<>(asked.known()));
            throw new FormulaError(
                    "'" + word + "' is no word of " + asked.column() + (meant.isEmpty() ? listed : meant));
        }
        return new Expr.Input(Symbol.condition(Property.keyOf(asked.column(), word), asked.level()));
    }

    /** For a property of words that is used as if it were a number. */
    static FormulaError lacking(Meaning.Words asked) {
        String example = asked.known().isEmpty() ? "word" : new TreeSet<>(asked.known()).first();
        return new FormulaError(asked.column() + " is "
                + (asked.known().isEmpty() ? "a property of words" : "a map of classes") + "; ask for one of them: "
                + asked.column() + " == '" + example + "'");
    }
}
