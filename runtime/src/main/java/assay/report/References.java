package assay.report;

import assay.formula.Expr;
import assay.formula.Formula;
import assay.formula.Rewrite;
import assay.nebula.Classification;
import assay.nebula.StarFormationLaw;
import assay.plan.GalaxyStep;
import assay.plan.Study;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Whose star-formation rates and classes the formulas of a study use, a sentence each. */
final class References {
    private References() {}

    static Set<String> of(Study study) {
        Set<String> sentences = new LinkedHashSet<>();
        for (GalaxyStep step : study.perGalaxy()) {
            for (Formula formula : step.formulas()) collect(formula.expr(), sentences);
        }
        return sentences;
    }

    private static void collect(Expr expr, Set<String> sentences) {
        Rewrite.where(expr, e -> {
            if (e instanceof Expr.Named named) {
                StarFormationLaw.ofConstant(named.name())
                        .ifPresent(law -> sentences.add("Star-formation rates are those of " + law.reference()
                                + ", with the constant " + named.name() + " for each erg/s of Hα. "));
                Classification.ofCondition(named.name())
                        .ifPresent(scheme -> sentences.add(
                                "The classes of " + scheme + " are those of " + scheme.reference() + ". "));
            }
            return Optional.empty();
        });
    }
}
