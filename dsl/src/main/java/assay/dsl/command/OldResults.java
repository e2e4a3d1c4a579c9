package assay.dsl.command;

import assay.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The results of an earlier run in the same folder, which must not be taken for those of this one. */
final class OldResults {
    private static final List<String> FOLDERS = List.of("tables", "figures", "spaxels");
    private static final List<String> FILES =
            List.of("report.html", "failures.ecsv", "ro-crate-metadata.json", "contact-sheet.png", "contact-sheet.pdf");

    private OldResults() {}

    /** Removes them once the new ones are there to be written; {@code inputs} are files that this run has read. */
    static void clear(Path folder, Set<Path> inputs) {
        try {
            for (String part : FOLDERS) empty(folder.resolve(part));
            for (String file : FILES) Files.deleteIfExists(folder.resolve(file));
            Path simulated = folder.resolve("simulated");
            if (inputs.stream().noneMatch(input -> input.startsWith(simulated))) empty(simulated);
        } catch (IOException e) {
            throw new Problem(folder + ": the results of an earlier run cannot be removed (" + e.getMessage() + ")", e);
        }
    }

    private static void empty(Path part) throws IOException {
        if (!Files.isDirectory(part)) return;
        try (Stream<Path> files = Files.walk(part)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(part)) Files.delete(file);
            }
        }
    }
}
