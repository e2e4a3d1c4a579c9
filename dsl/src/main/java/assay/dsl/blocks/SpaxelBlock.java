package assay.dsl.blocks;

import assay.dsl.names.Bounds;
import assay.dsl.names.Meaning;
import assay.dsl.names.Scope;
import assay.dsl.names.Span;
import assay.dsl.words.ArcRadius;
import assay.dsl.words.PerGalaxyWords;
import assay.dsl.words.WalkerStart;
import assay.formula.Expr;
import assay.formula.Formula;
import assay.formula.Level;
import assay.plan.ArcFit;
import assay.plan.ArcRule;
import assay.plan.GalaxyStep;
import assay.plan.Policy;
import assay.plan.Statistic;
import assay.stats.PairForm;
import assay.unit.Quantity;
import assay.unit.Unit;
import assay.unit.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Steps of one galaxy that look at where its spaxels lie: fits of the disc, of its surroundings, of a lensed arc. */
abstract class SpaxelBlock extends RowBlock implements PerGalaxyWords {
    final Scope scope;
    /** Of {@code acrossGalaxies}, which is told of everything that has one value a galaxy. */
    final Scope across;

    final Supplier<Policy> policy;
    final List<GalaxyStep> steps = new ArrayList<>();

    SpaxelBlock(Scope scope, Scope across, Supplier<Policy> policy) {
        this.scope = scope;
        this.across = across;
        this.policy = policy;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    List<GalaxyStep> steps() {
        return steps;
    }

    @Override
    public Meaning rotatingDisc(String name, Formula velocity) {
        boolean plain = velocity.expr() instanceof Expr.Input input
                && input.symbol().key().startsWith("velocity(");
        if (!plain)
            throw new IllegalArgumentException("rotatingDisc takes the velocity of a line: rotatingDisc velocity(Ha)");
        steps.add(new GalaxyStep.Rotation(name, ((Expr.Input) velocity.expr()).symbol()));
        Meaning.Result result = Results.of(name, "a rotating disc", Level.GALAXY)
                .part("share", Unit.ONE)
                .part("amplitude", Units.parse("km/s"))
                .done();
        across.define(name, result);
        return result;
    }

    @Override
    public Meaning neighbourDensity(String name, int k) {
        if (k < 2 || k > 100) throw new IllegalArgumentException("k: takes a whole number from 2 to 100");
        steps.add(new GalaxyStep.Environment(name, k));
        Meaning.Result result = Results.of(name, "a density of galaxies", Level.GALAXY)
                .part("eta", Unit.ONE)
                .done();
        across.define(name, result);
        return result;
    }

    @Override
    Level row() {
        return Level.SPAXEL;
    }

    @Override
    void requireRow(Formula formula, String argument) {
        requireLevel(formula, Level.SPAXEL, argument);
        requireOneGalaxy(formula);
    }

    @Override
    void take(Statistic statistic, Meaning meaning) {
        steps.add(new GalaxyStep.Describe(statistic, policy.get()));
        across.define(
                statistic.name(), statistic.column().isPresent() ? GalaxyNames.hidden(statistic.name()) : meaning);
    }

    @Override
    public Meaning twoPoint(
            String name, Formula value, Quantity upTo, Quantity step, PairForm form, Optional<Integer> draws) {
        requireRow(value, "twoPoint");
        return result("a two-point correlation", TwoPointArguments.statistic(name, value, upTo, step, form, draws));
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
            Optional<Integer> walkers,
            Optional<Integer> walked,
            Optional<Integer> dropped,
            Optional<WalkerStart> starts,
            Optional<Policy> outside) {
        requireRow(value, "fitArc");
        if (!value.expr().dimension().isNone()) {
            throw new IllegalArgumentException("fitArc takes a pure number, such as 12 + log(O/H); '" + value.text()
                    + "' is " + value.expr().dimension());
        }
        ArcWalkerArguments chain = new ArcWalkerArguments(walkers, walked, dropped, starts);
        ArcRule how = new ArcArguments(seeing, moffat, centre, axisRatio, positionAngle, radius, slope, central, chain)
                .rule();
        steps.add(new GalaxyStep.FitArc(name, value, how, outside.orElseGet(policy)));
        Results ofGalaxy = Results.of(name, "a fit of a lensed arc", Level.GALAXY);
        ArcFit.parts(how).forEach(ofGalaxy::part);
        Meaning.Result result = ofGalaxy.done();
        across.define(name, result);
        Map<String, Expr> parts = new LinkedHashMap<>(result.parts());
        parts.put("radius", new Expr.Input(ArcFit.radius(name)));
        return new Meaning.Result(
                name, result.kind(), parts, Optional.of(Results.residual(name, new Expr.Input(ArcFit.residual(name)))));
    }
}
