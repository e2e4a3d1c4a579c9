package assay.dsl.names;

import assay.io.maps.Layout;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The layouts of files that a recipe can name: its own and those of the library, which is read when first asked for. */
public final class Layouts {
    private final Map<String, Layout> own = new LinkedHashMap<>();
    private final Supplier<Map<String, Layout>> library;

    public Layouts(Supplier<Map<String, Layout>> library) {
        this.library = library;
    }

    public void add(Layout layout) {
        if (find(layout.name()).isPresent()) {
            throw new IllegalArgumentException("there is a layout " + layout.name() + " already");
        }
        own.put(layout.name(), layout);
    }

    /** A layout's name stands in recipes without quotes. */
    public static String requireName(String name) {
        if (name.matches("[A-Za-z]\\w{0,63}")) return name;
        throw new IllegalArgumentException("'" + name + "' cannot be the name of a layout: write it like phangsMuse");
    }

    public Map<String, Layout> own() {
        return own;
    }

    public Optional<Layout> find(String name) {
        Layout mine = own.get(name);
        return Optional.ofNullable(mine != null ? mine : library.get().get(name));
    }

    public Set<String> names() {
        Set<String> names = new TreeSet<>(library.get().keySet());
        names.addAll(own.keySet());
        return names;
    }
}
