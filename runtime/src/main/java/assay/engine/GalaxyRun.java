package assay.engine;

import assay.fit.LineFit;
import assay.formula.Expr;
import assay.formula.Formula;
import assay.formula.PlainText;
import assay.formula.Rewrite;
import assay.lens.mass.SourcePlane;
import assay.model.Disc;
import assay.model.Problem;
import assay.model.Spaxels;
import assay.nebula.ImpliedLine;
import assay.plan.GalaxyStep;
import assay.plan.Policy;
import assay.plan.Statistic;
import assay.plan.Study;
import assay.sample.Run;
import assay.sky.NeighbourDensity;
import assay.sky.RotatingDisc;
import assay.stats.RandomStream;
import assay.unit.Unit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The steps of a study on one galaxy, in order. */
final class GalaxyRun {
    private static final String MEASURED = "all lines measured";
    private static final String MAPPED = "all maps measured";

    private final String galaxy;
    private final Disc disc;
    private Spaxels spaxels;
    private final List<String> notes;
    private final Optional<SourcePlane> source;
    private final long seed;
    private final List<Path> folders;
    private final List<ImpliedLine> implied;
    private final Optional<NeighbourDensity> neighbours;
    private final Map<String, Value> values;
    private final Map<String, Value> scalars;
    private final Map<String, LineFit> lines = new LinkedHashMap<>();
    private final Map<String, Curve> curves = new LinkedHashMap<>();
    private final Map<String, ChainCheck> chains = new LinkedHashMap<>();
    private final Map<String, Drawn> drawn = new LinkedHashMap<>();
    private final Set<String> shownDraws;
    private final Map<String, Integer> noPart = new LinkedHashMap<>();
    private final List<Census.Entry> census = new ArrayList<>();
    private Evaluator evaluator;
    private final int[] everything;
    private int[] kept;
    private String step = "reading";

    GalaxyRun(GalaxyInput input, Study study, Optional<NeighbourDensity> neighbours) {
        this(input, study, neighbours, 1);
    }

    /** @param threads that share the spaxels of the galaxy */
    GalaxyRun(GalaxyInput input, Study study, Optional<NeighbourDensity> neighbours, int threads) {
        this.galaxy = input.name();
        GalaxyInput.SpaxelInput read = ImpliedRows.mark(input.read(), study.implied());
        this.disc = read.seen(input.disc().get());
        this.spaxels = DiscPlane.laidOn(read.spaxels(), disc);
        this.notes = new ArrayList<>(read.notes());
        this.source = read.source();
        this.seed = study.seed();
        this.folders = input.folders();
        this.implied = study.implied();
        this.neighbours = neighbours;
        this.shownDraws = UsedNames.drawn(study);
        this.values = new LinkedHashMap<>(input.properties());
        this.scalars = new LinkedHashMap<>(values);
        scalars.putAll(Value.constants(study));
        this.evaluator = new Evaluator(new SpaxelColumns(spaxels), scalars, DrawnErrors.of(study, galaxy), threads);
        int all = spaxels.size() + spaxels.leftOut();
        census.add(new Census.Entry(
                study.lines().isEmpty() ? MAPPED : MEASURED, all, spaxels.leftOut(), 0, spaxels.leftOut()));
        this.everything = IntStream.range(0, spaxels.size()).toArray();
        this.kept = everything;
    }

    /** The step that is at work, for the record of failures. */
    String step() {
        return step;
    }

    GalaxyOutcome run(List<GalaxyStep> steps) {
        for (GalaxyStep next : steps) {
            step = next.name();
            take(next);
        }
        return new GalaxyOutcome(
                galaxy,
                disc,
                spaxels,
                kept,
                values,
                lines,
                curves,
                chains,
                drawn,
                new Census(spaxels.size() + spaxels.leftOut(), census),
                noPart,
                ErrorCheck.of(evaluator, steps, kept),
                notes);
    }

    private void take(GalaxyStep next) {
        if (next instanceof GalaxyStep.Cut cut) cut(cut);
        else if (next instanceof GalaxyStep.Derive derive) derive(derive);
        else if (next instanceof GalaxyStep.Evaluate evaluate) evaluate(evaluate);
        else if (next instanceof GalaxyStep.FitLine fit) fit(fit);
        else if (next instanceof GalaxyStep.Describe describe) describe(describe);
        else if (next instanceof GalaxyStep.Rotation rotation) rotation(rotation);
        else if (next instanceof GalaxyStep.Environment environment) environment(environment);
        else if (next instanceof GalaxyStep.Posterior posterior) posterior(posterior);
        else if (next instanceof GalaxyStep.FitTracer tracer) tracer(tracer);
        else if (next instanceof GalaxyStep.FitArc fit) fitArc(fit);
        // dereddening lives in the formulas of the steps behind it
    }

