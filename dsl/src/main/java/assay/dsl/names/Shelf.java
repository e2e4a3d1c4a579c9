package assay.dsl.names;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Published things of one kind that a recipe can name: its own and, behind them, those that are shipped, which are read
 * when one is first asked for.
 */
public final class Shelf<T> {
    /** What stands behind a recipe's own. */
    public interface Shipped<T> {
        Optional<T> find(String name);

        Set<String> names();
    }

    private final String kind;
    private final String example;
    private final Shipped<T> shipped;
    private final Map<String, T> own = new LinkedHashMap<>();

    /**
     * @param kind what the things are, in messages
     * @param example one of their names, whose form the others have
     */
    public Shelf(String kind, String example, Shipped<T> shipped) {
        this.kind = kind;
        this.example = example;
        this.shipped = shipped;
    }

    /** With nothing behind it. */
    public Shelf(String kind, String example) {
        this(kind, example, new Shipped<>() {
            @Override
            public Optional<T> find(String name) {
                return Optional.empty();
            }

            @Override
            public Set<String> names() {
                return Set.of();
            }
        });
    }

    public String kind() {
        return kind;
    }

    /** The command that lists them: what is published of nebulae is one list. */
    public String listedBy() {
        return kind.equals("curve") || kind.equals("demarcation") ? "calibrators" : kind + "s";
    }

    public String example() {
        return example;
    }

    /** A name stands in recipes without quotes. */
    public String requireName(String name) {
        if (name.length() < 65 && name.matches("[A-Za-z]\\w*(\\.[A-Za-z]\\w*)*")) return name;
        throw new IllegalArgumentException(
                "'" + name + "' cannot be the name of a " + kind + ": write it like " + example);
    }

    public void add(String name, T thing) {
        requireName(name);
        if (find(name).isPresent()) throw new IllegalArgumentException("there is a " + kind + " " + name + " already");
        own.put(name, thing);
    }

    public Map<String, T> own() {
        return Collections.unmodifiableMap(own);
    }

    public Optional<T> find(String name) {
        T mine = own.get(name);
        return mine != null ? Optional.of(mine) : shipped.find(name);
    }

    public Set<String> names() {
        Set<String> names = new TreeSet<>(shipped.names());
        names.addAll(own.keySet());
        return names;
    }
}
