package assay.dsl.names;

import assay.nebula.Calibrator;
import assay.nebula.Demarcation;
import assay.nebula.RatioCurve;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The published formulas that a recipe can name: its own and those of the library, which is read when first asked for.
 */
public final class Formulary {
    private static final String NAME = "[A-Za-z]\\w*(\\.[A-Za-z]\\w*)*";

    private final Map<String, Calibrator> calibrators = new LinkedHashMap<>();
    private final Map<String, RatioCurve> curves = new LinkedHashMap<>();
    private final Map<String, Demarcation> demarcations = new LinkedHashMap<>();
    private final Supplier<Optional<Formulary>> library;

    /** @param library the one behind this one; empty when this is the library */
    public Formulary(Supplier<Optional<Formulary>> library) {
        this.library = library;
    }

    public void add(Calibrator calibrator) {
        requireNew(calibrator.name(), "calibrator", findCalibrator(calibrator.name()));
        calibrators.put(calibrator.name(), calibrator);
    }

    public void add(RatioCurve curve) {
        requireNew(curve.name(), "curve", findCurve(curve.name()));
        curves.put(curve.name(), curve);
    }

    public void add(Demarcation demarcation) {
        requireNew(demarcation.name(), "demarcation", findDemarcation(demarcation.name()));
        demarcations.put(demarcation.name(), demarcation);
    }

    private static void requireNew(String name, String kind, Optional<?> found) {
        if (found.isPresent()) throw new IllegalArgumentException("there is a " + kind + " " + name + " already");
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException(
                    "'" + name + "' cannot be named in a formula: write it like marino13.n2");
        }
    }

    public Optional<Calibrator> findCalibrator(String name) {
        return find(name, Formulary::calibrators);
    }

    public Optional<RatioCurve> findCurve(String name) {
        return find(name, Formulary::curves);
    }

    public Optional<Demarcation> findDemarcation(String name) {
        return find(name, Formulary::demarcations);
    }

    /** A formula of one kind by its name. */
    public <T> Optional<T> find(String name, Function<Formulary, Map<String, T>> kind) {
        T own = kind.apply(this).get(name);
        return own != null
                ? Optional.of(own)
                : library.get()
                        .flatMap(
                                behind -> Optional.ofNullable(kind.apply(behind).get(name)));
    }

    /** The names of one kind, of this formulary and of the library. */
    public Set<String> names(Function<Formulary, ? extends Map<String, ?>> kind) {
        Set<String> names = new TreeSet<>(kind.apply(this).keySet());
        library.get().ifPresent(behind -> names.addAll(kind.apply(behind).keySet()));
        return names;
    }

    public Map<String, Calibrator> calibrators() {
        return Collections.unmodifiableMap(calibrators);
    }

    public Map<String, RatioCurve> curves() {
        return Collections.unmodifiableMap(curves);
    }

    public Map<String, Demarcation> demarcations() {
        return Collections.unmodifiableMap(demarcations);
    }
}
