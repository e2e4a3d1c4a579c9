package assay.dsl.blocks;

import assay.dsl.names.Meaning;
import assay.dsl.names.Scope;
import assay.formula.Expr;
import assay.formula.Level;
import assay.formula.Symbol;
import assay.io.maps.Layout;
import assay.io.maps.LayoutMap;
import assay.plan.MapFiles;
import assay.plan.SamplePlan;
import assay.unit.Unit;
import assay.unit.Units;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The names that the layouts of a sample give to maps of their own, such as {@code D4000} or {@code environment}. */
final class LaidOutNames {
    private static final Set<String> ALWAYS_THERE = Set.of(Layout.BIN, "stellarDensity", "x", "y", "ra", "dec");

    private LaidOutNames() {}

    /** Whether every galaxy has a name for it, with or without a map. */
    static boolean isAlwaysThere(String key) {
        return ALWAYS_THERE.contains(key);
    }

    /** Defines them for the spaxels of a galaxy; {@code hidden} is told where there is one row a galaxy. */
    static void define(SamplePlan sample, Scope spaxels, java.util.function.Consumer<String> hidden) {
        Stream.concat(Stream.of(sample.layout()), sample.alongside().stream().map(MapFiles::layout))
                .map(Layout::maps)
                .flatMap(List::stream)
                .filter(map -> map.key().matches("[A-Za-z]\\w*") && !ALWAYS_THERE.contains(map.key()))
                .filter(map -> spaxels.find(map.key()).isEmpty())
                .forEach(map -> {
                    spaxels.define(map.key(), meaning(map));
                    hidden.accept(map.key());
                });
    }

    /** Whether there is something to look at besides lines. */
    static boolean hasOwnMaps(SamplePlan sample) {
        return Stream.concat(
                        Stream.of(sample.layout()), sample.alongside().stream().map(MapFiles::layout))
                .anyMatch(layout -> named(layout).anyMatch(key -> !ALWAYS_THERE.contains(key)));
    }

    /** A name that means two things would silently mean the first. */
    static void refuseTwice(SamplePlan sample) {
        Map<String, String> owners = new HashMap<>();
        sample.properties().forEach(property -> owners.put(property.symbol().key(), "a property of the galaxies"));
        Stream.concat(Stream.of(sample.layout()), sample.alongside().stream().map(MapFiles::layout))
                .forEach(layout -> named(layout).forEach(key -> {
                    String owner = owners.put(key, "a map of layout " + layout.name());
                    if (owner != null) {
                        throw new IllegalArgumentException("'" + key + "' is " + owner + " and a map of layout "
                                + layout.name() + "; give one of them another name");
                    }
                }));
    }

    private static Stream<String> named(Layout layout) {
        return layout.maps().stream()
                .map(LayoutMap::key)
                .filter(key -> key.matches("[A-Za-z]\\w*") && !key.equals(Layout.BIN));
    }

    private static Meaning meaning(LayoutMap map) {
        if (map.labels().isPresent()) {
            Set<String> classes = map.labels().get().classes().keySet();
            return classes.isEmpty()
                    ? number(map.key(), Unit.ONE)
                    : new Meaning.Words(map.key(), Level.SPAXEL, classes);
        }
        return map.unit()
                .map(unit -> number(map.key(), Units.parse(unit.replaceAll("(?i)spaxel", "pixel"))))
                .orElseGet(
                        () -> new Meaning.OutOfReach(map.key() + " is laid out without its unit, which formulas need;"
                                + " state it in the layout: map '" + map.key() + "', from: ..., unit: '...'"));
    }

    private static Meaning number(String key, Unit unit) {
        return new Meaning.Value(new Expr.Input(Symbol.number(key, unit, Level.SPAXEL)));
    }
}
