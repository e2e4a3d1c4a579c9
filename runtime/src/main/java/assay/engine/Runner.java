package assay.engine;

import assay.io.TableReader;
import assay.model.InputKind;
import assay.model.Problem;
import assay.model.Table;
import assay.plan.AcrossStep;
import assay.plan.CollectionPlan;
import assay.plan.PublishedValue;
import assay.plan.Study;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs a study. Galaxies run side by side and come back in the order of the sample; one that fails becomes a failure with
 * its reason and the others go on. No number depends on the number of threads.
 */
public final class Runner {
    private final Study study;
    private final RunOptions options;
    private final Progress progress;
    private final Map<String, Duration> timings = new LinkedHashMap<>();
    private final Map<Path, InputKind> inputs = new LinkedHashMap<>();
    private final List<Failure> failures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    public Runner(Study study, RunOptions options, Progress progress) {
        this.study = study;
        this.options = options;
        this.progress = progress;
    }

    /** Runs the study and then its parts, one after the other; a part that cannot begin is a failure like any other. */
    public Results run() {
        options.requireKnown(study);
        if (study.parts().isEmpty()) return runAlone();
        Study own = options.wantTop() && study.hasSteps() ? study : study.withoutSample();
        Results top = new Runner(own, options.top(), progress).runAlone();
        List<Results> parts = new ArrayList<>();
        List<Problem> refused = new ArrayList<>();
        for (Study part : study.parts()) {
            if (!options.want(part)) continue;
            try {
                parts.add(new Runner(part, options.within(part), named(part)).runAlone());
            } catch (Problem problem) {
                refused.add(problem);
                top.failures().add(new Failure("all of " + part.name(), "reading", problem.getMessage(), false));
            }
        }
        if (parts.isEmpty() && !refused.isEmpty() && !own.hasSteps()) throw refused.get(0);
        return top.of(study, parts);
    }

    private Progress named(Study part) {
        return new Progress() {
            @Override
            public void begin(String what, int things) {
                progress.begin(part.name() + ": " + what, things);
            }

            @Override
            public void done(String thing) {
                progress.done(thing);
            }

            @Override
            public void end() {
                progress.end();
            }
        };
    }

    private Results runAlone() {
        List<PublishedValue> published = published(study.publishedTables(), study.acrossGalaxies());
        study.collections().forEach(plan -> published(plan.publishedTables(), plan.steps()));
        Optional<SampleSource> source =
                timed("open the sample", () -> study.sample().map(sample -> SampleSource.open(study, sample, options)));
        source.ifPresent(s -> notes.addAll(s.notes()));
        List<GalaxyOutcome> galaxies =
                timed("galaxies", () -> source.map(this::galaxies).orElse(List.of()));
        notes.addAll(RunNotes.of(galaxies));
        Optional<AcrossOutcome> across = timed("across galaxies", () -> acrossSample(galaxies));
        List<CollectionOutcome> collections = timed("collections", this::collections);
        across.ifPresent(outcome -> failures.addAll(outcome.failures()));
        collections.forEach(c -> c.outcome().ifPresent(outcome -> failures.addAll(outcome.failures())));
        InputKind kind = source.map(s -> kindOf(s, galaxies)).orElse(InputKind.PUBLISHED_TABLE);
        source.ifPresent(s -> s.files().forEach(file -> inputs.put(file, kind)));
        return new Results(
                study,
                kind,
                galaxies,
                failures,
                across,
                collections,
                published,
                source.flatMap(SampleSource::truth),
                inputs,
                notes,
                timings,
                List.of());
    }

    /** Files that say that they are simulated make the whole sample so, wherever they lie. */
    private static InputKind kindOf(SampleSource source, List<GalaxyOutcome> galaxies) {
        boolean simulated =
                galaxies.stream().anyMatch(galaxy -> galaxy.spaxels().kind() == InputKind.SIMULATED);
        return simulated ? InputKind.SIMULATED : source.kind();
    }

    private <T> T timed(String part, java.util.function.Supplier<T> work) {
        long start = System.nanoTime();
        T made = work.get();
        timings.put(part, Duration.ofNanos(System.nanoTime() - start));
        return made;
    }

