package assay.report;

import assay.plan.Ensemble;
import assay.plan.GalaxyStep;
import assay.plan.LightPlan;
import assay.plan.PsfPlan;
import assay.plan.TracerMean;
import assay.plan.TracerPlan;
import assay.plan.TracerProfile;
import java.util.List;

/** How a metallicity was modelled before the point-spread function, in words. */
final class TracerMethods {
    private TracerMethods() {}

    static void tell(GalaxyStep.FitTracer step, Narrative narrative) {
        TracerPlan plan = step.plan();
        narrative.say("A model of ");
        narrative.formula(step.y().expr());
        narrative.say(
                " before the point-spread function is fitted to its map (" + step.name() + "; Metha et al. 2024): ");
        if (plan.profile() == TracerProfile.gradient) {
            narrative.say("a central value and a slope against ");
            narrative.formula(step.against().expr());
        } else {
            narrative.say("one value for each component of the light");
        }
        narrative.say(". The light is " + light(plan.light()) + ". "
                + (plan.mean() == TracerMean.abundances ? "Light times O/H" : "Light times 12 + log(O/H)")
                + " and light are worked out at " + plan.samples() + " x " + plan.samples()
                + " places in each pixel, " + psf(plan.psf())
                + ", summed over the pixels of a spaxel or bin and divided"
                + (plan.mean() == TracerMean.abundances ? "; the logarithm is taken at the end. " : ". "));
        if (plan.profile() == TracerProfile.gradient) {
            narrative.say("Priors are flat, that of the slope "
                    + plan.slopes()
                            .map(range -> "from " + range.from() + " to " + range.to() + " "
                                    + step.slopeUnit().symbol())
                            .orElse("within " + TracerPlan.WIDEST + " dex over the largest radius")
                    + ". ");
        }
        narrative.say(values(plan));
        narrative.say("BIC is chi2 + k ln n, with k numbers that are fitted to n spaxels. ");
    }

    private static String values(TracerPlan plan) {
        if (plan.ensemble().isPresent()) {
            Ensemble ensemble = plan.ensemble().get();
            return "A swarm of 50 particles looks for the middle of the posterior, and " + ensemble.walkers()
                    + " walkers sample it"
                    + ensemble.chain()
                            .map(chain ->
                                    " in " + chain.steps() + " steps, of which " + chain.dropped() + " are dropped")
                            .orElse(" until they have converged")
                    + ", with 12 + log(O/H) between " + TracerPlan.METALLICITIES.from() + " and "
                    + TracerPlan.METALLICITIES.to() + "; values are medians, errors half of the central 68 %. ";
        }
        return plan.profile() == TracerProfile.gradient
                ? "The posterior is exact: values are its medians, errors half of its central 68 %. "
                : "Values are the most likely ones, errors those of the model made linear there. ";
    }

    private static String light(List<LightPlan> components) {
        return String.join(
                " and ", components.stream().map(TracerMethods::light).toList());
    }

    private static String light(LightPlan component) {
        if (component instanceof LightPlan.Image image)
            return "the map " + image.map().text();
        LightPlan.Profile profile = (LightPlan.Profile) component;
        String off = profile.off()
                .map(at -> ", " + at.get(0) + " arcsec to the east and " + at.get(1) + " to the north")
                .orElse("");
        return "a profile of " + profile.name() + " (" + profile.shape()
                + (profile.shape().hasIndex() ? " of index " + profile.index() : "")
                + ", half of it within " + profile.size().text() + off + ")";
    }

    private static String psf(PsfPlan psf) {
        if (psf instanceof PsfPlan.None) return "not smeared";
        if (psf instanceof PsfPlan.Kernel kernel) return "smeared with the kernel in " + kernel.file();
        PsfPlan.Profile profile = (PsfPlan.Profile) psf;
        return "smeared with a "
                + profile.beta()
                        .map(beta -> "Moffat profile (beta " + beta + ")")
                        .orElse("Gaussian") + " of FWHM "
                + profile.fwhm().text();
    }
}
