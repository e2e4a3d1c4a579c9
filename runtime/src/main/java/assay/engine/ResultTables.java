package assay.engine;

import assay.formula.DisplayUnit;
import assay.formula.Symbol;
import assay.model.Column;
import assay.model.InputKind;
import assay.model.NumberColumn;
import assay.model.Table;
import assay.model.TextColumn;
import assay.plan.AcrossStep;
import assay.plan.ArcFit;
import assay.plan.GalaxyStep;
import assay.plan.Study;
import assay.plan.TablePlan;
import assay.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The tables of a run. */
public final class ResultTables {
    private final Results results;
    private final Study study;
    private final Labels labels;

    public ResultTables(Results results) {
        this.results = results;
        this.study = results.study();
        this.labels = new Labels(study);
    }

    /** All tables, those that the recipe asks for first. */
    public List<Table> all() {
        List<Table> tables = new ArrayList<>();
        results.across().ifPresent(across -> {
            for (TablePlan plan : study.tables()) tables.add(asked(plan, across));
            tables.add(galaxies(across));
            if (!across.values().isEmpty())
                tables.add(
                        values("results", "Results for all galaxies", across, results.kind(), study.acrossGalaxies()));
        });
        tables.addAll(CurveTables.of(results));
        for (CollectionOutcome collection : results.collections()) {
            collection
                    .outcome()
                    .ifPresent(outcome -> tables.add(values(
                            collection.plan().name(),
                            "Results for " + source(collection),
                            outcome,
                            collection.plan().kind(),
                            collection.plan().steps())));
        }
        if (!results.galaxies().isEmpty()) {
            tables.add(cutFlow());
            tables.add(cutFlowOfGalaxies());
            new MapNotes(results.galaxies()).table(results.kind()).ifPresent(tables::add);
            new ChainNotes(results.galaxies()).table(results.kind()).ifPresent(tables::add);
        }
        return tables;
    }

    private static String source(CollectionOutcome collection) {
        String source = collection.plan().source();
        return source.isEmpty() ? collection.plan().file() : source;
    }

    private static Map<String, String> notes(InputKind kind) {
        return Map.of("input", kind.label());
    }

    private Table asked(TablePlan plan, AcrossOutcome across) {
        if (plan instanceof TablePlan.OfRelations relations) return relations(relations, across);
        TablePlan.OfGalaxies galaxies = (TablePlan.OfGalaxies) plan;
        List<Column> columns = new ArrayList<>();
        columns.add(new TextColumn("galaxy", "name", across.rows().names()));
        Evaluator evaluator = new Evaluator(across.rows(), across.values());
        for (TablePlan.Head head : galaxies.columns()) {
            Unit unit = DisplayUnit.of(head.value().expr());
            var made = evaluator.propagate(head.value().expr(), across.rows().all());
            columns.add(numbers(
                    head.name(), unit, labels.words(head.value()), made.values()[0], made.errors()[0], unit.factor()));
        }
        return new Table(plan.name(), plan.title(), columns, notes(results.kind()));
    }

    private static NumberColumn numbers(
            String name, Unit unit, String description, double[] values, double[] errors, double factor) {
        double[] shown = Arrays.stream(values).map(v -> v / factor).toArray();
        double[] sigma = new double[errors.length];
        boolean any = false;
        for (int i = 0; i < errors.length; i++) {
            sigma[i] = errors[i] > 0 ? errors[i] / factor : Double.NaN;
            any |= errors[i] > 0;
        }
        return new NumberColumn(
                name, unit, description, shown, any ? NumberColumn.Errors.symmetric(sigma) : NumberColumn.Errors.NONE);
    }

    private Table relations(TablePlan.OfRelations plan, AcrossOutcome across) {
        Map<String, AcrossStep.Relation> steps = new LinkedHashMap<>();
        study.acrossGalaxies().forEach(step -> {
            if (step instanceof AcrossStep.Relation relation) steps.put(relation.name(), relation);
        });
        List<String> names = plan.relations();
        List<Column> columns = new ArrayList<>();
        columns.add(words("relation", "name", names, n -> n));
        columns.add(words(
                "property",
                "against which",
                names,
                n -> steps.containsKey(n) ? labels.words(steps.get(n).x()) : n));
        columns.add(words(
                "of",
                "fitted",
                names,
                n -> steps.containsKey(n) ? labels.words(steps.get(n).y()) : ""));
        columns.add(words(
                "unit",
                "of the slope",
                names,
                n -> steps.containsKey(n) ? steps.get(n).slopeUnit().toString() : ""));
        for (String part : List.of("slope", "intercept", "r", "p", "n")) {
            columns.add(part(part, names, across));
        }
        return new Table(plan.name(), plan.title(), columns, notes(results.kind()));
    }

    private static TextColumn words(
            String name, String description, List<String> rows, java.util.function.UnaryOperator<String> word) {
        return new TextColumn(name, description, rows.stream().map(word).toList());
    }

    private static NumberColumn part(String part, List<String> names, AcrossOutcome across) {
        String description = switch (part) {
            case "r" -> "Spearman rank correlation";
            case "p" -> "two-sided p of r";
            case "n" -> "galaxies";
            default -> "of the linear fit";
        };
        List<Value> values = names.stream()
                .map(name -> across.values().getOrDefault(name + "." + part, Value.ABSENT))
                .toList();
        return numbers(part, Unit.ONE, description, column(values, Value::value), column(values, Value::error), 1);
    }

    private static double[] column(List<Value> values, ToDoubleFunction<Value> part) {
        return values.stream().mapToDouble(part).toArray();
    }

