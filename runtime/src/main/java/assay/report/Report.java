package assay.report;

import java.util.List;

/**
 * The report of a run, as data. Badges are the few words that must not be overlooked, {@code simulated input} above
 * all; they stand beside the title.
 */
public record Report(String title, String subtitle, List<String> badges, List<Section> sections) {
    public Report {
        badges = List.copyOf(badges);
        sections = List.copyOf(sections);
    }
}
