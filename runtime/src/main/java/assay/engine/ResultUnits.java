package assay.engine;

import assay.formula.DisplayUnit;
import assay.plan.AcrossStep;
import assay.unit.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results that the steps of a plan make, and their units. */
final class ResultUnits {
    private final Map<String, Unit> units = new LinkedHashMap<>();

    private ResultUnits() {}

    static Map<String, Unit> of(List<AcrossStep> steps) {
        ResultUnits results = new ResultUnits();
        steps.forEach(results::add);
        return results.units;
    }

    private void add(AcrossStep step) {
        if (step instanceof AcrossStep.Evaluate evaluate) {
            units.put(evaluate.symbol().key(), evaluate.symbol().unit());
        } else if (step instanceof AcrossStep.Relation relation) {
            line(relation.name(), relation.slopeUnit(), relation.interceptUnit());
        } else if (step instanceof AcrossStep.Describe describe) {
            units.putAll(describe.statistic().values());
        } else if (step instanceof AcrossStep.GroupTest test) {
            pure(test.name(), "D", "p", "n1", "n2");
            Unit unit = DisplayUnit.of(test.value().expr());
            units.put(test.name() + ".median1", unit);
            units.put(test.name() + ".median2", unit);
        } else if (step instanceof AcrossStep.Combination combination) {
            Unit y = DisplayUnit.of(combination.y().expr());
            line(
                    combination.name(),
                    DisplayUnit.ofSlope(
                            combination.y().expr(), combination.first().expr()),
                    y);
            pure(combination.name(), "gamma", "explained");
            units.put(combination.name() + ".alone", y);
        }
    }

    private void line(String name, Unit slope, Unit intercept) {
        units.put(name + ".slope", slope);
        units.put(name + ".intercept", intercept);
        units.put(name + ".scatter", intercept);
        pure(name, "r", "p", "n");
    }

    private void pure(String name, String... parts) {
        for (String part : parts) units.put(name + "." + part, Unit.ONE);
    }
}