    /** Everything that has one value a galaxy. */
    private Table galaxies(AcrossOutcome across) {
        Map<String, Unit> units = new LinkedHashMap<>();
        study.sample()
                .ifPresent(sample -> sample.properties()
                        .forEach(property -> units.put(
                                property.symbol().key(), property.symbol().unit())));
        for (GalaxyStep step : study.perGalaxy()) {
            if (step instanceof GalaxyStep.Evaluate evaluate) {
                Symbol symbol = evaluate.symbol();
                units.put(symbol.key(), symbol.unit());
            } else if (step instanceof GalaxyStep.FitLine fit) {
                units.put(fit.name() + ".slope", fit.slopeUnit());
                units.put(fit.name() + ".intercept", fit.interceptUnit());
                units.put(fit.name() + ".scatter", fit.interceptUnit());
                units.put(fit.name() + ".n", Unit.ONE);
            } else if (step instanceof GalaxyStep.FitTracer tracer) {
                units.putAll(tracer.values());
            } else if (step instanceof GalaxyStep.Describe describe) {
                units.putAll(describe.statistic().values());
            } else if (step instanceof GalaxyStep.FitArc fit) {
                ArcFit.parts(fit.rule()).forEach((part, unit) -> units.put(fit.name() + "." + part, unit));
            } else if (step instanceof GalaxyStep.Rotation rotation) {
                units.put(rotation.name() + ".share", Unit.ONE);
                units.put(rotation.name() + ".amplitude", assay.unit.Units.parse("km/s"));
            } else if (step instanceof GalaxyStep.Environment environment) {
                units.put(environment.name() + ".eta", Unit.ONE);
            }
        }
        for (AcrossStep step : study.acrossGalaxies()) {
            if (step instanceof AcrossStep.Evaluate evaluate) {
                units.put(evaluate.symbol().key(), evaluate.symbol().unit());
            } else if (step instanceof AcrossStep.Describe describe) {
                describe.statistic().column().ifPresent(symbol -> units.put(symbol.key(), symbol.unit()));
            }
        }
        List<Column> columns = new ArrayList<>();
        columns.add(new TextColumn("galaxy", "name", across.rows().names()));
        units.forEach((key, unit) -> {
            if (!across.rows().has(key)) return;
            Symbol symbol = Symbol.number(key, unit, assay.formula.Level.GALAXY);
            double[] errors = across.rows().errors(symbol);
            double[] values = across.rows().values(symbol);
            columns.add(numbers(
                    key, unit, labels.words(key), values, errors == null ? new double[values.length] : errors, 1));
        });
        return new Table("galaxies", "Values of each galaxy", columns, notes(results.kind()));
    }

    private static Table values(
            String name, String title, AcrossOutcome outcome, InputKind kind, List<AcrossStep> steps) {
        Map<String, Unit> units = ResultUnits.of(steps);
        List<String> keys =
                outcome.values().keySet().stream().filter(units::containsKey).toList();
        List<Value> values = keys.stream().map(outcome.values()::get).toList();
        return new Table(
                name,
                title,
                List.of(
                        new TextColumn("result", "name in the recipe", keys),
                        words(
                                "unit",
                                "of value and error",
                                keys,
                                key -> units.getOrDefault(key, Unit.ONE).symbol()),
                        numbers("value", Unit.ONE, "", column(values, Value::value), column(values, Value::error), 1)),
                notes(kind));
    }

    private Table cutFlow() {
        Census total = Census.total(
                results.galaxies().stream().map(GalaxyOutcome::census).toList());
        List<Column> columns = flow(total.entries());
        columns.add(count("left", "after it", total.entries(), e -> e.entered() - e.removed()));
        return new Table(
                "cutflow",
                "Spaxels removed by each step, all finished galaxies together",
                columns,
                notes(results.kind()));
    }

    private Table cutFlowOfGalaxies() {
        List<String> galaxies = new ArrayList<>();
        List<Census.Entry> entries = new ArrayList<>();
        for (GalaxyOutcome galaxy : results.galaxies()) {
            for (Census.Entry entry : galaxy.census().entries()) {
                galaxies.add(galaxy.name());
                entries.add(entry);
            }
        }
        List<Column> columns = flow(entries);
        columns.add(0, new TextColumn("galaxy", "name", galaxies));
        return new Table(
                "cutflow_galaxies", "Spaxels removed by each step, galaxy by galaxy", columns, notes(results.kind()));
    }

    private static List<Column> flow(List<Census.Entry> entries) {
        return new ArrayList<>(List.of(
                new TextColumn(
                        "step",
                        "in order",
                        entries.stream().map(Census.Entry::step).toList()),
                count("entered", "spaxels that came to it", entries, Census.Entry::entered),
                count("removed", "by it", entries, Census.Entry::removed),
                count("outside", "for which its formula was outside its domain", entries, Census.Entry::outside),
                count("alone", "that it alone would have removed of all", entries, Census.Entry::alone)));
    }

    private static NumberColumn count(
            String name, String description, List<Census.Entry> entries, ToDoubleFunction<Census.Entry> count) {
        return new NumberColumn(
                name, Unit.ONE, description, entries.stream().mapToDouble(count).toArray());
    }

    /** Every failure of a run and of its parts. */
    public static Table failures(Results results) {
        List<Failure> failures = results.everyFailure();
        return new Table(
                "failures",
                "What could not be done",
                List.of(
                        new TextColumn(
                                "galaxy",
                                "name",
                                failures.stream().map(Failure::galaxy).toList()),
                        new TextColumn(
                                "step",
                                "at which it showed",
                                failures.stream().map(Failure::step).toList()),
                        new TextColumn(
                                "reason",
                                "",
                                failures.stream().map(Failure::reason).toList())),
                notes(results.kind()));
    }
}
