package assay.dsl.compiler;

import assay.dsl.blocks.LibraryBlock;
import assay.dsl.names.Library;
import assay.dsl.names.Shelf;
import assay.dsl.words.LibraryWords;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What one file of the library declares of one kind; the file is read when it is first asked for something. */
final class Shipped<T> implements Shelf.Shipped<T> {
    private final String file;
    private final Function<Library, Shelf<T>> kind;
    private final Map<String, T> besides;
    private Map<String, T> read;

    /** @param besides what is declared elsewhere than in the file */
    Shipped(String file, Function<Library, Shelf<T>> kind, Map<String, T> besides) {
        this.file = file;
        this.kind = kind;
        this.besides = besides;
    }

    /** By name, in the order of the alphabet. */
    synchronized Map<String, T> all() {
        if (read == null) {
            Library library = Library.empty();
            Recipes.declarations(file, Recipes.resource(file), new LibraryBlock(library), LibraryWords.class);
            Map<String, T> all = new TreeMap<>(besides);
            all.putAll(kind.apply(library).own());
            read = java.util.Collections.unmodifiableMap(all);
        }
        return read;
    }

    @Override
    public Optional<T> find(String name) {
        return Optional.ofNullable(all().get(name));
    }

    @Override
    public Set<String> names() {
        return all().keySet();
    }
}
