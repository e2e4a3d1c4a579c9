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
        List<String> notes = new MapNotes(galaxies).ofRun();
        spaxels.forEach((step, count) -> notes.add(step + ": " + count + " spaxels in " + inGalaxies.get(step)
                + " galaxies take no part, being outside the domain of its formula"));
        notes.addAll(ErrorNotes.of(galaxies));
        notes.addAll(new ChainNotes(galaxies).ofRun());
        notes.addAll(ArcNotes.of(galaxies));
        if (!absent.isEmpty()) {
            List<String> words = new ArrayList<>();
            absent.forEach((key, count) -> words.add(key + " (" + count + ")"));
            notes.add("absent for some of " + galaxies.size() + " galaxies: " + String.join(", ", words));
        }
        return notes;
    }
}
