package assay.dsl.blocks;

import assay.dsl.names.Meaning;
import assay.dsl.names.Scope;
import assay.dsl.names.Span;
import assay.dsl.words.MapsWords;
import assay.dsl.words.SelectWords;
import assay.formula.Build;
import assay.formula.DisplayUnit;
import assay.formula.Expr;
import assay.formula.Expr.Aggregate;
import assay.formula.Expr.Comparison;
import assay.formula.Expr.Summary;
import assay.formula.Formula;
import assay.formula.Level;
import assay.formula.Notation;
import assay.formula.Rewrite;
import assay.formula.Symbol;
import assay.nebula.BalmerRule;
import assay.nebula.Calibrator;
import assay.nebula.Dereddening;
import assay.nebula.DustLaw;
import assay.nebula.ImpliedLine;
import assay.nebula.Line;
import assay.nebula.RatioCurve;
import assay.nebula.RatioPosterior;
import assay.plan.Annuli;
import assay.plan.ErrorRule;
import assay.plan.ErrorSpread;
import assay.plan.ErrorsFrom;
import assay.plan.GalaxyStep;
import assay.plan.LineMethod;
import assay.plan.MapStep;
import assay.plan.Policy;
import assay.plan.SamplePlan;
import assay.unit.Measured;
import assay.unit.Quantity;
import assay.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The steps of one galaxy. */
final class PerGalaxyBlock extends TracerBlock {
    private final List<ImpliedLine> implied;
    private final List<MapStep> maps = new ArrayList<>();

    /** @param across the scope of {@code acrossGalaxies}, which is told of everything that has one value a galaxy */
    PerGalaxyBlock(Scope outer, Scope across, Supplier<Policy> policy, List<ImpliedLine> implied) {
        super(new Scope(outer), across, policy);
        this.implied = implied;
        GalaxyNames.defineSpaxel(scope);
        GalaxyNames.hideSpaxel(across);
        imply(line -> new Expr.Input(line.flux()));
    }

    /** From here on implied lines mean what these fluxes of their parents make them. */
    private void imply(Function<Line, Expr> flux) {
        for (ImpliedLine one : implied) {
            scope.rebind(one.line().flux(), one.flux(flux.apply(one.line()), flux.apply(one.parent())));
        }
    }

    /** Learns what the maps of the sample hold besides lines. */
    void laidOut(SamplePlan sample) {
        LaidOutNames.define(sample, scope, name -> across.define(name, GalaxyNames.hidden(name)));
    }

    @Override
    public void lose(String name) {
        scope.define(name, new Meaning.Mistaken());
        across.define(name, new Meaning.Mistaken());
    }

    List<MapStep> mapSteps() {
        return maps;
    }

    @Override
    public void define(String name, Formula formula) {
        requireOneGalaxy(formula);
        Expr named = Build.named(name, formula.expr());
        scope.define(name, named);
        if (formula.expr().level() == Level.SPAXEL) {
            across.define(name, GalaxyNames.hidden(name));
        } else {
            evaluate(name, formula.with(named));
        }
    }

    private void evaluate(String name, Formula formula) {
        Unit unit = DisplayUnit.of(formula.expr());
        Notation notation = formula.expr() instanceof Expr.Named named ? named.notation() : Notation.plain(name);
        boolean condition = formula.expr().isCondition();
        Symbol symbol = new Symbol(name, unit, Level.GALAXY, condition, notation);
        steps.add(new GalaxyStep.Evaluate(symbol, formula, policy.get()));
        across.define(name, new Expr.Input(symbol));
    }

    @Override
    public void maps(Consumer<MapsWords> words) {
        if (!steps.isEmpty()) {
            throw new IllegalArgumentException(
                    "maps { } stands above all other steps: spaxels are taken from its maps");
        }
        MapsBlock block = new MapsBlock(scope);
        words.accept(block);
        maps.addAll(block.steps());
    }

    @Override
    public void select(Consumer<SelectWords> conditions) {
        SelectBlock block = new SelectBlock(scope);
        conditions.accept(block);
        block.conditions().forEach(RowBlock::requireOneGalaxy);
        for (Formula condition : block.conditions()) steps.add(new GalaxyStep.Cut(condition, policy.get()));
    }

    @Override
    public void deredden(DustLaw law, double rv, double balmer, BalmerRule below) {
        Dereddening correction = new Dereddening(law, rv, balmer, below);
        Expr excess = correction.colourExcess();
        if (below == BalmerRule.drop) {
            Expr decrement = Build.over(new Expr.Input(Line.Ha.flux()), new Expr.Input(Line.Hb.flux()));
            Expr kept = Build.compare(Comparison.AT_LEAST, decrement, Build.number(balmer));
            steps.add(new GalaxyStep.Cut(Formula.of(kept, "Ha/Hb >= " + balmer), policy.get()));
        }
        steps.add(new GalaxyStep.Deredden(correction));
        for (Line line : Line.values()) {
            correction.corrected(line.flux(), excess).ifPresent(flux -> {
                scope.rebind(line.flux(), flux);
            });
        }
        imply(line -> correction.corrected(line.flux(), excess).orElseThrow());
        scope.define("colourExcess", excess);
        across.define("colourExcess", GalaxyNames.hidden("colourExcess"));
    }

