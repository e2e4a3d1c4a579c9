package assay.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the reader of a run's results has to know of values that are not there. */
final class RunNotes {
    private RunNotes() {}

    static List<String> of(List<GalaxyOutcome> galaxies) {
        Map<String, Integer> spaxels = new LinkedHashMap<>();
        Map<String, Integer> inGalaxies = new LinkedHashMap<>();
        Map<String, Integer> absent = new LinkedHashMap<>();
        for (GalaxyOutcome galaxy : galaxies) {
            galaxy.noPart().forEach((step, count) -> {
                spaxels.merge(step, count, Integer::sum);
                inGalaxies.merge(step, 1, Integer::sum);
            });
            galaxy.values().forEach((key, value) -> {
                if (value.isAbsent()) absent.merge(key, 1, Integer::sum);
            });
        }
        List<String> notes = new ArrayList<>(ofMaps(galaxies));
        spaxels.forEach((step, count) -> notes.add(step + ": " + count + " spaxels in " + inGalaxies.get(step)
                + " galaxies take no part, being outside the domain of its formula"));
        if (!absent.isEmpty()) {
            List<String> words = new ArrayList<>();
            absent.forEach((key, count) -> words.add(key + " (" + count + ")"));
            notes.add("absent for some of " + galaxies.size() + " galaxies: " + String.join(", ", words));
        }
        return notes;
    }

    /** What was said about maps, each sentence once, with the number of galaxies or, when it is of one, its name. */
    private static List<String> ofMaps(List<GalaxyOutcome> galaxies) {
        Map<String, List<String>> saidOf = new LinkedHashMap<>();
        for (GalaxyOutcome galaxy : galaxies) {
            for (String note : galaxy.notes()) {
                saidOf.computeIfAbsent(note, n -> new ArrayList<>()).add(galaxy.name());
            }
        }
        List<String> notes = new ArrayList<>();
        saidOf.forEach((note, names) ->
                notes.add((names.size() == 1 ? names.get(0) : "maps of " + names.size() + " galaxies") + ": " + note));
        return notes;
    }
}