    private List<GalaxyOutcome> galaxies(SampleSource source) {
        ExecutorService threads = Executors.newFixedThreadPool(options.threads());
        int each = Math.max(1, options.threads() / Math.max(1, source.galaxies().size()));
        progress.begin("galaxies", source.galaxies().size());
        try {
            List<Future<Optional<GalaxyOutcome>>> running = new ArrayList<>();
            List<Failure> failed = java.util.Collections.synchronizedList(new ArrayList<>());
            for (GalaxyInput input : source.galaxies()) {
                running.add(threads.submit(() -> galaxy(input, source, each, failed)));
            }
            List<GalaxyOutcome> outcomes = new ArrayList<>();
            for (Future<Optional<GalaxyOutcome>> one : running) one.get().ifPresent(outcomes::add);
            List<String> order =
                    source.galaxies().stream().map(GalaxyInput::name).toList();
            failed.sort(java.util.Comparator.comparingInt(f -> order.indexOf(f.galaxy())));
            failures.addAll(failed);
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("the run was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
            progress.end();
        }
    }

    private Optional<GalaxyOutcome> galaxy(GalaxyInput input, SampleSource source, int threads, List<Failure> failed) {
        String step = "reading";
        GalaxyRun run = null;
        try {
            run = new GalaxyRun(input, study, source.neighbours(), threads);
            return Optional.of(run.run(study.perGalaxy()));
        } catch (Problem problem) {
            failed.add(new Failure(input.name(), run == null ? step : run.step(), problem.getMessage(), false));
        } catch (RuntimeException fault) {
            failed.add(new Failure(input.name(), run == null ? step : run.step(), "internal fault: " + fault, true));
        } finally {
            progress.done(input.name());
        }
        return Optional.empty();
    }

    private Optional<AcrossOutcome> acrossSample(List<GalaxyOutcome> galaxies) {
        if (galaxies.isEmpty()) return Optional.empty();
        GalaxyRows rows = new GalaxyRows(
                galaxies.stream().map(GalaxyOutcome::name).toList(),
                galaxies.stream().map(GalaxyOutcome::values).toList());
        return Optional.of(new AcrossRun("the sample", rows, study).run(study.acrossGalaxies()));
    }

    private List<CollectionOutcome> collections() {
        return study.collections().stream().map(this::collection).toList();
    }

    private CollectionOutcome collection(CollectionPlan plan) {
        try {
            return asked(plan);
        } catch (Problem problem) {
            failures.add(new Failure("all of " + plan.name(), "reading", problem.getMessage(), false));
            return new CollectionOutcome(plan, Optional.empty(), List.of(), problem.getMessage());
        }
    }

    private CollectionOutcome asked(CollectionPlan plan) {
        Optional<Path> file =
                options.data().map(folder -> folder.resolve(plan.file())).filter(Files::exists);
        if (file.isEmpty()) {
            String where =
                    options.data().isPresent() ? "the data folder has no " : "no data folder was given, and it needs ";
            return new CollectionOutcome(plan, Optional.empty(), List.of(), where + plan.file());
        }
        Table table = TableReader.read(file.get());
        inputs.put(file.get(), plan.kind());
        PropertyReader.Read properties = PropertyReader.read(file.get(), table, plan.properties());
        properties.notes().forEach(note -> notes.add(plan.name() + ": " + note));
        GalaxyRows rows = new GalaxyRows(names(table), properties.rows());
        AcrossOutcome outcome = new AcrossRun(plan.name(), rows, study).run(plan.steps());
        return new CollectionOutcome(plan, Optional.of(outcome), published(plan.publishedTables(), plan.steps()), "");
    }

    private List<PublishedValue> published(List<String> tables, List<AcrossStep> steps) {
        List<PublishedValue> all = new ArrayList<>();
        for (String table : tables) {
            all.addAll(PublishedValues.read(options.beside().resolve(table), ResultUnits.of(steps)));
        }
        return all;
    }

    private static List<String> names(Table table) {
        if (table.column("galaxy").isPresent()) return table.texts("galaxy").values();
        return java.util.stream.IntStream.rangeClosed(1, table.rows())
                .mapToObj(i -> "row " + i)
                .toList();
    }
}
