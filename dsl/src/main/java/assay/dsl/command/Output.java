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
import assay.plots.DrawnFigure;
import assay.report.HtmlReport;
import assay.report.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        List<String> tables = new ArrayList<>();
        for (Study one : study.andParts()) {
            tables.addAll(one.publishedTables());
            one.collections().forEach(c -> tables.addAll(c.publishedTables()));
        }
        for (String table : tables) {
            Path file = beside.resolve(table);
            made(file.getParent());
            AtomicFile.write(file, recipe.beside(table));
        }
        for (Study one : study.andParts()) one.sample().ifPresent(sample -> bring(sample, beside));
        parts.forEach((name, text) -> AtomicFile.write(beside.resolve(name), text));
        return beside;
    }

    /** The table of the galaxies, or that of their regions, may lie beside the recipe instead of with the data. */
    private void bring(SamplePlan sample, Path beside) {
        for (String table : List.of(sample.table(), sample.maps())) {
            recipe.textBeside(table).ifPresent(text -> {
                made(beside.resolve(table).getParent());
                AtomicFile.write(beside.resolve(table), text);
            });
        }
    }

    /** Gives the drawings of the figures where they are wanted once more. */
    List<DrawnFigure> write(Results results, FigureFiles.Wish wish, boolean withSpaxels, Progress progress) {
        long start = System.nanoTime();
        OldResults.clear(folder, results.everyInput().keySet());
        List<Path> outputs = new ArrayList<>();
        List<List<Table>> tables = new ArrayList<>();
        for (Results one : results.andParts()) tables.add(tables(one, folderOf(one, results), withSpaxels, outputs));
        FigureFiles drawn = new FigureFiles(folder, wish);
        List<Figure> figures = new ArrayList<>();
        List<List<Figure>> ofParts = new ArrayList<>();
        for (Results one : results.andParts()) {
            List<Figure> own = wish.none() ? List.of() : new Figures(one).all();
            ofParts.add(own);
            figures.addAll(own);
        }
        Map<Figure, String> svgs = wish.none() ? Map.of() : drawn.write(figures, threads, progress);
        drawn.writeContactSheet(study.heading().title());
        outputs.addAll(drawn.files());
        List<RunReport.Chapter> chapters = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            Results one = results.andParts().get(i);
            Map<Figure, String> own = new LinkedHashMap<>();
            ofParts.get(i).forEach(figure -> own.put(figure, svgs.get(figure)));
            chapters.add(new RunReport.Chapter(one, folderOf(one, results), tables.get(i), own));
        }
        Table failures = ResultTables.failures(results);
        TableWriter.write(failures, folder.resolve("failures.ecsv"));
        outputs.add(folder.resolve("failures.ecsv"));
        Path report = folder.resolve("report.html");
        HtmlReport.write(new RunReport(results, chapters, failures, warnings).report(), report);
        outputs.add(report);
        Map<String, Duration> timings = new LinkedHashMap<>(results.timings());
        timings.put("writing", Duration.ofNanos(System.nanoTime() - start));
        record(results, outputs, timings);
        return drawn.drawings();
    }

    /** Nothing for the study itself; the name of a part. */
    private static String folderOf(Results one, Results all) {
        return one == all ? "" : one.study().name() + "/";
    }

    /** Writes the tables of the study or of a part, which has folders of its own. */
    private List<Table> tables(Results results, String within, boolean withSpaxels, List<Path> outputs) {
        Comparisons comparisons = new Comparisons(results);
        for (List<String> notes : List.of(results.notes(), comparisons.notes())) {
            notes.forEach(note -> warnings.add(within.isEmpty() ? note : within.replace("/", ": ") + note));
        }
        List<Table> tables = new ArrayList<>(new ResultTables(results).all());
        comparisons.table().ifPresent(tables::add);
        results.truth().ifPresent(tables::add);
        Path own = made(folder.resolve("tables").resolve(within));
        for (Table table : tables) {
            TableWriter.writeAll(table, own);
            for (String ending : List.of("ecsv", "csv", "tex")) outputs.add(own.resolve(table.name() + "." + ending));
        }
        if (withSpaxels) spaxels(results, within, outputs);
        return tables;
    }

    private static Path made(Path part) {
        try {
            return Files.createDirectories(part);
        } catch (IOException e) {
            throw new Problem(part + ": cannot be made (" + e.getMessage() + ")", e);
        }
    }

    private void spaxels(Results results, String within, List<Path> outputs) {
        Path spaxels = made(folder.resolve("spaxels").resolve(within));
        outputs.addAll(Parallel.map(threads, results.galaxies(), galaxy -> {
            Path file = spaxels.resolve(galaxy.name() + ".ecsv");
            TableWriter.write(SpaxelTables.of(results.study(), galaxy), file);
            return file;
        }));
    }

    private void record(Results results, List<Path> outputs, Map<String, Duration> timings) {
        List<Map.Entry<Path, InputKind>> read = List.copyOf(results.everyInput().entrySet());
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
