package assay.dsl.compiler;

import assay.dsl.blocks.LibraryBlock;
import assay.dsl.names.Library;
import assay.dsl.names.Shelf;
import assay.dsl.words.LibraryWords;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The published formulas, one file a paper, of which only those are read that a recipe names. */
final class ShippedFormulas {
    private static final String FOLDER = "formulas/";

    private final Map<String, Library> read = new LinkedHashMap<>();
    private List<String> families;

    private synchronized List<String> families() {
        if (families == null)
            families = Recipes.resource(FOLDER + "families.txt").lines().toList();
        return families;
    }

    private synchronized Optional<Library> family(String name) {
        if (!families().contains(name)) return Optional.empty();
        return Optional.of(read.computeIfAbsent(name, n -> {
            Library library = Library.empty();
            String file = n + ".groovy";
            Recipes.declarations(file, Recipes.resource(FOLDER + file), new LibraryBlock(library), LibraryWords.class);
            return library;
        }));
    }

    /** What of one kind is shipped. */
    <T> Shelf.Shipped<T> of(Function<Library, Shelf<T>> kind) {
        return new Shelf.Shipped<>() {
            @Override
            public Optional<T> find(String name) {
                return family(name.replaceFirst("\\..*", ""))
                        .flatMap(library -> kind.apply(library).find(name));
            }

            @Override
            public Set<String> names() {
                return all(kind).keySet();
            }
        };
    }

    /** By name, in the order of the alphabet. */
    <T> Map<String, T> all(Function<Library, Shelf<T>> kind) {
        Map<String, T> all = new TreeMap<>();
        for (String family : families()) {
            family(family).ifPresent(library -> all.putAll(kind.apply(library).own()));
        }
        return Collections.unmodifiableMap(all);
    }
}
