package assay.dsl.meaning;

import assay.dsl.names.Meaning;
import assay.dsl.names.PropertyKind;
import assay.dsl.reading.Suggestion;
import assay.dsl.words.Assigned;
import assay.dsl.words.Block;
import assay.dsl.words.Condition;
import assay.dsl.words.Named;
import assay.formula.Expr;
import assay.formula.Formula;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;

/** Fits the arguments of a word to the parameters of its method. */
final class ArgumentReader {
    private final Reading reading;
    private final Block block;
    private final Method word;
    private final ValueReader values;
    private final List<Expression> ordered = new ArrayList<>();
    private final Map<String, MapEntryExpression> named = new LinkedHashMap<>();
    private final Set<String> forgiven = new HashSet<>();
    private ClosureExpression body;
    private boolean failed;

    ArgumentReader(Reading reading, Block block, Method word) {
        this.reading = reading;
        this.block = block;
        this.word = word;
        this.values = new ValueReader(reading, block.scope());
    }

    boolean failed() {
        return failed;
    }

    Object[] read(MethodCallExpression call, String assigned) {
        sort(call);
        nameOrdered();
        Parameter[] parameters = word.getParameters();
        Object[] fitted = new Object[parameters.length];
        int next = 0;
        for (int i = 0; i < parameters.length; i++) {
            Parameter parameter = parameters[i];
            if (parameter.isAnnotationPresent(Assigned.class)) {
                fitted[i] = assigned;
            } else if (Consumer.class.isAssignableFrom(parameter.getType())) {
                fitted[i] = block(call, parameter);
            } else if (Map.class.isAssignableFrom(parameter.getType())) {
                fitted[i] = free(parameter);
            } else if (parameter.isAnnotationPresent(Named.class)) {
                fitted[i] = named(call, parameter);
            } else if (parameter.isVarArgs()
                    || List.class.isAssignableFrom(parameter.getType()) && !isLiteralList(next)) {
                fitted[i] = rest(call, parameter, next);
                next = ordered.size();
            } else if (next < ordered.size()) {
                fitted[i] = fit(ordered.get(next++), parameter);
            } else {
                fail(
                        call.getMethod(),
                        "'" + word.getName() + "' lacks its " + parameter.getName() + ": " + Signature.of(word));
            }
        }
        if (next < ordered.size() && !failed) {
            fail(ordered.get(next), "'" + word.getName() + "' takes no such argument: " + Signature.of(word));
        }
        for (MapEntryExpression entry : named.values()) {
            String name = entry.getKeyExpression().getText();
            fail(
                    entry.getKeyExpression(),
                    "'" + word.getName() + "' has no argument '" + name + "'" + suggestion(name));
        }
        if (body != null) fail(body, "'" + word.getName() + "' takes no block: " + Signature.of(word));
        return fitted;
    }

    private List<String> namesKnown() {
        List<String> known = new ArrayList<>();
        for (Parameter parameter : word.getParameters()) {
            if (parameter.isAnnotationPresent(Named.class)) known.add(Signature.nameOf(parameter));
        }
        return known;
    }

    /** Takes an argument too many for the first that lacks its name, as in {@code fitLine OH, radius/Re}. */
    private void nameOrdered() {
        int places = 0;
        for (Parameter parameter : word.getParameters()) {
            boolean plain = parameter.getAnnotations().length == 0 || parameter.isAnnotationPresent(Condition.class);
            if (parameter.isAnnotationPresent(Named.class) || parameter.isAnnotationPresent(Assigned.class)) continue;
            if (parameter.getType() == List.class) return;
            boolean takesOne = plain && parameter.getType() != Consumer.class && parameter.getType() != Map.class;
            if (takesOne) places++;
        }
        for (String name : namesKnown()) {
            if (ordered.size() <= places || named.containsKey(name)) continue;
            Expression value = ordered.remove(places);
            fail(value, "this argument needs its name: " + name + ": " + reading.textOf(value));
            forgiven.add(name);
        }
    }

    private String suggestion(String name) {
        List<String> known = namesKnown();
        String meant = Suggestion.among(name, known);
        return !meant.isEmpty() || known.isEmpty() ? meant : "; known: " + String.join(", ", known);
    }

    private boolean isLiteralList(int next) {
        return next < ordered.size() && ordered.get(next) instanceof org.codehaus.groovy.ast.expr.ListExpression;
    }

    private void sort(MethodCallExpression call) {
        for (Expression argument : BlockReader.argumentsOf(call)) {
            if (argument instanceof MapExpression map) {
                for (MapEntryExpression entry : map.getMapEntryExpressions()) {
                    String name = entry.getKeyExpression().getText();
                    if (named.putIfAbsent(name, entry) != null)
                        fail(entry.getKeyExpression(), "'" + name + "' is given twice");
                }
            } else if (argument instanceof ClosureExpression closure) {
                body = closure;
            } else {
                ordered.add(argument);
            }
        }
    }

