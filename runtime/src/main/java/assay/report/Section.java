package assay.report;

import assay.model.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of the report under its own heading. */
public sealed interface Section {
    String heading();

    /** Paragraphs of running text. */
    record Prose(String heading, List<Paragraph> paragraphs) implements Section {
        public Prose {
            paragraphs = List.copyOf(paragraphs);
        }

        public static Prose of(String heading, String... paragraphs) {
            return new Prose(
                    heading,
                    java.util.Arrays.stream(paragraphs).map(Paragraph::of).toList());
        }
    }

    /** A table with its caption; the table's notes follow it, and links to its files. */
    record TableSection(String heading, Table table, String caption, List<Inline.Link> downloads) implements Section {
        public TableSection {
            downloads = List.copyOf(downloads);
        }
    }

    /** A figure as an SVG document, with links to its other forms. */
    record FigureSection(String heading, String svg, String caption, List<Inline.Link> downloads) implements Section {
        public FigureSection {
            downloads = List.copyOf(downloads);
        }
    }

    /** Names and what stands for them: the seed, the versions, the numbers of galaxies. */
    record KeyValues(String heading, Map<String, String> values) implements Section {
        public KeyValues {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** What the reader has to be warned of. */
    record Warnings(String heading, List<String> warnings) implements Section {
        public Warnings {
            warnings = List.copyOf(warnings);
        }
    }
}
