package assay.engine;

import assay.formula.Formula;
import assay.formula.Level;
import assay.formula.Rewrite;
import assay.formula.Symbol;
import assay.plan.AcrossStep;
import assay.plan.GalaxyStep;
import assay.plan.Statistic;
import assay.plan.Study;
import assay.plan.TablePlan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The properties of galaxies that steps, tables and figures of a study look at. */
final class UsedNames {
    /** What a spaxel has besides its maps, counted in lengths. */
    private static final Set<String> IN_THE_PLANE = Set.of("radius", "area", "skyRadius");

    private UsedNames() {}

    static Set<String> of(Study study) {
        Stream<Formula> steps = study.perGalaxy().stream().flatMap(step -> step.formulas().stream());
        Stream<Formula> across = study.acrossGalaxies().stream().flatMap(step -> formulas(step).stream());
        Stream<Formula> tables = study.tables().stream()
                .filter(TablePlan.OfGalaxies.class::isInstance)
                .flatMap(table -> ((TablePlan.OfGalaxies) table).columns().stream())
                .map(TablePlan.Head::value);
        Stream<Formula> figures = study.figures().stream()
                .filter(figure -> figure.collection().isEmpty())
                .flatMap(figure -> figure.panels().stream())
                .flatMap(panel -> panel.series().stream())
                .flatMap(series -> series.formulas().stream());
        Set<String> used = new LinkedHashSet<>();
        Stream.of(steps, across, tables, figures)
                .flatMap(s -> s)
                .flatMap(formula -> Rewrite.symbolsOf(formula.expr()).stream())
                .filter(symbol -> symbol.level() == Level.GALAXY || IN_THE_PLANE.contains(symbol.key()))
                .map(Symbol::key)
                .forEach(used::add);
        // what these steps count in lengths or luminosities without a formula that says so
        for (GalaxyStep step : study.perGalaxy()) {
            if (step instanceof GalaxyStep.Environment) used.addAll(List.of("distance", "ra", "dec"));
            if (step instanceof GalaxyStep.Rotation || step instanceof GalaxyStep.FitTracer) used.add("positionAngle");
            if (step instanceof GalaxyStep.Describe describe && describe.statistic() instanceof Statistic.TwoPoint)
                used.add("radius");
        }
        // the turnover radii of rotation curves are counted in it
        if (study.perGalaxy().stream().anyMatch(GalaxyStep.Rotation.class::isInstance)) used.add("Re");
        return used;
    }

    /** The results of which a figure shows the draws. */
    static Set<String> drawn(Study study) {
        Set<String> names = new LinkedHashSet<>();
        study.figures().stream()
                .flatMap(figure -> figure.panels().stream())
                .flatMap(panel -> panel.series().stream())
                .forEach(series -> series.drawn().ifPresent(names::add));
        return names;
    }

    private static List<Formula> formulas(AcrossStep step) {
        if (step instanceof AcrossStep.Evaluate evaluate) return List.of(evaluate.value());
        if (step instanceof AcrossStep.Relation relation) return List.of(relation.y(), relation.x());
        if (step instanceof AcrossStep.GroupTest test) return List.of(test.value(), test.split());
        if (step instanceof AcrossStep.Combination c) return List.of(c.y(), c.first(), c.second());
        if (step instanceof AcrossStep.Describe describe)
            return describe.statistic().formulas();
        return List.of();
    }
}
