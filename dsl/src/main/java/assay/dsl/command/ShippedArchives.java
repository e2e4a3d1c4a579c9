package assay.dsl.command;

import assay.dsl.reading.Suggestion;
import assay.io.archive.Manifest;
import assay.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Manifests by name or file: {@code lensed-arcs} is one that Assay ships, {@code my.ecsv} a file. */
final class ShippedArchives {
    static final List<String> NAMES = List.of("edge-califa", "lensed-arcs", "phangs-gpr", "sami-four");

    private static final String RESOURCES = "/assay/recipes/archives/";

    private ShippedArchives() {}

    static Manifest find(String archive) {
        Path file = Path.of(archive);
        if (Files.isRegularFile(file)) return Manifest.read(file);
        if (NAMES.contains(archive)) return shipped(archive);
        throw new Problem("there is no archive '" + archive + "', neither a manifest nor one that Assay knows ("
                + String.join(", ", NAMES) + ")" + Suggestion.among(archive, NAMES));
    }

    private static Manifest shipped(String name) {
        try (InputStream in = ShippedArchives.class.getResourceAsStream(RESOURCES + name + ".ecsv")) {
            // tables are read from files
            Path copy = Files.createTempFile(name, ".ecsv");
            try {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                return Manifest.read(copy);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new Problem("cannot write into the folder for passing files: " + e.getMessage(), e);
        }
    }
}
