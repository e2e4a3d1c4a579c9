package assay.engine;

import assay.plan.GalaxyStep;

/** What a step is called where it fails. */
final class StepNames {
    private StepNames() {}

    static String of(GalaxyStep next) {
        if (next instanceof GalaxyStep.Cut cut) return cut.condition().text();
        if (next instanceof GalaxyStep.Derive derive) return derive.symbol().key();
        if (next instanceof GalaxyStep.Evaluate evaluate)
            return evaluate.symbol().key();
        if (next instanceof GalaxyStep.FitLine fit) return fit.name();
        if (next instanceof GalaxyStep.Describe describe)
            return describe.statistic().name();
        if (next instanceof GalaxyStep.Rotation rotation) return rotation.name();
        if (next instanceof GalaxyStep.Environment environment) return environment.name();
        if (next instanceof GalaxyStep.Posterior posterior) return posterior.name();
        if (next instanceof GalaxyStep.FitTracer tracer) return tracer.name();
        if (next instanceof GalaxyStep.FitArc fit) return fit.name();
        return "deredden";
    }
}
