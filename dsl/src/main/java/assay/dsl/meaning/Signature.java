package assay.dsl.meaning;

import assay.dsl.words.Assigned;
import assay.dsl.words.Named;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;

/** A word with its arguments, as a reminder: {@code fitLine y, against: x, bootstrap: draws}. */
public final class Signature {
    private Signature() {}

    public static String of(Method word) {
        StringJoiner arguments = new StringJoiner(", ");
        String block = "";
        boolean result = false;
        for (Parameter parameter : word.getParameters()) {
            if (parameter.isAnnotationPresent(Assigned.class)) result = true;
            else if (Consumer.class.isAssignableFrom(parameter.getType())) block = " { ... }";
            else arguments.add(describe(parameter));
        }
        return (result ? "name = " : "") + word.getName() + (arguments.length() > 0 ? " " + arguments : "") + block;
    }

    private static String describe(Parameter parameter) {
        if (Map.class.isAssignableFrom(parameter.getType())) return "name: value, ...";
        Named named = parameter.getAnnotation(Named.class);
        boolean several = List.class.isAssignableFrom(parameter.getType());
        if (named == null) return several ? parameter.getName().replaceFirst("s$", "") + ", ..." : parameter.getName();
        String text = nameOf(parameter) + ": ...";
        return Optional.class.isAssignableFrom(parameter.getType()) ? "[" + text + "]" : text;
    }

    static String nameOf(Parameter parameter) {
        Named named = parameter.getAnnotation(Named.class);
        return named == null || named.value().isEmpty() ? parameter.getName() : named.value();
    }
}
