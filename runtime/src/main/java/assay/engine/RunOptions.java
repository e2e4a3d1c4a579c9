package assay.engine;

import assay.model.Problem;
import assay.plan.Study;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a study is run: nothing here may change a number.
 *
 * @param data the folder with the data, if there are any
 * @param beside the folder of the recipe, where the tables lie that it brings with it
 * @param work a folder for files that the run makes for itself
 * @param galaxies the galaxies to run, those of a part as {@code part/galaxy}; all of them when empty
 * @param parts the parts to run; all of them when empty
 */
public record RunOptions(
        Optional<Path> data, Path beside, Path work, int threads, List<String> galaxies, List<String> parts) {
    public RunOptions {
        galaxies = List.copyOf(galaxies);
        parts = List.copyOf(parts);
        if (threads < 1) throw new IllegalArgumentException("at least one thread is needed");
    }

    public RunOptions(Optional<Path> data, Path beside, Path work, int threads, List<String> galaxies) {
        this(data, beside, work, threads, galaxies, List.of());
    }

    /** Complains of parts and galaxies of parts that the study does not have. */
    void requireKnown(Study study) {
        List<String> known = study.parts().stream().map(Study::name).toList();
        for (String part : parts) {
            if (!known.contains(part)) throw new Problem("there is no part '" + part + "'" + having(known));
        }
        for (String galaxy : galaxies) {
            String part = galaxy.contains("/") ? galaxy.substring(0, galaxy.indexOf('/')) : "";
            if (part.isEmpty() && !study.hasSteps() && !known.isEmpty()) {
                throw new Problem("galaxies of this recipe belong to its parts; write PART/" + galaxy + having(known));
            }
            if (!part.isEmpty() && !known.contains(part)) {
                throw new Problem("there is no part '" + part + "' for the galaxy " + galaxy + having(known));
            }
        }
    }

    private static String having(List<String> parts) {
        return parts.isEmpty() ? "; the recipe has no parts" : "; the recipe has " + String.join(", ", parts);
    }

    /** Whether what stands outside of all parts is to be run. */
    boolean wantTop() {
        return parts.isEmpty() && (galaxies.isEmpty() || !ofTop().isEmpty());
    }

    boolean want(Study part) {
        if (!parts.isEmpty()) return parts.contains(part.name());
        return galaxies.isEmpty() || !galaxiesOf(part).isEmpty();
    }

    RunOptions top() {
        return new RunOptions(data, beside, work, threads, ofTop(), List.of());
    }

    RunOptions within(Study part) {
        return new RunOptions(data, beside, work.resolve(part.name()), threads, galaxiesOf(part), List.of());
    }

    private List<String> ofTop() {
        return galaxies.stream().filter(galaxy -> !galaxy.contains("/")).toList();
    }

    private List<String> galaxiesOf(Study part) {
        String prefix = part.name() + "/";
        return galaxies.stream()
                .filter(galaxy -> galaxy.startsWith(prefix))
                .map(galaxy -> galaxy.substring(prefix.length()))
                .toList();
    }

    /** Where files lie that a recipe names: the data folder, then that of the recipe. */
    List<Path> folders() {
        return Stream.concat(data.stream(), Stream.of(beside)).toList();
    }
}
