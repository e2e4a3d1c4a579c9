package assay.engine;

import assay.formula.Expr;
import assay.formula.Formula;
import assay.formula.Level;
import assay.formula.Rewrite;
import assay.formula.Symbol;
import assay.nebula.Line;
import assay.plan.ArcFit;
import assay.plan.FigurePlan;
import assay.plan.GalaxyStep;
import assay.plan.Property;
import assay.plan.Study;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which maps the steps and figures of a study read. */
final class NeededMaps {
    private static final Set<String> GEOMETRY = Set.of("radius", "skyRadius", "area", "x", "y", "pixels");

    private NeededMaps() {}

    /** What must have been measured: the lines of the recipe, or where it has none the maps that it uses. */
    static List<String> required(Study study) {
        return study.lines().isEmpty() ? read(further(study)) : lines(study);
    }

    private static List<String> lines(Study study) {
        return study.lines().stream().map(Line::name).toList();
    }

    /** What is read of maps; conditions on classes are made from it afterwards. */
    static List<String> read(List<String> keys) {
        return keys.stream()
                .map(key -> key.contains(Property.IS) ? key.substring(0, key.indexOf(Property.IS)) : key)
                .distinct()
                .toList();
    }

    /** What else steps and figures look at; a spaxel may lack it. */
    static List<String> further(Study study) {
        Set<String> keys = new LinkedHashSet<>();
        for (GalaxyStep step : study.perGalaxy()) {
            for (Formula formula : step.formulas()) collect(formula.expr(), keys);
            if (step instanceof GalaxyStep.Rotation rotation)
                keys.add(rotation.velocity().key());
        }
        for (FigurePlan figure : study.figures()) {
            if (!figure.perGalaxy()) continue;
            figure.panels().stream()
                    .flatMap(panel -> panel.series().stream())
                    .flatMap(series -> series.formulas().stream())
                    .forEach(formula -> collect(formula.expr(), keys));
        }
        for (GalaxyStep step : study.perGalaxy()) {
            if (step instanceof GalaxyStep.Posterior posterior) posterior.keys().forEach(keys::remove);
            if (step instanceof GalaxyStep.FitTracer tracer) tracer.keys().forEach(keys::remove);
            if (step instanceof GalaxyStep.FitArc fit)
                ArcFit.columns(fit.name()).forEach(keys::remove);
            if (step instanceof GalaxyStep.Describe describe)
                describe.statistic().column().ifPresent(symbol -> keys.remove(symbol.key()));
        }
        lines(study).forEach(keys::remove);
        study.implied().forEach(line -> keys.remove(line.measured().key()));
        return List.copyOf(keys);
    }

    private static void collect(Expr expr, Set<String> keys) {
        for (Symbol symbol : Rewrite.symbolsOf(expr)) {
            if (symbol.level() != Level.SPAXEL || GEOMETRY.contains(symbol.key())) continue;
            String key = symbol.key();
            keys.add(key.startsWith("error(") ? key.substring(6, key.length() - 1) : key);
        }
    }
}
