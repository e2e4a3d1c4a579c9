package assay.dsl.meaning;

import assay.dsl.names.Meaning;
import assay.dsl.reading.Gate;
import assay.dsl.reading.Suggestion;
import assay.dsl.words.Assigned;
import assay.dsl.words.Block;
import assay.dsl.words.Lines;
import assay.dsl.words.Once;
import assay.dsl.words.Unfinished;
import assay.dsl.words.Vocabularies;
import assay.formula.Expr.Unknown;
import assay.formula.Formula;
import assay.formula.FormulaError;
import assay.model.Problem;
import assay.unit.Measured;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
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
    private final Map<String, Integer> lineOfWord = new HashMap<>();

    public BlockReader(Reading reading, Block block, Class<?> vocabulary) {
        this.reading = reading;
        this.block = block;
        this.words = new Words(vocabulary);
    }

    public void read(Statement code) {
        if (code instanceof BlockStatement lines) {
            lines.getStatements().forEach(this::read);
        } else if (code instanceof ExpressionStatement line) {
            if (Gate.isRefused(line)) refused(line.getExpression());
            else line(line.getExpression());
        }
    }

    /** The gate has told of this line; what it would have said or defined is not missed again. */
    private void refused(Expression e) {
        if (e instanceof BinaryExpression binary && binary.getLeftExpression() instanceof VariableExpression name) {
            block.lose(name.getName());
        } else if (e instanceof MethodCallExpression call && call.getMethodAsString() != null) {
            block.mistaken(call.getMethodAsString());
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
        } else if (wordBeforeSign(e).isPresent()) {
            String word = wordBeforeSign(e).get();
            block.mistaken(word);
            reading.mistake(
                    e,
                    "'" + word + "' is read here as a number to calculate with; put what follows it in brackets: "
                            + word + "("
                            + reading.textOf(e).substring(word.length()).strip() + ")");
        } else if (e instanceof VariableExpression variable
                && words.find(variable.getName()).isPresent()) {
            block.mistaken(variable.getName());
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

    /** {@code thickness -0.2} is a subtraction to Groovy. */
    private Optional<String> wordBeforeSign(Expression e) {
        Expression first = e;
        while (first instanceof BinaryExpression || first instanceof RangeExpression) {
            first = first instanceof BinaryExpression binary
                    ? binary.getLeftExpression()
                    : ((RangeExpression) first).getFrom();
        }
        return first != e
                        && first instanceof VariableExpression variable
                        && words.find(variable.getName()).isPresent()
                ? Optional.of(variable.getName())
                : Optional.empty();
    }

    private void assign(VariableExpression name, Expression value) {
        String assigned = name.getName();
        Optional<String> taken = DefinedName.taken(assigned, block.scope());
        if (taken.isPresent()) {
            reading.mistake(name, "'" + assigned + "' " + taken.get() + "; choose another name");
            if (block.scope().find(assigned).isEmpty()) block.lose(assigned);
        } else if (value instanceof MethodCallExpression call
                && words.find(call.getMethodAsString()).isPresent()) {
            word(call, Optional.of(assigned));
        } else if (MeasuredReader.isMeasured(value, reading)) {
            measured(assigned, value);
        } else if (value instanceof MethodCallExpression call && looksLikeWord(call)) {
            block.lose(assigned);
            unknown(call.getMethod(), call.getMethodAsString(), makers());
        } else {
            Formula formula = new FormulaReader(reading, block.scope()).formula(value);
            if (formula.expr() instanceof Unknown) {
                block.lose(assigned);
            } else {
                attempt(value, () -> {
                    block.define(assigned, formula);
                    return null;
                });
            }
        }
    }

    private void measured(String assigned, Expression value) {
        Measured measured = new MeasuredReader(reading, new ValueReader(reading, block)).read(value, null);
        if (measured == null) {
            block.lose(assigned);
            return;
        }
        attempt(value, () -> {
            block.define(assigned, measured);
            return null;
        });
    }

    private boolean looksLikeWord(MethodCallExpression call) {
        String word = call.getMethodAsString();
        return !new Functions(block.scope()).names().contains(word);
    }

    /** What can stand behind {@code name =}: words that make a result, and functions. */
    private Set<String> makers() {
        Set<String> makers = words.makingResults();
        makers.addAll(new Functions(block.scope()).names());
        return makers;
    }

    private void unknownWord(Expression at, String word) {
        unknown(at, word, words.names());
    }

    private void unknown(Expression at, String word, Set<String> wanted) {
        if (reading.isLost(word)) return;
        block.mistaken(Suggestion.nearest(word, wanted).orElse(word));
        Optional<String> elsewhere = Vocabularies.blockWithWord(word);
        String here = Vocabularies.nameOf(block);
        if (elsewhere.isPresent()) {
            reading.mistake(
                    at,
                    "'" + word + "' is a word of " + elsewhere.get() + ", not of " + here + longerWord(word, wanted));
            return;
        }
        String meant = Suggestion.among(word, wanted);
        if (meant.isEmpty()) meant = Suggestion.among(word, Vocabularies.words());
        if (meant.isEmpty()) meant = "; known: " + String.join(", ", wanted);
        reading.mistake(at, "'" + word + "' is not a word of " + here + meant);
    }

    /** {@code map} in perGalaxy { } may well be {@code maps}. */
    private static String longerWord(String word, Set<String> wanted) {
        return Suggestion.among(
                word, wanted.stream().filter(w -> w.startsWith(word)).toList());
    }

    private void word(MethodCallExpression call, Optional<String> assigned) {
        String word = call.getMethodAsString();
        boolean named = argumentsOf(call).stream().anyMatch(MapExpression.class::isInstance);
        Optional<Method> method = words.find(word, named);
        if (method.isEmpty()) {
            unknownWord(call.getMethod(), word);
            return;
        }
        Optional<String> forms = words.forms(word);
        boolean unnamed = argumentsOf(call).stream().anyMatch(a -> !(a instanceof MapExpression));
        if (forms.isPresent() && named && unnamed) {
            block.mistaken(word);
            reading.mistake(call.getMethod(), "'" + word + "' is said in one of two ways: " + forms.get());
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
        int line = call.getLineNumber();
        Integer before = method.get().isAnnotationPresent(Once.class) ? lineOfWord.putIfAbsent(word, line) : null;
        if (before != null) {
            reading.mistake(call.getMethod(), "'" + word + "' has been said already, in line " + before);
            return;
        }
        if (arguments.failed()) {
            assigned.ifPresent(block::lose);
            block.mistaken(word);
            reading.mistakes().passedOver(call.getLineNumber());
            arguments.withStandIns(values).ifPresent(standIns -> readOn(method.get(), standIns));
            return;
        }
        Object made = attempt(call, () -> method.get().invoke(block, values));
        assigned.ifPresent(name -> {
            if (made instanceof Meaning meaning) block.scope().define(name, meaning);
            else block.lose(name);
        });
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
            if (at instanceof MethodCallExpression call) block.mistaken(call.getMethodAsString());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (FormulaError | Problem | IllegalArgumentException e) {
            tell(at, e);
        }
        return null;
    }

    private void tell(Expression at, Throwable cause) {
        if (cause instanceof Unfinished && reading.mistakes().anyIn(at.getLineNumber(), at.getLastLineNumber())) return;
        if (cause instanceof FormulaError || cause instanceof Problem || cause instanceof IllegalArgumentException) {
            reading.mistake(argumentMeant(at, cause.getMessage()), cause.getMessage());
        } else if (cause instanceof RuntimeException fault) {
            throw fault;
        } else {
            throw new IllegalStateException(cause);
        }
    }

    /** A complaint that begins with the name of an argument, as in {@code step: must be positive}, belongs there. */
    private static Expression argumentMeant(Expression at, String message) {
        if (!(at instanceof MethodCallExpression call)) return at;
        for (Expression argument : argumentsOf(call)) {
            if (!(argument instanceof MapExpression map)) continue;
            for (MapEntryExpression entry : map.getMapEntryExpressions()) {
                if (message.startsWith(entry.getKeyExpression().getText() + ": ")) return entry.getValueExpression();
            }
        }
        return at;
    }

    static List<Expression> argumentsOf(MethodCallExpression call) {
        return ((TupleExpression) call.getArguments()).getExpressions();
    }
}
