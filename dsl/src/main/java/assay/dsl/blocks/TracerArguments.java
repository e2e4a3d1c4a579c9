package assay.dsl.blocks;

import assay.dsl.names.Span;
import assay.formula.DisplayUnit;
import assay.formula.Expr;
import assay.formula.Formula;
import assay.formula.Level;
import assay.plan.Ensemble;
import assay.plan.GalaxyStep;
import assay.plan.LightPlan;
import assay.plan.LineMethod;
import assay.plan.Policy;
import assay.plan.PsfPlan;
import assay.plan.TracerMean;
import assay.plan.TracerPlan;
import assay.plan.TracerProfile;
import assay.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code fitTracer} is told, checked. */
record TracerArguments(
        Optional<PsfPlan.Shape> psf,
        Optional<Formula> fwhm,
        Optional<Double> beta,
        Optional<String> kernel,
        Optional<Integer> perPixel,
        Optional<Integer> supersampling,
        Optional<Span> slope,
        WalkerArguments walkers) {
    private static final int USUAL = 5;
    private static final int MOST = 25;
    private static final Set<String> PARTS = Set.of("model", "residual", "chi2", "n", "BIC");

    GalaxyStep.FitTracer step(
            String name,
            Formula y,
            TracerProfile profile,
            List<LightPlan> light,
            Optional<Formula> against,
            TracerMean mean,
            Policy outside) {
        if (!y.expr().dimension().isNone()) {
            throw new IllegalArgumentException("fitTracer takes 12 + log(O/H), a pure number; '" + y.text() + "' is "
                    + y.expr().dimension());
        }
        Formula radius = against.orElseGet(() -> Formula.of(new Expr.Input(GalaxyNames.SKY_RADIUS), "skyRadius"));
        if (radius.expr().level() != Level.SPAXEL) {
            throw new IllegalArgumentException("against: takes a radius, such as skyRadius, radius or radius/Re; '"
                    + radius.text() + "' is " + radius.expr().level());
        }
        if (profile == TracerProfile.constants) requireConstants(light, against);
        Unit unit = DisplayUnit.ofSlope(y.expr(), radius.expr());
        PsfPlan spread = spread();
        TracerPlan plan = new TracerPlan(
                profile,
                light,
                spread,
                samples(spread),
                mean,
                slopes(unit),
                walkers.ensemble(LineMethod.withScatter, unit, Unit.ONE));
        return new GalaxyStep.FitTracer(name, y, radius, plan, outside, unit);
    }

    private void requireConstants(List<LightPlan> light, Optional<Formula> against) {
        if (against.isPresent()) {
            throw new IllegalArgumentException("against: belongs to profile: gradient; constants have no slope");
        }
        if (slope.isPresent()) {
            throw new IllegalArgumentException("slope: belongs to profile: gradient; constants have none");
        }
        for (LightPlan one : light) {
            if (PARTS.contains(one.name())) {
                throw new IllegalArgumentException(
                        "light: a component that is called " + one.name() + " would hide the part of that name");
            }
        }
        if (light.stream().map(LightPlan::name).distinct().count() < light.size()) {
            throw new IllegalArgumentException("light: names a component twice");
        }
    }

    private PsfPlan spread() {
        if (kernel.isPresent()) {
            if (psf.isPresent() || fwhm.isPresent() || beta.isPresent()) {
                throw new IllegalArgumentException(
                        "kernel: is the whole point-spread function; leave psf: and fwhm: out");
            }
            int steps = perPixel.orElse(1);
            if (steps < 1 || steps > MOST || steps % 2 == 0) {
                throw new IllegalArgumentException("perPixel: takes an odd number up to " + MOST + ", not " + steps);
            }
            return new PsfPlan.Kernel(FileName.within("kernel", kernel.get()), steps);
        }
        if (perPixel.isPresent()) {
            throw new IllegalArgumentException(
                    "perPixel: belongs to kernel:, how many of its pixels make one of the maps");
        }
        if (psf.isEmpty()) {
            if (fwhm.isPresent() || beta.isPresent()) {
                throw new IllegalArgumentException("fwhm: belongs to psf:, as in psf: gaussian, fwhm: 0.7.arcsec");
            }
            return new PsfPlan.None();
        }
        Formula width = fwhm.orElseThrow(
                () -> new IllegalArgumentException("psf: needs its width, as in psf: gaussian, fwhm: 0.7.arcsec"));
        LightArguments.requireSize("fwhm", width);
        if (psf.get() == PsfPlan.Shape.gaussian && beta.isPresent()) {
            throw new IllegalArgumentException("beta: belongs to psf: moffat");
        }
        if (psf.get() == PsfPlan.Shape.moffat) requireBeta();
        return new PsfPlan.Profile(width, beta);
    }

    private void requireBeta() {
        double stated =
                beta.orElseThrow(() -> new IllegalArgumentException("psf: moffat needs beta:, such as beta: 2.5"));
        if (!(stated > 1)) throw new IllegalArgumentException("beta: takes a number above 1, not " + stated);
    }

    private int samples(PsfPlan spread) {
        if (spread instanceof PsfPlan.Kernel steps) {
            if (supersampling.isPresent() && supersampling.get() != steps.perPixel()) {
                throw new IllegalArgumentException("supersampling: is perPixel: where there is a kernel; leave it out");
            }
            return steps.perPixel();
        }
        return supersampling("supersampling: ", supersampling.orElse(USUAL));
    }

    /** @param before what a complaint begins with */
    static int supersampling(String before, int places) {
        if (places < 1 || places > MOST || places % 2 == 0) {
            throw new IllegalArgumentException(before + "takes an odd number up to " + MOST + ", not " + places);
        }
        return places;
    }

    private Optional<Ensemble.Range> slopes(Unit unit) {
        return slope.map(span -> new Ensemble.Range(
                WalkerArguments.in("slope", span.from(), unit), WalkerArguments.in("slope", span.to(), unit)));
    }
}
