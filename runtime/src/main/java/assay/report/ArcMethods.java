package assay.report;

import assay.lens.ArcPriors;
import assay.lens.ArcSampling;
import assay.lens.mass.Deflection;
import assay.lens.profile.Radius;
import assay.plan.ArcRule;
import assay.plan.GalaxyStep;
import assay.plan.LensPlan;
import assay.sample.Until;
import java.util.OptionalDouble;

/** How lensed galaxies were traced back and fitted, in words. */
final class ArcMethods {
    private static final String SCANNED =
            "All discs on a grid are tried, the line being integrated out in closed form, so that no chance is involved;"
                    + " discs that no small step makes better are told as modes with their shares of the posterior. Values"
                    + " are medians of that about the best mode, errors half of the central 68 %. ";

    private ArcMethods() {}

    static void tell(LensPlan plan, Narrative narrative) {
        if (plan instanceof LensPlan.Projection ready) {
            narrative.say("The galaxies are lensed; where their pixels look in the source plane, in kpc, is that of "
                    + ready.file() + ". ");
            return;
        }
        if (plan instanceof LensPlan.Masses lens) {
            narrative.say(
                    "The galaxies are lensed; each pixel looks at its place on the sky less what these masses turn its"
                            + " light by, told from " + lens.ra() + ", " + lens.dec() + " deg: ");
            narrative.say(String.join(
                            "; ", lens.masses().stream().map(ArcMethods::words).toList()) + ". ");
            distances(lens.redshift(), narrative);
            return;
        }
        LensPlan.Deflections maps = (LensPlan.Deflections) plan;
        narrative.say("The galaxies are lensed; each pixel looks at its place on the sky less the deflections of "
                + maps.x() + " and " + maps.y() + ", interpolated bilinearly in their source coordinates. ");
        distances(maps.redshift(), narrative);
    }

    private static void distances(OptionalDouble redshift, Narrative narrative) {
        narrative.say(
                redshift.isPresent()
                        ? "Deflections are those of a source at infinite distance, and are multiplied with D_ls/D_s for a"
                                + " lens at redshift " + redshift.getAsDouble() + ". "
                        : "Deflections are those of the source itself, used as they are. ");
    }

    private static String words(Deflection mass) {
        if (mass instanceof Deflection.Isothermal isothermal) {
            return "a singular isothermal ellipsoid (Kormann et al. 1994) of Einstein radius "
                    + isothermal.einsteinRadius() + " arcsec and axis ratio " + isothermal.axisRatio();
        }
        if (mass instanceof Deflection.Nfw halo) {
            return "a halo (Navarro, Frenk & White 1997) of scale radius " + halo.scaleRadius()
                    + " arcsec that turns light there by " + halo.deflectionAtScaleRadius() + " arcsec";
        }
        Deflection.Shear shear = (Deflection.Shear) mass;
        return "a shear of " + Math.sqrt(shear.g1() * shear.g1() + shear.g2() * shear.g2());
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
                + " dex/kpc. ");
        narrative.say(
                ((ArcRule.Free) rule.disc()).walkers().map(ArcMethods::walked).orElse(SCANNED));
    }

    private static String walked(ArcSampling walkers) {
        String start = switch (walkers.starts()) {
            case IN_PRIORS -> "anywhere in the priors";
            case ABOUT_SWARM -> "about the best place that a swarm of particles finds";
            case ABOUT_MODES -> "about the modes, as many about each as it holds of the posterior";
        };
        String length = walkers.until() instanceof Until.Steps chain
                ? " take " + chain.steps() + " steps, of which the first " + chain.dropped() + " are dropped"
                : " go on until they have converged";
        return walkers.walkers() + " affine-invariant walkers (Goodman & Weare 2010) start " + start + " and" + length
                + ". A scan of all discs tells each walker the mode that it stands in; those in modes that hold less than a"
                + " thousandth of the posterior are counted and left out. Values are medians, errors half of the central"
                + " 68 %. ";
    }

    private static String range(ArcPriors.Range range) {
        return range.from() + " to " + range.to();
    }
}
