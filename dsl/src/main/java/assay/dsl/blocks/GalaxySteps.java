package assay.dsl.blocks;

import assay.dsl.names.Bounds;
import assay.dsl.names.Meaning;
import assay.dsl.names.Scope;
import assay.dsl.names.Span;
import assay.dsl.words.ArcRadius;
import assay.dsl.words.PerGalaxyWords;
import assay.formula.Expr;
import assay.formula.Formula;
import assay.formula.Level;
import assay.lens.profile.LightShape;
import assay.plan.ArcFit;
import assay.plan.ArcRule;
import assay.plan.GalaxyStep;
import assay.plan.LightPlan;
import assay.plan.Policy;
import assay.plan.PsfPlan;
import assay.plan.TracerMean;
import assay.plan.TracerProfile;
import assay.unit.Quantity;
import assay.unit.Unit;
import assay.unit.Units;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words of {@code perGalaxy { }} that fit a model to a whole galaxy. */
abstract class GalaxySteps extends RowBlock implements PerGalaxyWords {
    private final Map<String, LightPlan> components = new LinkedHashMap<>();

    /** Takes a step. */
    abstract void add(GalaxyStep step);

    /** The scope of {@code acrossGalaxies}. */
    abstract Scope across();

    /** What becomes of spaxels outside the domain of a formula. */
    abstract Policy outside();

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
        across().define(
                        name,
                        new Meaning.OutOfReach(name + " is a component of light, for fitTracer in perGalaxy { }"));
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
            Optional<Span> slope) {
        requireRow(y, "fitTracer");
        TracerArguments how = new TracerArguments(psf, fwhm, beta, kernel, perPixel, supersampling, slope);
        GalaxyStep.FitTracer step = how.step(name, y, profile, components(light), against, mean, outside());
        add(step);
        Results across = Results.of(name, "a model of the metallicity before the point-spread function", Level.GALAXY);
        step.values().forEach((key, unit) -> across.part(key.substring(name.length() + 1), unit));
        Meaning.Result galaxy = across.done();
        across().define(name, galaxy);
        Map<String, Expr> parts = new LinkedHashMap<>(galaxy.parts());
        Results spaxels = Results.of(name, galaxy.kind(), Level.SPAXEL);
        GalaxyStep.FitTracer.COLUMNS.forEach(part -> spaxels.part(part, Unit.ONE));
        parts.putAll(spaxels.done().parts());
        return new Meaning.Result(name, galaxy.kind(), parts, Optional.empty());
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

    @Override
    public Meaning fitArc(
            String name,
            Formula value,
            Quantity seeing,
            Optional<Double> moffat,
            List<Bounds> centre,
            Bounds axisRatio,
            Bounds positionAngle,
            ArcRadius radius,
            Optional<Span> slope,
            Optional<Span> central,
            Optional<Policy> outside) {
        requireRow(value, "fitArc");
        if (!value.expr().dimension().isNone()) {
            throw new IllegalArgumentException("fitArc takes a pure number, such as 12 + log(O/H); '" + value.text()
                    + "' is " + value.expr().dimension());
        }
        ArcRule how = new ArcArguments(seeing, moffat, centre, axisRatio, positionAngle, radius, slope, central).rule();
        add(new GalaxyStep.FitArc(name, value, how, outside.orElseGet(this::outside)));
        Results ofGalaxy = Results.of(name, "a fit of a lensed arc", Level.GALAXY);
        ArcFit.parts(how).forEach(ofGalaxy::part);
        Meaning.Result result = ofGalaxy.done();
        across().define(name, result);
        Map<String, Expr> parts = new LinkedHashMap<>(result.parts());
        parts.put("radius", new Expr.Input(ArcFit.radius(name)));
        return new Meaning.Result(name, result.kind(), parts, Optional.of(new Expr.Input(ArcFit.residual(name))));
    }

    @Override
    public Meaning rotatingDisc(String name, Formula velocity) {
        boolean plain = velocity.expr() instanceof Expr.Input input
                && input.symbol().key().startsWith("velocity(");
        if (!plain)
            throw new IllegalArgumentException("rotatingDisc takes the velocity of a line: rotatingDisc velocity(Ha)");
        add(new GalaxyStep.Rotation(name, ((Expr.Input) velocity.expr()).symbol()));
        Meaning.Result result = Results.of(name, "a rotating disc", Level.GALAXY)
                .part("share", Unit.ONE)
                .part("amplitude", Units.parse("km/s"))
                .done();
        across().define(name, result);
        return result;
    }

    @Override
    public Meaning neighbourDensity(String name, int k) {
        if (k < 2 || k > 100) throw new IllegalArgumentException("k: takes a whole number from 2 to 100");
        add(new GalaxyStep.Environment(name, k));
        Meaning.Result result = Results.of(name, "a density of galaxies", Level.GALAXY)
                .part("eta", Unit.ONE)
                .done();
        across().define(name, result);
        return result;
    }
}
