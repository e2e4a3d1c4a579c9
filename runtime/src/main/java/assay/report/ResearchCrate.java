package assay.report;

import assay.io.Checksums;
import assay.io.Json;
import assay.model.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The metadata file of an RO-Crate 1.1 (https://w3id.org/ro/crate/1.1): the run's folder as a data set, its files with
 * their digests, and the run as the action that made them. {@code sha256} is the property of schema.org, which the
 * context of RO-Crate 1.1 does not name yet.
 */
final class ResearchCrate {
    private static final List<String> RECORD =
            List.of("record/recipe.groovy", "record/plan.txt", "record/inputs.ecsv", "record/run.json");
    private static final String TIMINGS = "record/timings.json";
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "csv",
            "text/csv",
            "ecsv",
            "text/plain",
            "tex",
            "application/x-tex",
            "svg",
            "image/svg+xml",
            "png",
            "image/png",
            "pdf",
            "application/pdf",
            "html",
            "text/html",
            "json",
            "application/json",
            "fits",
            "image/fits",
            "txt",
            "text/plain");

    private final RunRecord record;
    private final Path run;

    ResearchCrate(RunRecord record, Path run) {
        this.record = record;
        this.run = run;
    }

    String text(List<Path> outputs) {
        List<String> results =
                outputs.stream().map(this::pathInCrate).sorted().distinct().toList();
        List<String> files = Stream.concat(results.stream(), RECORD.stream()).toList();
        List<Object> graph = new ArrayList<>();
        graph.add(entity(
                "ro-crate-metadata.json",
                "CreativeWork",
                Map.of("conformsTo", id("https://w3id.org/ro/crate/1.1"), "about", id("./"))));
        graph.add(root(files));
        files.forEach(file -> graph.add(file(file)));
        graph.add(entity(TIMINGS, "File", Map.of("encodingFormat", "application/json", "name", TIMINGS)));
        record.inputs().forEach(input -> graph.add(input(input)));
        graph.add(action(results));
        graph.add(software());
        Map<String, Object> crate = new LinkedHashMap<>();
        crate.put(
                "@context",
                List.of("https://w3id.org/ro/crate/1.1/context", Map.of("sha256", "https://schema.org/sha256")));
        crate.put("@graph", graph);
        return Json.text(crate);
    }

    private Map<String, Object> root(List<String> files) {
        List<Object> parts = new ArrayList<>(ids(files));
        parts.add(id(encoded(TIMINGS)));
        Map<String, Object> root = entity("./", "Dataset", Map.of());
        root.put("name", record.study());
        root.put("description", record.description());
        root.put("datePublished", record.dated().toString());
        root.put("license", record.licence());
        root.put("hasPart", parts);
        root.put("mentions", id("#run"));
        return root;
    }

    private Map<String, Object> file(String path) {
        Path file = run.resolve(path);
        Map<String, Object> entity = entity(encoded(path), "File", Map.of());
        entity.put("name", path);
        String ending = path.substring(path.lastIndexOf('.') + 1);
        entity.put("encodingFormat", MEDIA_TYPES.getOrDefault(ending, "application/octet-stream"));
        entity.put("contentSize", Long.toString(size(file)));
        entity.put("sha256", Checksums.sha256(file));
        return entity;
    }

    private Map<String, Object> input(RunRecord.Input input) {
        Map<String, Object> entity = entity("#input/" + encoded(input.name()), "CreativeWork", Map.of());
        entity.put("name", input.name());
        entity.put("description", "input of the run: " + input.kind());
        entity.put("contentSize", Long.toString(input.bytes()));
        entity.put("sha256", input.sha256());
        return entity;
    }

    private Map<String, Object> action(List<String> results) {
        List<Object> objects = new ArrayList<>();
        objects.add(id("record/recipe.groovy"));
        record.inputs().forEach(input -> objects.add(id("#input/" + encoded(input.name()))));
        Map<String, Object> action = entity("#run", "CreateAction", Map.of());
        action.put("name", "Run of the recipe with seed " + record.seed());
        action.put("instrument", id("#assay"));
        action.put("object", objects);
        action.put("result", ids(results));
        return action;
    }

    private Map<String, Object> software() {
        Map<String, Object> software = entity("#assay", "SoftwareApplication", Map.of());
        software.put("name", "Assay");
        software.put("softwareVersion", record.versions().getOrDefault("assay", "unknown"));
        return software;
    }

    private static Map<String, Object> entity(String id, String type, Map<String, Object> more) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("@id", id);
        entity.put("@type", type);
        entity.putAll(new java.util.TreeMap<>(more));
        return entity;
    }

    private static Map<String, Object> id(String id) {
        return Map.of("@id", id);
    }

    private static List<Object> ids(List<String> paths) {
        return paths.stream().map(path -> (Object) id(encoded(path))).toList();
    }

    private String pathInCrate(Path output) {
        Path inside = run.toAbsolutePath()
                .normalize()
                .relativize(run.resolve(output).toAbsolutePath().normalize());
        if (inside.startsWith("..")) throw new IllegalArgumentException(output + " is not in the folder of the run");
        return inside.toString().replace('\\', '/');
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new Problem("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path + " is no path of a file", e);
        }
    }
}
