package assay.dsl.meaning;

import assay.dsl.names.Meaning;
import assay.dsl.reading.Suggestion;
import assay.dsl.words.Assigned;
import assay.dsl.words.Block;
import assay.dsl.words.Lines;
import assay.dsl.words.Vocabularies;
import assay.formula.Expr.Unknown;
import assay.formula.Formula;
import assay.formula.FormulaError;
import assay.model.Problem;
import assay.unit.Units;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/** Reads the lines of one block: words with their arguments, definitions, and plain formulas where the block takes them. */
public final class BlockReader {
    private final Reading reading;
    private final Block block;
    private final Words words;

    public BlockReader(Reading reading, Block block, Class<?> vocabulary) {
        this.reading = reading;
        this.block = block;
        this.words = new Words(vocabulary);
    }

    public void read(Statement code) {
        if (code instanceof BlockStatement lines) {
            lines.getStatements().forEach(this::read);
        } else if (code instanceof ExpressionStatement line) {
            line(line.getExpression());
        }
    }

    private void line(Expression e) {
        if (e instanceof BinaryExpression binary
                && binary.getOperation().getText().equals("=")) {
            if (binary.getLeftExpression() instanceof VariableExpression name)
                assign(name, binary.getRightExpression());
        } else if (e instanceof MethodCallExpression call && !isFormulaLine(call)) {
            word(call, Optional.empty());
        } else {
            formulaLine(e);
        }
    }

    /** In a block that takes conditions, only its own words are words; other calls are functions of a formula. */
    private boolean isFormulaLine(MethodCallExpression call) {
        return block instanceof Lines && words.find(call.getMethodAsString()).isEmpty();
    }

    private void formulaLine(Expression e) {
        if (block instanceof Lines lines) {
            Formula formula = new FormulaReader(reading, block.scope()).formula(e);
            attempt(e, () -> {
                lines.line(formula);
                return null;
            });
        } else if (e instanceof VariableExpression variable
                && words.find(variable.getName()).isPresent()) {
            reading.mistake(
                    e,
                    "'" + variable.getName() + "' needs arguments: "
                            + Signature.of(words.find(variable.getName()).get()));
        } else if (e instanceof VariableExpression variable) {
            unknownWord(variable, variable.getName());
        } else {
            reading.mistake(e, "this line does nothing: a line is a word with its arguments, or name = formula");
        }
    }

    private void assign(VariableExpression name, Expression value) {
        String assigned = name.getName();
        if (Units.find(assigned).isPresent()) {
            reading.mistake(name, "'" + assigned + "' is a unit; choose another name");
        } else if (block.scope().definesHere(assigned)) {
            reading.mistake(name, "'" + assigned + "' has a meaning already; choose another name");
        } else if (value instanceof MethodCallExpression call
                && words.find(call.getMethodAsString()).isPresent()) {
            word(call, Optional.of(assigned));
        } else if (value instanceof MethodCallExpression call && looksLikeWord(call)) {
            block.scope().define(assigned, new Meaning.Mistaken());
            unknownWord(call.getMethod(), call.getMethodAsString());
        } else {
            Formula formula = new FormulaReader(reading, block.scope()).formula(value);
            if (formula.expr() instanceof Unknown) {
                block.scope().define(assigned, new Meaning.Mistaken());
            } else {
                attempt(value, () -> {
                    block.define(assigned, formula);
                    return null;
                });
            }
        }
    }

    private boolean looksLikeWord(MethodCallExpression call) {
        String word = call.getMethodAsString();
        return !new Functions(block.scope()).names().contains(word);
    }

    private void unknownWord(Expression at, String word) {
        Optional<String> elsewhere = Vocabularies.blockWithWord(word);
        String here = Vocabularies.nameOf(block);
        String told = elsewhere.isPresent()
                ? "'" + word + "' is a word of " + elsewhere.get() + ", not of " + here
                : "'" + word + "' is not a word of " + here + Suggestion.among(word, words.names());
        reading.mistake(
                at, elsewhere.isPresent() || told.contains("did you mean") ? told : told + "; known: " + known());
    }

    private String known() {
        return String.join(", ", words.names());
    }

    private void word(MethodCallExpression call, Optional<String> assigned) {
        String word = call.getMethodAsString();
        Optional<Method> method = words.find(word);
        if (method.isEmpty()) {
            unknownWord(call.getMethod(), word);
            return;
        }
        boolean result =
                Arrays.stream(method.get().getParameters()).anyMatch(p -> p.isAnnotationPresent(Assigned.class));
        if (result && assigned.isEmpty()) {
            reading.mistake(
                    call.getMethod(), "'" + word + "' makes a result: give it a name, as in name = " + word + " ...");
        }
        if (!result && assigned.isPresent()) {
            reading.mistake(call.getMethod(), "'" + word + "' makes no result that could be given a name");
        }
        ArgumentReader arguments = new ArgumentReader(reading, block, method.get());
        Object[] values = arguments.read(call, assigned.orElse("result"));
        if (arguments.failed()) {
            assigned.ifPresent(name -> block.scope().define(name, new Meaning.Mistaken()));
            arguments.withStandIns(values).ifPresent(standIns -> readOn(method.get(), standIns));
            return;
        }
        Object made = attempt(call, () -> method.get().invoke(block, values));
        assigned.ifPresent(name ->
                block.scope().define(name, made instanceof Meaning meaning ? meaning : new Meaning.Mistaken()));
    }

    private void readOn(Method word, Object[] standIns) {
        try {
            word.invoke(block, standIns);
        } catch (InvocationTargetException | IllegalAccessException | IllegalArgumentException e) {
            // the word itself is wrong and has been told of; this was for the mistakes inside its block
        }
    }

    private interface Attempt {
        Object make() throws IllegalAccessException, InvocationTargetException;
    }

    private Object attempt(Expression at, Attempt attempt) {
        try {
            return attempt.make();
        } catch (InvocationTargetException e) {
            tell(at, e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (FormulaError | Problem | IllegalArgumentException e) {
            tell(at, e);
        }
        return null;
    }

    private void tell(Expression at, Throwable cause) {
        if (cause instanceof FormulaError || cause instanceof Problem || cause instanceof IllegalArgumentException) {
            reading.mistake(at, cause.getMessage());
        } else if (cause instanceof RuntimeException fault) {
            throw fault;
        } else {
            throw new IllegalStateException(cause);
        }
    }

    static List<Expression> argumentsOf(MethodCallExpression call) {
        return ((TupleExpression) call.getArguments()).getExpressions();
    }
}
