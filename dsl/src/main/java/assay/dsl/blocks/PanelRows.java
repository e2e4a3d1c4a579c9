package assay.dsl.blocks;

import assay.dsl.names.Meaning;
import assay.dsl.names.Scope;
import assay.formula.Formula;
import assay.formula.Level;
import assay.plan.AcrossStep;
import assay.plan.GalaxyStep;
import assay.plan.LineRule;
import assay.plan.Statistic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the panels of a figure show one row each of, and what was asked of these rows.
 *
 * @param statistics by their names
 * @param rules of lines, by their names
 */
record PanelRows(Scope scope, Level level, Map<String, Statistic> statistics, Map<String, LineRule> rules) {
    static PanelRows ofSpaxels(Scope scope, List<GalaxyStep> steps) {
        PanelRows rows = new PanelRows(scope, Level.SPAXEL, new LinkedHashMap<>(), new LinkedHashMap<>());
        for (GalaxyStep step : steps) {
            if (step instanceof GalaxyStep.Describe describe)
                rows.statistics.put(describe.statistic().name(), describe.statistic());
            if (step instanceof GalaxyStep.FitLine fit) rows.rules.put(fit.name(), fit.rule());
        }
        return rows;
    }

    static PanelRows ofGalaxies(Scope scope, List<AcrossStep> steps) {
        PanelRows rows = new PanelRows(scope, Level.GALAXY, new LinkedHashMap<>(), new LinkedHashMap<>());
        for (AcrossStep step : steps) {
            if (step instanceof AcrossStep.Describe describe)
                rows.statistics.put(describe.statistic().name(), describe.statistic());
            if (step instanceof AcrossStep.Relation relation) rows.rules.put(relation.name(), relation.rule());
        }
        return rows;
    }

    boolean oneGalaxy() {
        return level == Level.SPAXEL;
    }

    String words() {
        return oneGalaxy() ? "the spaxels of one galaxy" : "one row a galaxy";
    }

    void require(Formula formula) {
        if (formula.expr().level() != level) {
            throw new IllegalArgumentException(
                    "'" + formula.text() + "' is " + formula.expr().level() + ", but this panel shows " + words());
        }
    }

    /** Refuses a result of other rows. */
    void require(Meaning.Result result, String kind) {
        Level found = result.parts().values().iterator().next().level();
        if (found != level.coarser()) {
            throw new IllegalArgumentException(result.name() + " is " + kind
                    + (oneGalaxy() ? " of all galaxies" : " in each galaxy") + ", but this panel shows " + words());
        }
    }

    /** Refuses a result that is known to have no draws. */
    void requireDraws(Meaning.Result result) {
        Optional<LineRule> rule = Optional.ofNullable(rules.get(result.name()));
        boolean none = rule.map(line -> !line.hasDraws())
                .orElse(statistics.containsKey(result.name())
                        || result.parts().containsKey("gamma")
                        || result.parts().containsKey("D"));
        if (!none) return;
        String why = rule.map(
                        line -> "is a line whose errors are not those of draws; say by: withScatter, or errors: cases")
                .orElse("is " + result.kind() + ", which has no draws");
        throw new IllegalArgumentException(result.name() + " " + why);
    }

    void requireSteps(Meaning.Result result) {
        requireDraws(result);
        LineRule rule = rules.get(result.name());
        if (rule != null && !rule.hasSteps()) {
            throw new IllegalArgumentException("the draws of " + result.name()
                    + " do not follow each other; show them with corner " + result.name()
                    + ", or sample with walkers:");
        }
    }
}
