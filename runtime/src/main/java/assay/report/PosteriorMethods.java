package assay.report;

import assay.nebula.Diagnostic;
import assay.nebula.RatioPosterior.Prior;
import assay.nebula.RatioPosterior.Scale;
import assay.plan.GalaxyStep;
import java.util.List;

/** How metallicity and dust were found from several line ratios at once, in words. */
final class PosteriorMethods {
    private PosteriorMethods() {}

    static void tell(GalaxyStep.Posterior step, Narrative narrative) {
        narrative.say("Metallicity and dust of each spaxel are found together from observed fluxes, as the posterior of"
                + " 12 + log(O/H) and E(B-V) given the ratios ");
        List<Diagnostic> diagnostics = step.diagnostics();
        for (int i = 0; i < diagnostics.size(); i++) {
            Diagnostic diagnostic = diagnostics.get(i);
            if (i > 0) narrative.say(i + 1 == diagnostics.size() ? " and " : ", ");
            narrative.formula(diagnostic.logRatio());
            narrative.say(" (" + about(diagnostic, step.scale()) + ")");
        }
        narrative.say(
                ", each corrected with the law of " + step.law().reference() + " and R_V = " + step.rv()
                        + ". Measured and predicted errors add in quadrature, and those of different ratios count as independent. ");
        narrative.say("The prior of " + prior("12 + log(O/H)", step.metallicity()) + ", the prior of "
                + prior("E(B-V)", step.colourExcess())
                + ". The posterior is integrated on a grid; values are its medians, errors half of the central 68 %. "
                + "A ratio with a flux that is absent or not positive is left out (" + step.name() + "). ");
    }

    private static String about(Diagnostic diagnostic, Scale scale) {
        if (diagnostic.curve().isEmpty()) {
            return "intrinsically " + Math.round(1e4 * Math.pow(10, diagnostic.constant())) / 1e4 + " to within "
                    + diagnostic.modelError() + " of it";
        }
        return diagnostic.name() + ", to within " + diagnostic.modelError()
                + (scale == Scale.dex ? " dex" : " of the observed ratio");
    }

    private static String prior(String of, Prior prior) {
        String range = " from " + prior.from() + " to " + prior.to();
        return prior.belief()
                .map(b -> of + " is normal, " + b.mean() + " with a deviation of " + b.deviation()
                        + ", and cut off outside of" + range)
                .orElse(of + " is flat" + range);
    }
}
