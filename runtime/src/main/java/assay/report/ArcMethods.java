package assay.report;

import assay.lens.ArcPriors;
import assay.lens.profile.Radius;
import assay.plan.ArcRule;
import assay.plan.GalaxyStep;
import assay.plan.LensPlan;

/** How lensed galaxies were traced back and fitted, in words. */
final class ArcMethods {
    private ArcMethods() {}

    static void tell(LensPlan plan, Narrative narrative) {
        if (plan instanceof LensPlan.Projection ready) {
            narrative.say("The galaxies are lensed; where their pixels look in the source plane, in kpc, is that of "
                    + ready.file() + ". ");
            return;
        }
        LensPlan.Deflections maps = (LensPlan.Deflections) plan;
        narrative.say("The galaxies are lensed; each pixel looks at its place on the sky less the deflections of "
                + maps.x() + " and " + maps.y() + ", interpolated bilinearly in their source coordinates. ");
        narrative.say(
                maps.redshift().isPresent()
                        ? "Deflections are those of a source at infinite distance, and are multiplied with D_ls/D_s for a"
                                + " lens at redshift "
                                + maps.redshift().getAsDouble() + ". "
                        : "Deflections are those of the source itself, used as they are. ");
    }

    static void tell(GalaxyStep.FitArc fit, Narrative narrative) {
        ArcRule rule = fit.rule();
        narrative.say("A straight line of ");
        narrative.formula(fit.value().expr());
        narrative.say(" in the radius in the source plane is fitted to the bins of the image (" + fit.name()
                + "): the value of each pixel is smeared with "
                + rule.moffat().stream()
                        .mapToObj(beta -> "Moffat's profile of exponent " + beta)
                        .findFirst()
                        .orElse("a Gaussian")
                + " of a full width at half maximum of " + rule.seeing()
                + " arcsec, not weighted with light, and averaged over the pixels of each bin. ");
        narrative.say(
                rule.radius() == Radius.Kind.MINOR_AXIS
                        ? "The radius is sqrt((q x')^2 + y'^2), along the minor axis, as Patricio et al. (2019, MNRAS 489,"
                                + " 224) have it; gradients per radius in the disc are q times as steep. "
                        : "The radius is sqrt(x'^2 + (y'/q)^2), in the plane of the disc. ");
        if (rule.disc() instanceof ArcRule.Fixed fixed) {
            narrative.say("The disc has the axis ratio " + fixed.axisRatio() + " and the position angle "
                    + fixed.positionAngle() + " deg in the source plane, and its centre where pixel (" + fixed.column()
                    + ", " + fixed.row()
                    + "), counted from 0, looks; the posterior of the line is then known in closed form. ");
            return;
        }
        ArcPriors priors = ((ArcRule.Free) rule.disc()).priors();
        narrative.say("Priors are flat: the centre where a pixel from " + range(priors.column()) + " by "
                + range(priors.row()) + ", counted from 0, looks, axis ratios from " + range(priors.axisRatio())
                + ", position angles all around, central values from " + range(priors.central())
                + " and slopes from " + range(priors.slope())
                + " dex/kpc. All discs on a grid are tried, the line being integrated out in closed form, so that no"
                + " chance is involved; discs that no small step makes better are told as modes with their shares of"
                + " the posterior. Values are medians of that about the best mode, errors half of the central 68 %. ");
    }

    private static String range(ArcPriors.Range range) {
        return range.from() + " to " + range.to();
    }
}
