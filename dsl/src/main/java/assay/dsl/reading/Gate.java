package assay.dsl.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.GStringExpression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.NotExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.TernaryExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;
import org.codehaus.groovy.ast.expr.UnaryPlusExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.EmptyStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/**
 * The allow-list: a recipe may contain the kinds of syntax named here and nothing else. Whatever is not named is refused,
 * also what some later Groovy may add. Every recipe passes, trusted or not, before anything is made of it.
 */
public final class Gate {
    private static final Set<String> OPERATORS =
            Set.of("+", "-", "*", "/", "**", "<", "<=", ">", ">=", "==", "!=", "&&", "||", "=");

    /** So deep that nothing behind the gate, which follows the tree, runs out of stack. */
    private static final int DEEPEST = 250;

    private final RecipeText recipe;
    private final Mistakes mistakes;
    private Statement current;
    private int depth;

    private Gate(RecipeText recipe, Mistakes mistakes) {
        this.recipe = recipe;
        this.mistakes = mistakes;
    }

    /** Tells everything in a tree that does not belong into a recipe. */
    public static void check(ModuleNode module, RecipeText recipe, Mistakes mistakes) {
        new Gate(recipe, mistakes).module(module);
    }

    private void module(ModuleNode module) {
        module.getImports().forEach(i -> refuse(i, "a recipe imports nothing"));
        module.getStarImports().forEach(i -> refuse(i, "a recipe imports nothing"));
        module.getStaticImports().values().forEach(i -> refuse(i, "a recipe imports nothing"));
        module.getStaticStarImports().values().forEach(i -> refuse(i, "a recipe imports nothing"));
        if (module.getPackage() != null) refuse(module.getPackage(), "a recipe has no package");
        for (MethodNode method : module.getMethods()) refuse(method, "a recipe defines no methods");
        for (ClassNode type : module.getClasses()) {
            if (!type.isScript() || !type.getAnnotations().isEmpty()) refuse(type, "a recipe defines no classes");
        }
        boolean empty = module.getStatementBlock().getStatements().stream().allMatch(Gate::isNothing);
        if (!empty) statement(module.getStatementBlock());
    }

    /** What the parser makes of a file without a line: one {@code return null}. */
    private static boolean isNothing(Statement statement) {
        return statement instanceof ReturnStatement && statement.getLineNumber() < 1;
    }

    /** Whether something in a statement, other than in a block that it opens, has been refused. */
    public static boolean isRefused(Statement statement) {
        return statement.getNodeMetaData(Gate.class) != null;
    }

    private void statement(Statement statement) {
        Statement outer = current;
        current = statement;
        check(statement);
        current = outer;
    }

    private void check(Statement statement) {
        if (statement instanceof BlockStatement block) {
            block.getStatements().forEach(this::statement);
        } else if (statement instanceof ExpressionStatement line && line.getStatementLabels() == null) {
            expression(line.getExpression());
        } else if (!(statement instanceof EmptyStatement)) {
            String kind = statement
                    .getClass()
                    .getSimpleName()
                    .replace("Statement", "")
                    .toLowerCase(Locale.ROOT);
            refuse(
                    statement,
                    kind.equals("expression")
                            ? "labels are no part of the language of recipes; a named argument stands behind a word"
                            : "'" + kind
                                    + "' is no part of the language of recipes, which has words, formulas and blocks");
        }
    }

    private void expressions(List<? extends Expression> expressions) {
        expressions.forEach(this::expression);
    }

    private void expression(Expression e) {
        if (++depth > DEEPEST) refuse(e, "this is nested too deeply: give the inner parts names");
        else kindOf(e);
        depth--;
    }

    private void kindOf(Expression e) {
        Class<?> kind = e.getClass();
        if (e instanceof DeclarationExpression declaration) {
            declaration(declaration);
        } else if (kind == ConstantExpression.class) {
            constant((ConstantExpression) e);
        } else if (kind == VariableExpression.class) {
            variable((VariableExpression) e);
        } else if (kind == BinaryExpression.class) {
            binary((BinaryExpression) e);
        } else if (kind == MethodCallExpression.class) {
            call((MethodCallExpression) e);
        } else if (kind == PropertyExpression.class) {
            property((PropertyExpression) e);
        } else if (kind == ClosureExpression.class) {
            closure((ClosureExpression) e);
        } else if (kind == MapEntryExpression.class) {
            entry((MapEntryExpression) e);
        } else if (e instanceof MapExpression map) {
            map.getMapEntryExpressions().forEach(this::expression);
        } else if (e instanceof TupleExpression tuple) {
            expressions(tuple.getExpressions());
        } else if (kind == ListExpression.class) {
            expressions(((ListExpression) e).getExpressions());
        } else if (kind == RangeExpression.class) {
            range((RangeExpression) e);
        } else if (kind == UnaryMinusExpression.class) {
            expression(((UnaryMinusExpression) e).getExpression());
        } else if (kind == UnaryPlusExpression.class) {
            expression(((UnaryPlusExpression) e).getExpression());
        } else if (kind == NotExpression.class || kind == BooleanExpression.class) {
            expression(((BooleanExpression) e).getExpression());
        } else if (kind == TernaryExpression.class) {
            TernaryExpression choice = (TernaryExpression) e;
            expressions(
                    List.of(choice.getBooleanExpression(), choice.getTrueExpression(), choice.getFalseExpression()));
        } else if (!(e instanceof EmptyExpression)) {
            refuse(e, kind == GStringExpression.class ? "a text takes no $: write it in single quotes" : foreign(e));
        }
    }

