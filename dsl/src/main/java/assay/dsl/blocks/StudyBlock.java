package assay.dsl.blocks;

import assay.dsl.names.Meaning;
import assay.dsl.names.Scope;
import assay.dsl.words.AcrossWords;
import assay.dsl.words.CollectionWords;
import assay.dsl.words.EachWord;
import assay.dsl.words.FigureWords;
import assay.dsl.words.ImpliedWhere;
import assay.dsl.words.InputWord;
import assay.dsl.words.PerGalaxyWords;
import assay.dsl.words.SampleWords;
import assay.dsl.words.ShareWord;
import assay.dsl.words.StudyWords;
import assay.dsl.words.TableWords;
import assay.formula.Build;
import assay.formula.Expr;
import assay.formula.Formula;
import assay.formula.Level;
import assay.formula.Symbol;
import assay.nebula.ImpliedLine;
import assay.nebula.InitialMassFunction;
import assay.nebula.Line;
import assay.plan.AcrossStep;
import assay.plan.Heading;
import assay.plan.Policy;
import assay.plan.PublishedValue;
import assay.plan.SamplePlan;
import assay.plan.Study;
import assay.sky.Cosmology;
import assay.sky.NamedCosmology;
import assay.unit.Measured;
import assay.unit.Quantity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Collects a study: the whole of a recipe, or a part, which has what it does not say itself from the recipe around it. */
class StudyBlock implements StudyWords {
    private final Optional<StudyBlock> around;
    private final Scope scope;
    private final Scope galaxies;
    private final Scope across;
    private final Assumptions assumptions;
    private final Collected collected = new Collected();
    private final Shown shown;
    private final Map<String, Measured> constants = new LinkedHashMap<>();
    private final List<AcrossStep> acrossSteps = new ArrayList<>();
    private final List<PublishedValue> published = new ArrayList<>();
    private final List<String> publishedTables = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private Optional<Cosmology> cosmology = Optional.empty();
    private Optional<SamplePlan> sample = Optional.empty();
    private Optional<Policy> outside = Optional.empty();
    private List<Line> lines = List.of();
    private PerGalaxyBlock perGalaxy;

    StudyBlock() {
        around = Optional.empty();
        scope = new Scope();
        galaxies = new Scope(scope);
        across = new Scope(galaxies);
        assumptions = new Assumptions(scope);
        shown = new Shown();
        GalaxyNames.reserve(scope);
        ComparedModels.define(scope);
        GalaxyNames.defineConversions(scope);
        GalaxyNames.defineGalaxy(galaxies);
        for (Line line : Line.values()) {
            scope.define(line.name(), new Meaning.OutOfReach(line + " is a line; list the lines above: lines " + line));
        }
    }

    /** A part, which begins with what has been said around it. */
    StudyBlock(StudyBlock around) {
        this.around = Optional.of(around);
        scope = new Scope(around.scope);
        galaxies = new Scope(scope);
        across = new Scope(galaxies);
        assumptions = new Assumptions(scope, around.assumptions);
        shown = new Shown(around.shown);
        constants.putAll(around.constants);
        told.addAll(around.told);
        cosmology = around.cosmology;
        outside = around.outside;
        lines = around.lines;
        GalaxyNames.defineGalaxy(galaxies);
    }

    @Override
    public void mistaken(String word) {
        told.add(word);
        if (word.equals("lines")) {
            for (Line line : Line.values()) scope.define(line.name(), new Meaning.Mistaken());
        }
        if (word.equals("imf")) assumptions.imfIsMistaken();
        if (word.equals("sample")) galaxies.define(GalaxyNames.COS_INCLINATION, new Meaning.Mistaken());
        if (word.equals("outside")) outside = Optional.of(Policy.drop);
    }

    boolean isMistaken(String word) {
        return told.contains(word);
    }

