package assay.dsl.command;

import assay.engine.Comparisons;
import assay.engine.Figures;
import assay.engine.Progress;
import assay.engine.ResultTables;
import assay.engine.Results;
import assay.engine.SpaxelTables;
import assay.io.AtomicFile;
import assay.io.Checksums;
import assay.io.TableWriter;
import assay.model.InputKind;
import assay.model.Problem;
import assay.model.Table;
import assay.model.figure.Figure;
import assay.plan.PlanText;
import assay.plan.SamplePlan;
import assay.plan.Study;
import assay.plots.FigureWriter;
import assay.plots.Format;
import assay.report.HtmlReport;
import assay.report.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The folder of a run: tables, figures, report, record. */
final class Output {
    /** A fixed day, so that two runs of one study leave the same record. */
    private static final LocalDate DATED = LocalDate.of(2026, 1, 1);

    private final Path folder;
    private final RecipeFile recipe;
    private final Map<String, String> parts;
    private final Study study;
    private final int threads;
    private final List<String> warnings = new ArrayList<>();

    Output(Path folder, RecipeFile recipe, Map<String, String> parts, Study study, int threads) {
        this.folder = folder.toAbsolutePath().normalize();
        this.recipe = recipe;
        this.parts = parts;
        this.study = study;
        this.threads = threads;
    }

    Path folder() {
        return folder;
    }

    List<String> warnings() {
        return warnings;
    }

    /** Makes the folders, and puts the tables that the recipe brings with it where the run finds them. */
    Path prepared() {
        Path beside = folder.resolve("record");
        try {
            for (String part : List.of("tables", "figures", "record")) {
                Files.createDirectories(folder.resolve(part));
            }
        } catch (IOException e) {
            throw new Problem(
                    folder + ": the results folder cannot be made (" + e.getMessage() + "); choose another with --out",
                    e);
        }
        List<String> tables = new ArrayList<>(study.publishedTables());
        study.collections().forEach(c -> tables.addAll(c.publishedTables()));
        for (String table : tables) {
            Path file = beside.resolve(table);
            folderOf(file);
            AtomicFile.write(file, recipe.beside(table));
        }
        study.sample().ifPresent(sample -> bring(sample, beside));
        parts.forEach((name, text) -> AtomicFile.write(beside.resolve(name), text));
        return beside;
    }

    /** The table of the galaxies, or that of their regions, may lie beside the recipe instead of with the data. */
    private void bring(SamplePlan sample, Path beside) {
        for (String table : List.of(sample.table(), sample.maps())) {
            recipe.textBeside(table).ifPresent(text -> {
                folderOf(beside.resolve(table));
                AtomicFile.write(beside.resolve(table), text);
            });
        }
    }

    private static void folderOf(Path file) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new Problem(file.getParent() + ": cannot be made (" + e.getMessage() + ")", e);
        }
    }

    void write(Results results, boolean withFigures, boolean withSpaxels, Progress progress) {
        long start = System.nanoTime();
        OldResults.clear(folder, results.inputs().keySet());
        ResultTables made = new ResultTables(results);
        Comparisons comparisons = new Comparisons(results);
        warnings.addAll(results.notes());
        warnings.addAll(comparisons.notes());
        List<Table> tables = new ArrayList<>(made.all());
        Optional<Table> comparison = comparisons.table();
        comparison.ifPresent(tables::add);
        results.truth().ifPresent(tables::add);
        List<Path> outputs = new ArrayList<>();
        for (Table table : tables) {
            TableWriter.writeAll(table, folder.resolve("tables"));
            for (String ending : List.of("ecsv", "csv", "tex")) {
                outputs.add(folder.resolve("tables").resolve(table.name() + "." + ending));
            }
        }
        if (withSpaxels) spaxels(results, outputs);
        Map<Figure, String> figures = withFigures ? figures(results, outputs, progress) : Map.of();
        TableWriter.write(made.failures(), folder.resolve("failures.ecsv"));
        outputs.add(folder.resolve("failures.ecsv"));
        Path report = folder.resolve("report.html");
        HtmlReport.write(new RunReport(results, tables, figures, made.failures(), warnings).report(), report);
        outputs.add(report);
        Map<String, Duration> timings = new LinkedHashMap<>(results.timings());
        timings.put("writing", Duration.ofNanos(System.nanoTime() - start));
        record(results, outputs, timings);
    }

    private void spaxels(Results results, List<Path> outputs) {
        Path spaxels = folder.resolve("spaxels");
        try {
            Files.createDirectories(spaxels);
        } catch (IOException e) {
            throw new Problem(spaxels + ": cannot be made (" + e.getMessage() + ")", e);
        }
        outputs.addAll(Parallel.map(threads, results.galaxies(), galaxy -> {
            Path file = spaxels.resolve(galaxy.name() + ".ecsv");
            TableWriter.write(SpaxelTables.of(study, galaxy), file);
            return file;
        }));
    }

    /** Figures are drawn side by side; report and record have them in the order of the recipe. */
    private Map<Figure, String> figures(Results results, List<Path> outputs, Progress progress) {
        FigureWriter writer = new FigureWriter();
        List<Figure> figures = new Figures(results).all();
        progress.begin("figures", figures.size());
        List<String> drawn = Parallel.map(threads, figures, figure -> {
            String svg = writer.write(figure, folder.resolve("figures"), EnumSet.allOf(Format.class));
            progress.done(figure.name());
            return svg;
        });
        progress.end();
        Map<Figure, String> svgs = new LinkedHashMap<>();
        for (int i = 0; i < drawn.size(); i++) {
            svgs.put(figures.get(i), drawn.get(i));
            for (String ending : List.of("png", "svg", "pdf")) {
                outputs.add(folder.resolve("figures").resolve(figures.get(i).name() + "." + ending));
            }
        }
        return svgs;
    }

    private void record(Results results, List<Path> outputs, Map<String, Duration> timings) {
        List<Map.Entry<Path, InputKind>> read = List.copyOf(results.inputs().entrySet());
        List<RunRecord.Input> inputs = Parallel.map(threads, read, one -> input(one.getKey(), one.getValue()));
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("assay", Version.number());
        versions.put("language", Integer.toString(study.heading().language()));
        versions.put("plan", study.digest());
        new RunRecord(
                        study.name(),
                        study.heading().title(),
                        DATED,
                        "",
                        recipe.text(),
                        PlanText.of(study),
                        study.seed(),
                        versions,
                        inputs)
                .write(folder, outputs, timings);
    }

    private static RunRecord.Input input(Path file, InputKind kind) {
        try {
            return new RunRecord.Input(
                    file.getFileName().toString(), Files.size(file), Checksums.sha256(file), kind.label());
        } catch (IOException e) {
            throw new Problem(file + ": cannot be read for the record (" + e.getMessage() + ")", e);
        }
    }
}
