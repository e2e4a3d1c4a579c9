package assay.dsl.names;

import assay.formula.Expr;
import assay.formula.Rewrite;
import assay.formula.Symbol;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names that are known at a place of a recipe. A name of an outer block is read with the meanings that line fluxes have
 * here: {@code SII = SII6716 + SII6731} at the top means dereddened fluxes once dust has been corrected for.
 */
public final class Scope {
    private final Scope outer;
    private final Map<String, Meaning> names = new LinkedHashMap<>();
    private final Map<String, String> reserved = new LinkedHashMap<>();
    private final Set<String> released = new LinkedHashSet<>();
    private final Map<Symbol, Expr> rebound = new LinkedHashMap<>();

    public Scope() {
        this(null);
    }

    public Scope(Scope outer) {
        this.outer = outer;
    }

    public void define(String name, Meaning meaning) {
        names.put(name, meaning);
    }

    public void define(String name, Expr expr) {
        define(name, new Meaning.Value(expr));
    }

    /** Keeps a name from authors, here and further in; the reason follows the name in a sentence. */
    public void reserve(String name, String reason) {
        reserved.put(name, reason);
    }

    /** Gives a name back to authors, here and further in. */
    public void release(String name) {
        released.add(name);
    }

    public Optional<String> reserved(String name) {
        if (released.contains(name)) return Optional.empty();
        String reason = reserved.get(name);
        return reason != null || outer == null ? Optional.ofNullable(reason) : outer.reserved(name);
    }

    /** Takes over what another scope itself defines. */
    public void takeOver(Scope other) {
        names.putAll(other.names);
    }

    /** From here on an input means something else. */
    public void rebind(Symbol symbol, Expr meaning) {
        rebound.put(symbol, meaning);
    }

    public boolean definesHere(String name) {
        return names.containsKey(name);
    }

    public Optional<Meaning> find(String name) {
        Meaning here = names.get(name);
        if (here != null) return Optional.of(here);
        if (outer == null) return Optional.empty();
        return outer.find(name)
                .map(meaning ->
                        meaning instanceof Meaning.Value value ? new Meaning.Value(bind(value.expr())) : meaning);
    }

    /** An expression in raw inputs, with the meanings that these have here. */
    public Expr bind(Expr expr) {
        if (rebound.isEmpty()) return expr;
        return Rewrite.inputs(expr, symbol -> Optional.ofNullable(rebound.get(symbol)));
    }

    public Set<String> known() {
        Set<String> known = outer == null ? new LinkedHashSet<>() : new LinkedHashSet<>(outer.known());
        known.addAll(names.keySet());
        return known;
    }
}
