package assay.dsl.blocks;

import assay.dsl.names.Library;
import assay.dsl.names.Meaning;
import assay.dsl.names.Scope;
import assay.dsl.words.AcrossWords;
import assay.dsl.words.CalibratorWords;
import assay.dsl.words.CatalogueWords;
import assay.dsl.words.CollectionWords;
import assay.dsl.words.DemarcationWords;
import assay.dsl.words.EachWord;
import assay.dsl.words.FigureWords;
import assay.dsl.words.ImpliedWhere;
import assay.dsl.words.InputWord;
import assay.dsl.words.LayoutWords;
import assay.dsl.words.PerGalaxyWords;
import assay.dsl.words.RecipeWords;
import assay.dsl.words.SampleWords;
import assay.dsl.words.ShareWord;
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
import assay.plan.GalaxyStep;
import assay.plan.Heading;
import assay.plan.MapStep;
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
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The top of a recipe: collects the study. */
public final class RecipeBlock implements RecipeWords {
    private static final int LANGUAGE = 1;

    private final Scope scope = new Scope();
    private final Scope galaxies = new Scope(scope);
    private final Scope across = new Scope(galaxies);
    private final Assumptions assumptions = new Assumptions(scope);
    private final LibraryBlock library;
    private final UnaryOperator<String> beside;
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Collected collected = new Collected();
    private final Shown shown = new Shown();
    private final Map<String, Measured> constants = new LinkedHashMap<>();
    private final List<AcrossStep> acrossSteps = new ArrayList<>();
    private final List<PublishedValue> published = new ArrayList<>();
    private final List<String> publishedTables = new ArrayList<>();
    private String title = "";
    private String paper = "";
    private int version;
    private OptionalLong seed = OptionalLong.empty();
    private Optional<Cosmology> cosmology = Optional.empty();
    private Optional<SamplePlan> sample = Optional.empty();
    private Optional<Policy> outside = Optional.empty();
    private List<Line> lines = List.of();
    private PerGalaxyBlock perGalaxy;
    private final Set<String> told = new HashSet<>();

    /** @param beside the texts of files beside the recipe, by name */
    public RecipeBlock(Library named, UnaryOperator<String> beside) {
        this.library = new LibraryBlock(named);
        this.beside = beside;
        GalaxyNames.reserve(scope);
        ComparedModels.define(scope);
        GalaxyNames.defineConversions(scope);
        GalaxyNames.defineGalaxy(galaxies);
        for (Line line : Line.values()) {
            scope.define(line.name(), new Meaning.OutOfReach(line + " is a line; list the lines above: lines " + line));
        }
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
    public void language(int stated) {
        if (stated != LANGUAGE) {
            throw new IllegalArgumentException(
                    "this is language " + LANGUAGE + "; version " + stated + " is not known to it");
        }
        version = stated;
    }

    @Override
    public void study(String stated) {
        title = stated;
    }

    @Override
    public void reproduces(String stated) {
        paper = stated;
    }

    @Override
    public void seed(long number) {
        seed = OptionalLong.of(number);
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
    public void shows(String file) {
        if (!file.matches("[A-Za-z0-9][A-Za-z0-9._-]*\\.groovy")) {
            throw new IllegalArgumentException("'" + file + "' must be a .groovy file beside the recipe");
        }
        parts.put(file, beside.apply(file));
    }

    /** The files that the recipe goes on in, and their texts. */
    public Map<String, String> parts() {
        return parts;
    }

    @Override
    public void calibrator(String name, Consumer<CalibratorWords> definition) {
        library.calibrator(name, definition);
    }

    @Override
    public void demarcation(String name, Consumer<DemarcationWords> definition) {
        library.demarcation(name, definition);
    }

    @Override
    public void layout(String name, Consumer<LayoutWords> description) {
        library.layout(name, description);
    }

    @Override
    public void catalogue(String name, Consumer<CatalogueWords> description) {
        library.catalogue(name, description);
    }

    @Override
    public void sample(Consumer<SampleWords> description) {
        SampleBlock block = new SampleBlock(galaxies);
        description.accept(block);
        SamplePlan plan = block.plan();
        GalaxyNames.defineInclination(galaxies, plan.thickness());
        sample = Optional.of(plan);
    }

    @Override
    public void perGalaxy(Consumer<PerGalaxyWords> steps) {
        perGalaxy = new PerGalaxyBlock(galaxies, across, this::policy, assumptions.implied());
        sample.ifPresent(perGalaxy::laidOut);
        steps.accept(perGalaxy);
        if (sample.isEmpty() && !told.contains("sample"))
            throw new IllegalArgumentException("perGalaxy needs galaxies: sample { ... } stands above it");
        if (lines.isEmpty() && !told.contains("lines"))
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

    @Override
    public void table(String name, String tableTitle, Consumer<TableWords> contents) {
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

    /** The study, once the whole recipe has been read. */
    public Study study(String name, List<String> lacking) {
        if (version == 0 && !told.contains("language"))
            lacking.add("the recipe lacks the version of its language: language 1");
        if (title.isBlank() && !told.contains("study")) lacking.add("the recipe lacks its title: study 'title'");
        if (seed.isEmpty() && !told.contains("seed")) lacking.add("the recipe lacks a seed: seed 1");
        List<MapStep> maps = perGalaxy == null ? List.of() : perGalaxy.mapSteps();
        List<GalaxyStep> steps = perGalaxy == null ? List.of() : perGalaxy.steps();
        return new Study(
                name,
                new Heading(title, paper, version),
                seed.orElse(0),
                assumptions.imf(),
                cosmology,
                sample,
                lines,
                assumptions.implied(),
                maps,
                steps,
                acrossSteps,
                collected.plans(),
                published,
                publishedTables,
                shown.tables(),
                shown.figures(),
                shown.labels(),
                constants);
    }
}