    private static Notation abundance(String name) {
        return new Notation(name, "12+\\log(\\mathrm{O/H})", "<mtext>12 + log(O/H)</mtext>", "12 + log(O/H)");
    }

    @Override
    public Meaning metallicity(
            String name,
            Calibrator calibrator,
            Optional<Policy> outside,
            Optional<ErrorRule> errors,
            Optional<Integer> draws) {
        OptionalInt drawn = Draws.ofErrors(errors.orElse(ErrorRule.firstOrder), draws);
        Expr value = new Expr.Named(
                name, abundance(name), scope.bind(calibrator.formula().expr()));
        List<Formula> valid = calibrator.valid().stream()
                .map(condition -> condition.with(scope.bind(condition.expr())))
                .toList();
        Symbol symbol = Symbol.number(name, Unit.ONE, Level.SPAXEL).typeset(abundance(name));
        steps.add(new GalaxyStep.Derive(
                symbol,
                calibrator.formula().with(value),
                valid,
                outside.orElseGet(policy),
                calibrator.name() + " (" + calibrator.reference() + ")",
                calibrator.scatter(),
                drawn));
        across.define(name, GalaxyNames.hidden(name));
        return new Meaning.Value(value);
    }

    @Override
    public Meaning summedMetallicity(String name, Calibrator calibrator, Optional<Formula> where) {
        Expr summed = Rewrite.inputs(calibrator.formula().expr(), symbol -> {
            if (Line.find(symbol.key()).isEmpty()) return Optional.empty();
            Expr flux = scope.bind(new Expr.Input(symbol));
            return Optional.of(new Aggregate(Summary.TOTAL, flux, where.map(Formula::expr)));
        });
        Expr value = new Expr.Named(name, abundance(name), summed);
        evaluate(name, calibrator.formula().with(value));
        return new Meaning.Value(value);
    }

    @Override
    public Meaning metallicityPosterior(
            String name,
            List<RatioCurve> from,
            double modelError,
            RatioPosterior.Scale scale,
            Optional<Formula> balmer,
            Optional<Double> intrinsic,
            Optional<Double> balmerError,
            DustLaw law,
            double rv,
            Span metallicity,
            Span colourExcess,
            Optional<Measured> metallicityBelief,
            Optional<Measured> excessBelief,
            Optional<Policy> outside) {
        if (steps.stream().anyMatch(GalaxyStep.Deredden.class::isInstance)) {
            throw new IllegalArgumentException(
                    "metallicityPosterior finds the dust itself, from observed fluxes: write it above deredden");
        }
        GalaxyStep.Posterior step = new GalaxyStep.Posterior(
                name,
                PosteriorArguments.ratios(from, modelError, balmer, intrinsic, balmerError, implied),
                scale,
                law,
                PosteriorArguments.ratioOfExtinction(rv),
                PosteriorArguments.metallicity(from, metallicity, metallicityBelief),
                PosteriorArguments.colourExcess(colourExcess, excessBelief),
                outside.orElseGet(policy));
        step.posterior();
        steps.add(step);
        Results results = Results.of(name, "a posterior of metallicity and dust", Level.SPAXEL);
        GalaxyStep.Posterior.PARTS.forEach(part -> results.part(part, Unit.ONE));
        across.define(name, GalaxyNames.hidden(name));
        return results.done();
    }

    @Override
    public Meaning fitLine(
            String name,
            Formula y,
            Formula against,
            Optional<LineMethod> by,
            Optional<ErrorsFrom> errors,
            Optional<Integer> draws,
            Optional<ErrorSpread> spread,
            Optional<Integer> bootstrap,
            Optional<Integer> walkers,
            Optional<Integer> steps,
            Optional<Integer> dropped,
            Optional<Span> slope,
            Optional<Span> intercept,
            Optional<Integer> atLeast,
            Optional<Quantity> medians,
            Optional<Span> between) {
        requireOneGalaxy(y);
        requireOneGalaxy(against);
        LineArguments how = new LineArguments(
                by, errors, draws, spread, bootstrap, new WalkerArguments(walkers, steps, dropped, slope, intercept));
        if (medians.isPresent() != between.isPresent()) {
            throw new IllegalArgumentException("medians: and between: go together, as in medians: 0.5, between: 0..2");
        }
        Optional<Annuli> annuli = medians.map(width -> bins(against, between.orElseThrow(), "medians", width));
        GalaxyStep.FitLine fit = how.throughSpaxels(name, y, against, atLeast, annuli, policy.get());
        this.steps.add(fit);
        if (annuli.isEmpty()) models.add(name, y, against, fit.rule().method());
        Meaning.Result result = Results.line(
                name, "a fitted line", Level.GALAXY, fit.slopeUnit(), fit.interceptUnit(), y.expr(), against.expr());
        across.define(name, result);
        return result;
    }
}
