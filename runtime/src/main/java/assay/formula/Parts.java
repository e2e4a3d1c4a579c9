package assay.formula;

import assay.formula.Expr.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The named parts of an expression, each once, outermost first; its own name is not among them. */
public final class Parts {
    private Parts() {}

    public static List<Named> of(Expr expr) {
        Map<String, Named> parts = new LinkedHashMap<>();
        Rewrite.where(expr instanceof Named named ? named.meaning() : expr, e -> {
            if (e instanceof Named named) parts.putIfAbsent(named.name(), named);
            return Optional.empty();
        });
        return List.copyOf(parts.values());
    }
}
