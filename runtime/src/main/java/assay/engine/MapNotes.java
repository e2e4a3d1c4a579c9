package assay.engine;

import assay.model.InputKind;
import assay.model.Table;
import assay.model.TextColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was said about the maps of galaxies: a sentence that holds for all of them is a note of the run, one that holds for
 * some stands in the table {@code maps}, a row for each galaxy and sentence.
 */
final class MapNotes {
    private static final String TABLE = "maps";

    private final List<GalaxyOutcome> galaxies;
    private final Map<String, Integer> said = new LinkedHashMap<>();

    MapNotes(List<GalaxyOutcome> galaxies) {
        this.galaxies = galaxies;
        for (GalaxyOutcome galaxy : galaxies) {
            galaxy.notes().forEach(note -> said.merge(note, 1, Integer::sum));
        }
    }

    private boolean isOfAll(String note) {
        return said.get(note) == galaxies.size();
    }

    /** For the reader of the run. */
    List<String> ofRun() {
        List<String> notes = new ArrayList<>();
        said.keySet().stream().filter(this::isOfAll).forEach(note -> notes.add("maps: " + note));
        if (said.keySet().stream().anyMatch(note -> !isOfAll(note))) {
            notes.add("maps: what was done to those of each galaxy stands in tables/" + TABLE + ".ecsv");
        }
        return notes;
    }

    /** The others, if there are any. */
    Optional<Table> table(InputKind kind) {
        List<String> names = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (GalaxyOutcome galaxy : galaxies) {
            for (String note : galaxy.notes()) {
                if (isOfAll(note)) continue;
                names.add(galaxy.name());
                notes.add(note);
            }
        }
        if (names.isEmpty()) return Optional.empty();
        return Optional.of(new Table(
                TABLE,
                "What was done to the maps of each galaxy",
                List.of(new TextColumn("galaxy", "name", names), new TextColumn("note", "in words", notes)),
                Map.of("input", kind.label())));
    }
}