    private static String foreign(Expression e) {
        String kind = e.getClass().getSimpleName().replace("Expression", "");
        String words = kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return "this is Groovy (" + words + "), but no part of the language of recipes: words, formulas and blocks";
    }

    private void constant(ConstantExpression constant) {
        Object value = constant.getValue();
        if (!(value instanceof Number || value instanceof String || value instanceof Boolean)) {
            refuse(constant, "null is no value here; leave the argument out");
        } else if (value instanceof Number && !isDecimal(constant)) {
            refuse(constant, "write numbers as in 0.3, 42 or 1e-17, with a dot before a unit: 5.kpc");
        }
    }

    private boolean isDecimal(ConstantExpression number) {
        String text = Places.textOf(number, recipe).replaceAll("[()\\s]", "");
        return text.matches("[+-]?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d{1,3})?");
    }

    private void range(RangeExpression range) {
        if (range.isExclusiveLeft() || range.isExclusiveRight()) {
            refuse(range, "a range holds both of its ends: write from..to");
        }
        expression(range.getFrom());
        expression(range.getTo());
    }

    private void variable(VariableExpression variable) {
        if (variable.isThisExpression() || variable.isSuperExpression()) {
            refuse(variable, "'" + variable.getName() + "' means nothing in a recipe");
        } else if (!variable.isDynamicTyped()) {
            refuse(variable, "a name has no type here: write name = value");
        }
    }

    private void declaration(DeclarationExpression declaration) {
        if (!declaration.getAnnotations().isEmpty()) refuse(declaration, "a recipe takes no annotations");
        boolean plain = declaration.getLeftExpression() instanceof VariableExpression;
        if (!plain) refuse(declaration, "define one name at a time: name = value");
        expression(declaration.getLeftExpression());
        expression(declaration.getRightExpression());
    }

    private void binary(BinaryExpression binary) {
        String operator = binary.getOperation().getText();
        int line = binary.getOperation().getStartLine();
        int column = binary.getOperation().getStartColumn();
        if (!OPERATORS.contains(operator) && !recipe.isPlusMinus(line, column)) {
            tell(
                    new Place(line, column, operator.length()),
                    "the operator '" + operator + "' is no part of the language of recipes");
        }
        if (operator.equals("=") && !(binary.getLeftExpression() instanceof VariableExpression)) {
            refuse(binary.getLeftExpression(), "only a plain name can be given a value");
        }
        expression(binary.getLeftExpression());
        expression(binary.getRightExpression());
    }

    private void call(MethodCallExpression call) {
        boolean plain = call.isImplicitThis()
                && !call.isSafe()
                && !call.isSpreadSafe()
                && call.getGenericsTypes() == null
                && call.getMethod() instanceof ConstantExpression name
                && name.getValue() instanceof String;
        if (!plain) {
            refuse(call, "only words of the language can be called, not methods of values");
            return;
        }
        expression(call.getArguments());
    }

    private void property(PropertyExpression property) {
        boolean plain = property.getClass() == PropertyExpression.class
                && !property.isSafe()
                && !property.isSpreadSafe()
                && property.getProperty() instanceof ConstantExpression name
                && name.getValue() instanceof String;
        if (!plain) refuse(property, "behind a dot stands a unit or the plain name of a result");
        expression(property.getObjectExpression());
    }

    private void closure(ClosureExpression closure) {
        if (closure.getParameters() == null || closure.getParameters().length > 0) {
            refuse(closure, "a block takes no parameters");
        }
        if (closure.getCode() != null) statement(closure.getCode());
    }

    private void entry(MapEntryExpression entry) {
        if (!(entry.getKeyExpression() instanceof ConstantExpression key) || !(key.getValue() instanceof String)) {
            refuse(entry.getKeyExpression(), "the name of an argument is a plain word");
        }
        expression(entry.getValueExpression());
    }

    private void refuse(ASTNode node, String message) {
        tell(Places.of(node, recipe), message);
    }

    private void tell(Place place, String message) {
        mistakes.add(place, message);
        if (current != null) current.putNodeMetaData(Gate.class, message);
    }
}
