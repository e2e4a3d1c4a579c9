package assay.dsl.meaning;

import assay.dsl.words.Named;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The words of one block: the methods of its interface. */
final class Words {
    private final Class<?> vocabulary;

    Words(Class<?> vocabulary) {
        this.vocabulary = vocabulary;
    }

    Optional<Method> find(String word) {
        return find(word, true);
    }

    /** A word may have two forms, one whose arguments have names and one whose have none. */
    Optional<Method> find(String word, boolean named) {
        List<Method> forms =
                methods().stream().filter(m -> m.getName().equals(word)).toList();
        Optional<Method> fitting =
                forms.stream().filter(m -> hasNames(m) == named).findFirst();
        return fitting.or(() -> forms.stream().findFirst());
    }

    /** How a word of two forms can be said: {@code cosmology H0: ..., matter: ... or cosmology name}. */
    Optional<String> forms(String word) {
        List<String> forms = methods().stream()
                .filter(m -> m.getName().equals(word))
                .map(Signature::of)
                .sorted()
                .toList();
        return forms.size() > 1 ? Optional.of(String.join(" or ", forms)) : Optional.empty();
    }

    private static boolean hasNames(Method word) {
        return Arrays.stream(word.getParameters()).anyMatch(p -> p.isAnnotationPresent(Named.class));
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>();
        methods().forEach(m -> names.add(m.getName()));
        return names;
    }

    /** Those that stand behind {@code name =}. */
    Set<String> makingResults() {
        Set<String> names = new TreeSet<>();
        methods().stream().filter(m -> m.getReturnType() != void.class).forEach(m -> names.add(m.getName()));
        return names;
    }

    private List<Method> methods() {
        return Arrays.stream(vocabulary.getMethods())
                .filter(m -> m.getDeclaringClass().getPackageName().equals("assay.dsl.words"))
                .filter(m -> m.getDeclaringClass() != assay.dsl.words.Block.class
                        && m.getDeclaringClass() != assay.dsl.words.Lines.class)
                .toList();
    }
}
