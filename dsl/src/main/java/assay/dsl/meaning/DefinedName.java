package assay.dsl.meaning;

import assay.dsl.names.Meaning;
import assay.dsl.names.Scope;
import assay.unit.Units;
import java.util.Optional;
import java.util.Set;

/** Which names an author can give. */
final class DefinedName {
    private static final int LONGEST = 64;
    private static final Set<String> GROOVY =
            Set.of("in", "as", "def", "var", "it", "this", "super", "owner", "delegate");

    private DefinedName() {}

    /** Why a name cannot be given, as the end of a sentence about it. */
    static Optional<String> taken(String name, Scope scope) {
        if (name.length() > LONGEST) return Optional.of("is longer than " + LONGEST + " letters");
        if (!name.matches("[A-Za-z][A-Za-z0-9_]*")) {
            return Optional.of("is no name: it takes the letters a to z, digits and _");
        }
        if (GROOVY.contains(name)) return Optional.of("is a word of Groovy");
        if (Units.find(name).isPresent()) return Optional.of("is a unit");
        if (new Functions(scope).names().contains(name)) return Optional.of("is a function");
        Optional<Meaning> meaning = scope.find(name);
        if (meaning.isPresent() && !(meaning.get() instanceof Meaning.Mistaken)) {
            return Optional.of("has a meaning already");
        }
        return scope.reserved(name);
    }
}
