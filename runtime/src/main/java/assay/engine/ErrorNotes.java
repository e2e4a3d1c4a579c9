package assay.engine;

import assay.stats.Descriptive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which values have errors that first order does not tell well, and why that is likely so. */
final class ErrorNotes {
    private static final double TOO_MANY = 0.05;

    private ErrorNotes() {}

    static List<String> of(List<GalaxyOutcome> galaxies) {
        Map<String, ErrorCheck.Finding> all = new LinkedHashMap<>();
        for (GalaxyOutcome galaxy : galaxies) {
            galaxy.errors().forEach((value, finding) -> all.merge(value, finding, ErrorCheck.Finding::plus));
        }
        List<String> notes = new ArrayList<>();
        all.forEach((value, finding) -> {
            if (finding.signalToNoise().length > TOO_MANY * finding.compared()) notes.add(words(value, finding));
        });
        return notes;
    }

    private static String words(String value, ErrorCheck.Finding finding) {
        int differ = finding.signalToNoise().length;
        return String.format(
                Locale.ROOT,
                "%s: its first-order errors are more than 20 %% off those of draws in %d of %d spaxels looked at, whose weakest"
                        + " line has a median signal-to-noise ratio of %.1f; in %d of them a branch or a cut-off switches"
                        + " within the errors. errors: monteCarlo in its metallicity(...) takes them from draws",
                value,
                differ,
                finding.compared(),
                Descriptive.median(finding.signalToNoise()),
                finding.switching());
    }
}