    private Object block(MethodCallExpression call, Parameter parameter) {
        ClosureExpression code = body;
        body = null;
        if (code == null) {
            fail(call.getMethod(), "'" + word.getName() + "' lacks its block: " + Signature.of(word));
            return null;
        }
        Class<?> vocabulary =
                (Class<?>) ((ParameterizedType) parameter.getParameterizedType()).getActualTypeArguments()[0];
        Consumer<Block> reader = opened -> new BlockReader(reading, opened, vocabulary).read(code.getCode());
        return reader;
    }

    private Map<String, Object> free(Parameter parameter) {
        Class<?> wanted = (Class<?>) ((ParameterizedType) parameter.getParameterizedType()).getActualTypeArguments()[1];
        Map<String, Object> free = new LinkedHashMap<>();
        List<String> fixed = new ArrayList<>();
        for (Parameter other : word.getParameters()) {
            if (other.isAnnotationPresent(Named.class)) fixed.add(Signature.nameOf(other));
        }
        for (String name : List.copyOf(named.keySet())) {
            if (fixed.contains(name)) continue;
            Expression value = named.remove(name).getValueExpression();
            Object read = values.read(value, wanted, wanted, parameter);
            if (read == null) failed = true;
            else free.put(name, read);
            if (read == null && wanted == PropertyKind.class) block.scope().define(name, new Meaning.Mistaken());
        }
        return free;
    }

    private Object named(MethodCallExpression call, Parameter parameter) {
        String name = Signature.nameOf(parameter);
        MapEntryExpression entry = named.remove(name);
        boolean optional = Optional.class.isAssignableFrom(parameter.getType());
        if (entry == null) {
            if (optional) return Optional.empty();
            failed = true;
            boolean misspelt = named.keySet().stream()
                    .anyMatch(other -> Suggestion.nearest(other, List.of(name)).isPresent());
            if (misspelt || forgiven.contains(name)) return null;
            fail(call.getMethod(), "'" + word.getName() + "' lacks '" + name + ":': " + Signature.of(word));
            return null;
        }
        Object value = fit(entry.getValueExpression(), parameter);
        return optional && value != null ? Optional.of(value) : value;
    }

    private List<Object> rest(MethodCallExpression call, Parameter parameter, int from) {
        Class<?> wanted = (Class<?>) ((ParameterizedType) parameter.getParameterizedType()).getActualTypeArguments()[0];
        List<Object> list = new ArrayList<>();
        for (Expression e : ordered.subList(Math.min(from, ordered.size()), ordered.size())) {
            Object value = values.read(e, wanted, wanted, parameter);
            if (value == null) failed = true;
            else list.add(value);
        }
        if (from >= ordered.size()) {
            fail(
                    call.getMethod(),
                    "'" + word.getName() + "' lacks its " + parameter.getName() + ": " + Signature.of(word));
        }
        return list;
    }

    private Object fit(Expression e, Parameter parameter) {
        Object value = values.read(e, parameter.getType(), parameter.getParameterizedType(), parameter);
        if (value == null) failed = true;
        return value;
    }

    private void fail(Expression at, String message) {
        failed = true;
        reading.mistake(at, message);
    }

    /**
     * The arguments with stand-ins for those that are wrong, so that the block behind a word with mistakes is read as well
     * and its own mistakes are told in the same pass; empty for words without a block.
     */
    Optional<Object[]> withStandIns(Object[] fitted) {
        Parameter[] parameters = word.getParameters();
        boolean opensBlock = false;
        for (int i = 0; i < parameters.length; i++) {
            Class<?> type = parameters[i].getType();
            if (Consumer.class.isAssignableFrom(type)) opensBlock = fitted[i] != null;
            if (fitted[i] == null) fitted[i] = standIn(type, parameters[i].getParameterizedType());
        }
        return opensBlock ? Optional.of(fitted) : Optional.empty();
    }

    private static Object standIn(Class<?> type, Type generic) {
        if (type == String.class) return "?";
        if (type == int.class || type == Integer.class) return 1;
        if (type == double.class) return 1.0;
        // it was given, if wrongly, and may say what the block behind it is about
        if (type == Optional.class
                && ((ParameterizedType) generic).getActualTypeArguments()[0] instanceof Class<?> inner)
            return Optional.ofNullable(standIn(inner, inner));
        if (type == Optional.class) return Optional.empty();
        if (type == Formula.class) return Formula.of(new Expr.Unknown(), "?");
        if (type.isEnum()) return type.getEnumConstants()[0];
        return null;
    }
}