    static void defineLines(Scope scope) {
        for (Line line : Line.values()) scope.define(line.name(), new Expr.Input(line.flux()));
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public void define(String name, Formula formula) {
        scope.define(name, Build.named(name, formula.expr()));
    }

    /** A limit is a value that can be stated and shown, but not one to compute with. */
    @Override
    public void define(String name, Measured value) {
        if (value.isLimit()) {
            scope.define(name, new Meaning.OutOfReach(name + " is a limit, with which a formula cannot compute"));
        } else {
            scope.define(name, new Expr.Input(Symbol.number(name, value.unit(), Level.STUDY)));
        }
        constants.put(name, value);
    }

    @Override
    public void imf(InitialMassFunction function) {
        assumptions.imf(function);
    }

    @Override
    public void cosmology(Quantity hubble, double matter) {
        if (!(hubble.base() > 0)) throw new IllegalArgumentException("H0: must be positive");
        if (!(matter > 0 && matter <= 1)) throw new IllegalArgumentException("matter: lies between 0 and 1");
        cosmology = Optional.of(new Cosmology(hubble, matter));
    }

    @Override
    public void cosmology(NamedCosmology name) {
        cosmology = Optional.of(name.universe());
    }

    @Override
    public void lines(List<Line> stated) {
        lines = stated;
        for (Line line : Line.values()) {
            Meaning meaning = stated.contains(line)
                    ? new Meaning.Value(new Expr.Input(line.flux()))
                    : new Meaning.OutOfReach(line + " is a line, but the recipe does not list it: lines ..., " + line);
            scope.define(line.name(), meaning);
        }
    }

    @Override
    public void implied(Line line, Line of, double divisor, Optional<ImpliedWhere> where) {
        ImpliedLine implied = new ImpliedLine(line, of, divisor, where.isPresent());
        if (!told.contains("lines")) assumptions.implied(implied, lines);
    }

    @Override
    public void outside(Policy policy) {
        outside = Optional.of(policy);
    }

    private Policy policy() {
        return outside.orElseThrow(() -> new IllegalArgumentException(
                "what becomes of spaxels for which a formula is outside its domain? State it above: outside drop"
                        + " (or flag, or fail)"));
    }

    @Override
    public void labels(Map<String, String> texts) {
        shown.labels().putAll(texts);
    }

    @Override
    public void sample(Consumer<SampleWords> description) {
        SampleBlock block = new SampleBlock(galaxies);
        description.accept(block);
        SamplePlan plan = block.plan();
        GalaxyNames.defineInclination(galaxies, plan.thickness());
        sample = Optional.of(plan);
    }

    /** A part without a sample of its own has that of the recipe. */
    private void takeSample() {
        if (sample.isPresent() || around.isEmpty() || around.get().sample.isEmpty()) return;
        sample = around.get().sample;
        galaxies.takeOver(around.get().galaxies);
    }

    @Override
    public void perGalaxy(Consumer<PerGalaxyWords> steps) {
        takeSample();
        perGalaxy = new PerGalaxyBlock(galaxies, across, this::policy, assumptions.implied());
        sample.ifPresent(perGalaxy::laidOut);
        steps.accept(perGalaxy);
        if (sample.isEmpty() && !told.contains("sample"))
            throw new IllegalArgumentException("perGalaxy needs galaxies: sample { ... } stands above it");
        boolean otherMaps = sample.map(LaidOutNames::hasOwnMaps).orElse(true);
        if (lines.isEmpty() && !otherMaps && !told.contains("lines"))
            throw new IllegalArgumentException("perGalaxy needs emission lines: lines Ha, Hb, ... above it");
    }

    @Override
    public void acrossGalaxies(Consumer<AcrossWords> steps) {
        AcrossBlock block = new AcrossBlock(across);
        steps.accept(block);
        acrossSteps.addAll(block.steps());
        published.addAll(block.published());
        publishedTables.addAll(block.publishedTables());
    }

    @Override
    public void collection(
            String name, String from, InputWord kind, Optional<String> source, Consumer<CollectionWords> steps) {
        collected.add(scope, name, from, kind, source, steps);
    }

    boolean hasCollection(String name) {
        return collected.names().contains(name);
    }

    @Override
    public void table(String name, String tableTitle, Optional<String> of, Consumer<TableWords> contents) {
        if (of.isPresent()) throw new IllegalArgumentException("of: there is no part '" + of.get() + "'");
        shown.table(across, name, tableTitle, contents);
    }

    @Override
    public void figure(
            String name,
            String figureTitle,
            Optional<Integer> galaxiesShown,
            Optional<EachWord> each,
            Optional<String> of,
            Optional<Integer> columns,
            Optional<ShareWord> share,
            Consumer<FigureWords> contents) {
        FigureAsked asked = new FigureAsked(name, figureTitle, galaxiesShown, each, of, columns, share);
        shown.figure(asked, asked.block(Optional.ofNullable(perGalaxy), across, acrossSteps, collected), contents);
    }

    /** The study, once all of it has been read. */
    Study study(String name, Heading heading, long seed, List<Study> parts) {
        return new Study(
                name,
                heading,
                seed,
                assumptions.imf(),
                cosmology,
                sample,
                lines,
                assumptions.implied(),
                perGalaxy == null ? List.of() : perGalaxy.mapSteps(),
                perGalaxy == null ? List.of() : perGalaxy.steps(),
                acrossSteps,
                collected.plans(),
                published,
                publishedTables,
                shown.tables(),
                shown.figures(),
                shown.allLabels(),
                constants,
                parts);
    }
}
