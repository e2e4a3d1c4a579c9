package assay.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the reader has to know of discs of lensed arcs that were looked for. */
final class ArcNotes {
    private static final double ALL_OF_IT = 0.99;

    private ArcNotes() {}

    static List<String> of(List<GalaxyOutcome> galaxies) {
        List<String> notes = new ArrayList<>();
        for (GalaxyOutcome galaxy : galaxies) {
            galaxy.values().forEach((key, modes) -> {
                if (!key.endsWith(".modes")) return;
                String name = key.substring(0, key.length() - ".modes".length());
                of(galaxy, name, modes, notes);
            });
        }
        return notes;
    }

    private static void of(GalaxyOutcome galaxy, String name, Value modes, List<String> notes) {
        String fit = name + " of " + galaxy.name() + ": ";
        double share = value(galaxy, name + ".share");
        if (share < ALL_OF_IT) {
            notes.add(String.format(
                    Locale.ROOT,
                    "%sthe best of %.0f discs holds %.3g of the posterior; the others stand in the table %s.modes",
                    fit,
                    modes.value(),
                    share,
                    name));
        }
        if (value(galaxy, name + ".cut") > 1 - ALL_OF_IT) {
            notes.add(fit + "the priors cut its line off, so that its errors are too wide");
        }
        double leftOut = value(galaxy, name + ".leftOut");
        if (leftOut > 0) {
            notes.add(String.format(
                    Locale.ROOT,
                    "%s%.0f walkers stood in modes that hold nothing of the posterior and are not counted; the table"
                            + " %s.modes has them",
                    fit,
                    leftOut,
                    name));
        }
    }

    private static double value(GalaxyOutcome galaxy, String key) {
        return galaxy.values().getOrDefault(key, Value.ABSENT).value();
    }
}