    private void cut(GalaxyStep.Cut cut) {
        double[] alone = evaluator.values(cut.condition().expr(), everything);
        boolean[] remove = new boolean[alone.length];
        boolean[] outside = new boolean[alone.length];
        for (int i = 0; i < alone.length; i++) {
            outside[i] = Double.isNaN(alone[i]);
            remove[i] = alone[i] == 0 || outside[i] && cut.outside() == Policy.drop;
        }
        apply(cut.condition().text(), remove, outside, cut.outside());
    }

    private void derive(GalaxyStep.Derive derive) {
        List<Expr> wanted = new ArrayList<>();
        wanted.add(derive.value().expr());
        for (Formula condition : derive.valid()) wanted.add(condition.expr());
        double[][] results = evaluator.values(wanted, everything);
        boolean[] outside = new boolean[everything.length];
        for (int i = 0; i < outside.length; i++) {
            outside[i] = Double.isNaN(results[0][i]);
            for (int c = 1; c < results.length; c++) outside[i] |= results[c][i] != 1;
        }
        boolean[] remove = derive.outside() == Policy.drop ? outside : new boolean[outside.length];
        apply(derive.symbol().key() + " within its domain", remove, outside, derive.outside());
    }

    private void posterior(GalaxyStep.Posterior posterior) {
        PosteriorColumns made =
                PosteriorColumns.of(posterior, new FilledColumns(new SpaxelColumns(spaxels), implied), everything);
        made.columns().forEach((key, numbers) -> spaxels = spaxels.with(key, numbers, Unit.ONE));
        evaluator = evaluator.over(new SpaxelColumns(spaxels));
        made.lacking(kept).forEach((ratio, count) -> partOf(ratio + " in " + posterior.name(), count));
        boolean[] outside = made.undefined();
        boolean[] remove = posterior.outside() == Policy.drop ? outside : new boolean[outside.length];
        apply(posterior.name() + " within its domain", remove, outside, posterior.outside());
    }

    private void tracer(GalaxyStep.FitTracer tracer) {
        TracerRun.Taken taken = new TracerRun(tracer, spaxels, disc, evaluator, scalars, folders, kept)
                .take(Run.of(seed, galaxy, tracer.name()), shownDraws.contains(tracer.name()));
        undefined(tracer.name(), taken.lacking(), tracer.outside());
        taken.values().forEach(this::put);
        taken.chain().ifPresent(chain -> chains.put(tracer.name(), chain));
        taken.drawn().ifPresent(draws -> drawn.put(tracer.name(), draws.forFigures()));
        taken.columns().forEach((key, numbers) -> spaxels = spaxels.with(key, numbers, Unit.ONE));
        evaluator = evaluator.over(new SpaxelColumns(spaxels));
    }

    private void apply(String name, boolean[] remove, boolean[] outside, Policy policy) {
        int outsideHere = 0;
        int removedAlone = 0;
        int[] left = new int[kept.length];
        int n = 0;
        for (boolean r : remove) if (r) removedAlone++;
        for (int row : kept) {
            if (outside[row]) outsideHere++;
            if (!remove[row]) left[n++] = row;
        }
        if (policy == Policy.fail && outsideHere > 0) {
            throw new Problem(outsideHere + " of " + kept.length + " spaxels are outside the domain of '" + name
                    + "', and the recipe says outside fail");
        }
        census.add(new Census.Entry(name, kept.length, kept.length - n, outsideHere, removedAlone));
        kept = Arrays.copyOf(left, n);
        if (n == 0) throw new Problem("no spaxel survives: " + story());
    }

    private String story() {
        StringBuilder story = new StringBuilder(spaxels.size() + spaxels.leftOut() + " read");
        for (Census.Entry entry : census) {
            story.append(", ")
                    .append(entry.entered() - entry.removed())
                    .append(" after ")
                    .append(entry.step());
        }
        return story.toString();
    }

    private void put(String key, Value value) {
        values.put(key, value);
        scalars.put(key, value);
    }

    private void evaluate(GalaxyStep.Evaluate evaluate) {
        Summaries summaries = new Summaries(evaluator, kept);
        int undefined = 0;
        for (Expr.Aggregate aggregate : Rewrite.aggregatesOf(evaluate.value().expr())) {
            undefined = Math.max(undefined, summaries.undefined(aggregate));
        }
        undefined(evaluate.symbol().key(), undefined, evaluate.outside());
        Value base =
                new GalaxyValue(evaluator, kept, scalars).of(evaluate.value().expr());
        double factor = evaluate.symbol().unit().factor();
        put(evaluate.symbol().key(), new Value(base.value() / factor, base.error() / factor));
    }

