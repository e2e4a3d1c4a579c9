package assay.report;

import assay.io.AtomicFile;
import assay.io.Json;
import assay.io.TableWriter;
import assay.model.NumberColumn;
import assay.model.Table;
import assay.model.TextColumn;
import assay.unit.Unit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the numbers of a run came about. Two runs of the same recipe on the same inputs leave the same record, byte for
 * byte, except for {@code record/timings.json}; so {@code dated} is the day of the study's version, not of the run, and
 * no path of a machine is in it.
 */
public record RunRecord(
        String study,
        String description,
        LocalDate dated,
        String licence,
        String recipe,
        String plan,
        long seed,
        Map<String, String> versions,
        List<Input> inputs) {
    /** A file that went in, by the name under which the recipe knows it. */
    public record Input(String name, long bytes, String sha256, String kind) {}

    public RunRecord {
        versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
        inputs = List.copyOf(inputs);
    }

    /**
     * Writes the folder {@code record} of a run's folder and, beside it, {@code ro-crate-metadata.json}, which
     * describes the record and the {@code outputs} (existing files, absolute or relative to {@code run}) with their
     * digests.
     */
    public void write(Path run, List<Path> outputs, Map<String, Duration> timings) {
        Path folder = run.resolve("record");
        Path inputsFile = folder.resolve("inputs.ecsv");
        AtomicFile.write(folder.resolve("recipe.groovy"), recipe);
        AtomicFile.write(folder.resolve("plan.txt"), plan);
        TableWriter.write(inputTable(), inputsFile);
        AtomicFile.write(folder.resolve("run.json"), settings());
        AtomicFile.write(folder.resolve("timings.json"), Json.text(seconds(timings)));
        AtomicFile.write(run.resolve("ro-crate-metadata.json"), new ResearchCrate(this, run).text(outputs));
    }

    private String settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("study", study);
        settings.put("seed", seed);
        settings.put("versions", versions);
        return Json.text(settings);
    }

    private static Map<String, Object> seconds(Map<String, Duration> timings) {
        Map<String, Object> seconds = new LinkedHashMap<>();
        timings.forEach((step, time) -> seconds.put(step, time.toMillis() / 1000.0));
        return seconds;
    }

    private Table inputTable() {
        return new Table(
                "inputs",
                "Files that the run has read",
                List.of(
                        new TextColumn(
                                "name",
                                "name in the recipe",
                                inputs.stream().map(Input::name).toList()),
                        new NumberColumn(
                                "bytes",
                                Unit.ONE,
                                "size",
                                inputs.stream().mapToDouble(Input::bytes).toArray()),
                        new TextColumn(
                                "sha256",
                                "digest",
                                inputs.stream().map(Input::sha256).toList()),
                        new TextColumn(
                                "kind",
                                "kind of input",
                                inputs.stream().map(Input::kind).toList())),
                Map.of());
    }
}
