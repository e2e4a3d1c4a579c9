package assay.engine;

import assay.formula.Expr;
import assay.formula.Formula;
import assay.formula.Level;
import assay.formula.Rewrite;
import assay.formula.Symbol;
import assay.nebula.Line;
import assay.plan.FigurePlan;
import assay.plan.GalaxyStep;
import assay.plan.Study;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which maps the steps and figures of a study read. */
final class NeededMaps {
    private static final Set<String> GEOMETRY = Set.of("radius", "area", "x", "y", "pixels");

    private NeededMaps() {}

    /** The lines that must have been measured. */
    static List<String> lines(Study study) {
        return study.lines().stream().map(Line::name).toList();
    }

    /** What else steps and figures look at; a spaxel may lack it. */
    static List<String> further(Study study) {
        Set<String> keys = new LinkedHashSet<>();
        for (GalaxyStep step : study.perGalaxy()) {
            for (Formula formula : formulas(step)) collect(formula.expr(), keys);
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
        }
        lines(study).forEach(keys::remove);
        return List.copyOf(keys);
    }

    static List<Formula> formulas(GalaxyStep step) {
        if (step instanceof GalaxyStep.Cut cut) return List.of(cut.condition());
        if (step instanceof GalaxyStep.Evaluate evaluate) return List.of(evaluate.value());
        if (step instanceof GalaxyStep.FitLine fit) return List.of(fit.x(), fit.y());
        if (step instanceof GalaxyStep.Derive derive) {
            List<Formula> all = new ArrayList<>(derive.valid());
            all.add(derive.value());
            return all;
        }
        if (step instanceof GalaxyStep.Posterior posterior) {
            return posterior.diagnostics().stream()
                    .map(d -> Formula.of(d.logRatio(), d.name()))
                    .toList();
        }
        return List.of();
    }

    private static void collect(Expr expr, Set<String> keys) {
        for (Symbol symbol : Rewrite.symbolsOf(expr)) {
            if (symbol.level() != Level.SPAXEL || GEOMETRY.contains(symbol.key())) continue;
            String key = symbol.key();
            keys.add(key.startsWith("error(") ? key.substring(6, key.length() - 1) : key);
        }
    }
}
