package assay.dsl.blocks;

import assay.dsl.names.Meaning;
import assay.dsl.names.Scope;
import assay.dsl.names.Span;
import assay.formula.Expr;
import assay.formula.Formula;
import assay.formula.Level;
import assay.lens.profile.LightShape;
import assay.plan.GalaxyStep;
import assay.plan.LightPlan;
import assay.plan.Policy;
import assay.plan.PsfPlan;
import assay.plan.TracerMean;
import assay.plan.TracerProfile;
import assay.unit.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Words of {@code perGalaxy { }} that model the image of a galaxy. */
abstract class TracerBlock extends SpaxelBlock {
    private final Map<String, LightPlan> components = new LinkedHashMap<>();

    TracerBlock(Scope scope, Scope across, Supplier<Policy> policy) {
        super(scope, across, policy);
    }

    @Override
    public Meaning component(
            String name,
            Optional<LightShape> profile,
            Optional<Formula> size,
            Optional<Double> index,
            Optional<Quantity> x,
            Optional<Quantity> y,
            Optional<Double> brightness,
            Optional<Formula> map) {
        if (map.isPresent()) {
            if (profile.isPresent() || size.isPresent() || index.isPresent() || x.isPresent() || y.isPresent()) {
                throw new IllegalArgumentException("map: is the light itself; leave the other arguments out");
            }
            requireRow(map.get(), "map:");
            components.put(name, new LightPlan.Image(name, map.get()));
        } else {
            components.put(name, LightArguments.profile(name, profile, size, index, x, y, brightness));
        }
        Meaning.Result component = new Meaning.Result(name, "a component of light", Map.of(), Optional.empty());
        across.define(name, new Meaning.OutOfReach(name + " is a component of light, for fitTracer in perGalaxy { }"));
        return component;
    }

    @Override
    public Meaning fitTracer(
            String name,
            Formula y,
            TracerProfile profile,
            List<Meaning.Result> light,
            Optional<Formula> against,
            Optional<PsfPlan.Shape> psf,
            Optional<Formula> fwhm,
            Optional<Double> beta,
            Optional<String> kernel,
            Optional<Integer> perPixel,
            Optional<Integer> supersampling,
            TracerMean mean,
            Optional<Span> slope,
            Optional<Integer> walkers,
            Optional<Integer> steps,
            Optional<Integer> dropped) {
        requireRow(y, "fitTracer");
        TracerArguments how = new TracerArguments(
                psf,
                fwhm,
                beta,
                kernel,
                perPixel,
                supersampling,
                slope,
                new WalkerArguments(walkers, steps, dropped, Optional.empty(), Optional.empty()));
        GalaxyStep.FitTracer step = how.step(name, y, profile, components(light), against, mean, policy.get());
        this.steps.add(step);
        Results ofGalaxy = Results.of(name, "a model before the point-spread function", Level.GALAXY);
        step.values().forEach((key, unit) -> ofGalaxy.part(key.substring(name.length() + 1), unit));
        Meaning.Result result = ofGalaxy.done();
        across.define(name, result);
        Map<String, Expr> parts = new LinkedHashMap<>(result.parts());
        parts.put("model", new Expr.Input(step.model()));
        return new Meaning.Result(
                name, result.kind(), parts, Optional.of(Results.residual(name, new Expr.Input(step.residual()))));
    }

    private List<LightPlan> components(List<Meaning.Result> light) {
        if (light.isEmpty()) throw new IllegalArgumentException("light: takes one component or more");
        return light.stream()
                .map(one -> {
                    LightPlan component = components.get(one.name());
                    if (component != null) return component;
                    throw new IllegalArgumentException("light: takes components, as in disc = component profile:"
                            + " exponential, size: 1.arcsec; " + one.name() + " is " + one.kind());
                })
                .toList();
    }
}