    private void fit(GalaxyStep.FitLine fit) {
        LinePoints taken = LinePoints.of(evaluator, fit.x(), fit.y(), fit.rule(), kept);
        undefined(fit.name(), taken.undefined() + taken.unmeasured(), fit.outside());
        LinePoints points = fit.annuli().map(taken::mediansIn).orElse(taken);
        if (points.size() < fit.fewest()) {
            throw new Problem("the line needs at least " + fit.fewest()
                    + (fit.annuli().isPresent() ? " annuli with " : " spaxels with ")
                    + PlainText.of(fit.y().expr()) + ", there are " + points.size());
        }
        FittedLine fitted = FittedLine.of(fit.rule(), points, Run.of(seed, galaxy, fit.name()));
        fitted.chain().ifPresent(chain -> chains.put(fit.name(), chain));
        if (shownDraws.contains(fit.name()))
            fitted.draws()
                    .in(fit.slopeUnit(), fit.interceptUnit())
                    .ifPresent(made -> drawn.put(fit.name(), made.forFigures()));
        LineFit line = fitted.median();
        lines.put(fit.name(), line);
        put(fit.name() + ".slope", new Value(line.slope(), line.slopeError()));
        put(fit.name() + ".intercept", new Value(line.intercept(), line.interceptError()));
        put(fit.name() + ".scatter", new Value(line.scatter(), fitted.scatterError()));
        put(fit.name() + ".n", Value.exact(line.n()));
    }

    private void fitArc(GalaxyStep.FitArc fit) {
        ArcRun.Taken taken = ArcRun.of(fit, source, spaxels, evaluator, kept, Run.of(seed, galaxy, fit.name()));
        undefined(fit.name(), kept.length - taken.rows().length, fit.outside());
        taken.values().forEach(this::put);
        lines.put(fit.name(), taken.line());
        taken.free().ifPresent(arc -> {
            curves.put(fit.name(), arc.table());
            arc.chain().ifPresent(chain -> chains.put(fit.name(), chain));
            if (shownDraws.contains(fit.name()))
                drawn.put(fit.name(), arc.drawn(fit.rule()).forFigures());
        });
        spaxels = taken.laidOn(spaxels, fit.name());
        evaluator = evaluator.over(new SpaxelColumns(spaxels));
    }

    private void describe(GalaxyStep.Describe describe) {
        Statistic statistic = describe.statistic();
        StatedRows rows = new StatedRows(
                evaluator,
                kept,
                stream -> RandomStream.of(seed, galaxy, stream),
                places -> DiscPlane.positions(spaxels, disc, places));
        StatisticRun.Taken taken = new StatisticRun(rows).take(statistic);
        undefined(statistic.name(), kept.length - taken.rows().length, describe.outside());
        taken.values().forEach(this::put);
        taken.curve().ifPresent(curve -> curves.put(statistic.name(), curve));
        statistic.column().ifPresent(symbol -> {
            StatisticRun.Column made = taken.scattered(everything.length);
            spaxels = spaxels.with(symbol.key(), made.values(), symbol.unit());
            spaxels = spaxels.with("error(" + symbol.key() + ")", made.errors(), symbol.unit());
            evaluator = evaluator.over(new SpaxelColumns(spaxels));
        });
    }

    private void rotation(GalaxyStep.Rotation rotation) {
        double[] velocity = spaxels.column(rotation.velocity().key());
        double[] error = spaxels.column("error(" + rotation.velocity().key() + ")");
        int[] known = Arrays.stream(kept)
                .filter(row -> Double.isFinite(velocity[row]) && error[row] > 0)
                .toArray();
        partOf(rotation.name(), kept.length - known.length);
        RotatingDisc fit = RotatingDisc.fit(
                pick(spaxels.column("x"), known),
                pick(spaxels.column("y"), known),
                pick(velocity, known),
                pick(error, known),
                disc);
        put(rotation.name() + ".share", Value.withoutError(fit.share()));
        put(rotation.name() + ".amplitude", Value.withoutError(fit.amplitude()));
    }

    private static double[] pick(double[] column, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
    }

    /** Counts spaxels that took no part in a step because what it needs is undefined there. */
    private void partOf(String name, int undefined) {
        if (undefined > 0) noPart.merge(name, undefined, Integer::sum);
    }

    private void undefined(String name, int count, Policy outside) {
        if (count > 0 && outside == Policy.fail) {
            throw new Problem(count + " of " + kept.length + " spaxels are outside the domain of '" + name
                    + "', and the recipe says outside fail");
        }
        partOf(name, count);
    }

    private void environment(GalaxyStep.Environment environment) {
        NeighbourDensity density = neighbours.orElseThrow(
                () -> new Problem("there is no catalogue of neighbours; name one in sample { neighbours 'file' }"));
        double eta = density.eta(disc.ra(), disc.dec(), disc.distanceMpc(), environment.k());
        put(environment.name() + ".eta", Value.withoutError(eta));
    }
}
