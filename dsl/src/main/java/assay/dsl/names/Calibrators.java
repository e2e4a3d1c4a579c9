package assay.dsl.names;

import assay.nebula.Calibrator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The calibrators that a recipe can name: its own and those of the library, which is read when first asked for. */
public final class Calibrators {
    private final Map<String, Calibrator> own = new LinkedHashMap<>();
    private final Supplier<Map<String, Calibrator>> library;

    public Calibrators(Supplier<Map<String, Calibrator>> library) {
        this.library = library;
    }

    public void add(Calibrator calibrator) {
        if (find(calibrator.name()).isPresent()) {
            throw new IllegalArgumentException("there is a calibrator " + calibrator.name() + " already");
        }
        if (!calibrator.name().matches("[A-Za-z]\\w*(\\.[A-Za-z]\\w*)*")) {
            throw new IllegalArgumentException(
                    "'" + calibrator.name() + "' cannot be named in a formula: write it like marino13.n2");
        }
        own.put(calibrator.name(), calibrator);
    }

    public Map<String, Calibrator> own() {
        return own;
    }

    public Optional<Calibrator> find(String name) {
        Calibrator mine = own.get(name);
        return Optional.ofNullable(mine != null ? mine : library.get().get(name));
    }

    public Set<String> names() {
        Set<String> names = new TreeSet<>(library.get().keySet());
        names.addAll(own.keySet());
        return names;
    }
}
