package assay.dsl.command;

import assay.engine.Results;
import assay.model.InputKind;
import assay.model.Table;
import assay.model.figure.Figure;
import assay.plan.Study;
import assay.report.Inline;
import assay.report.MethodsText;
import assay.report.Paragraph;
import assay.report.Report;
import assay.report.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts the report of a run together. */
record RunReport(Results results, List<Chapter> chapters, Table failures, List<String> warnings) {
    private static final int LONGEST_TABLE = 400;

    /**
     * What the study or a part of it has to show.
     *
     * @param folder where its tables lie in the folder of tables; empty for the study itself
     */
    record Chapter(Results results, String folder, List<Table> tables, Map<Figure, String> figures) {
        private String heading(String ofSection) {
            return folder.isEmpty() ? ofSection : results.study().heading().title() + ": " + ofSection;
        }

        private Section section(Table table) {
            return new Section.TableSection(
                    heading(table.title()),
                    table,
                    table.title(),
                    files("tables/" + folder + table.name(), "ecsv", "csv", "tex"));
        }

        private List<Section> sections(Study whole) {
            List<Section> sections = new ArrayList<>();
            List<Paragraph> methods = methods(whole);
            if (!methods.isEmpty()) sections.add(new Section.Prose(heading("Methods"), methods));
            for (Table table : tables) if (table.name().equals("comparison")) sections.add(section(table));
            figures.forEach((figure, svg) -> sections.add(new Section.FigureSection(
                    heading(figure.title()),
                    svg,
                    figure.name() + ". " + figure.caption() + " ("
                            + figure.input().label() + ")",
                    files("figures/" + figure.name(), "png", "svg", "pdf"))));
            for (Table table : tables) {
                if (!table.name().equals("comparison") && table.rows() <= LONGEST_TABLE) sections.add(section(table));
            }
            longTables(sections);
            return sections;
        }

        private List<Paragraph> methods(Study whole) {
            Study own = results.study();
            List<Paragraph> paragraphs = new ArrayList<>(
                    folder.isEmpty() ? MethodsText.paragraphs(own) : MethodsText.paragraphs(own, whole));
            if (!results.found().isEmpty()) {
                paragraphs.add(Paragraph.of(
                        new Inline.Emphasis("Found. "), new Inline.Text(String.join(" ", results.found()))));
            }
            return paragraphs;
        }

        private void longTables(List<Section> sections) {
            List<Paragraph> paragraphs = new ArrayList<>();
            for (Table table : tables) {
                if (table.rows() <= LONGEST_TABLE) continue;
                paragraphs.add(Paragraph.of(
                        new Inline.Text(table.title() + " (" + table.rows() + " rows): "),
                        Inline.Link.toFile(table.name() + ".ecsv", "tables/" + folder + table.name() + ".ecsv")));
            }
            if (!paragraphs.isEmpty())
                sections.add(new Section.Prose(heading("Tables too long to be shown here"), paragraphs));
        }
    }

    Report report() {
        Study study = results.study();
        List<Section> sections = new ArrayList<>();
        if (!warnings.isEmpty()) sections.add(new Section.Warnings("Mind", warnings));
        sections.add(new Section.KeyValues("The run", facts()));
        for (Chapter chapter : chapters) sections.addAll(chapter.sections(study));
        sections.add(
                failures.rows() == 0
                        ? Section.Prose.of("Failures", "None.")
                        : new Section.TableSection("Failures", failures, failures.title(), List.of()));
        sections.add(new Section.KeyValues("Timings", timings()));
        boolean simulated = results.andParts().stream().anyMatch(part -> part.kind() == InputKind.SIMULATED);
        List<String> badges = simulated ? List.of("simulated input") : List.of();
        return new Report(study.heading().title(), study.heading().reproduces(), badges, sections);
    }

    private static List<Inline.Link> files(String path, String... endings) {
        List<Inline.Link> links = new ArrayList<>();
        for (String ending : endings) links.add(Inline.Link.toFile(ending, path + "." + ending));
        return links;
    }

    private Map<String, String> facts() {
        Study study = results.study();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("study", study.name());
        facts.put("seed", Long.toString(study.seed()));
        facts.put("plan", study.digest());
        for (Results part : results.andParts()) {
            if (!part.study().hasSteps() && !study.parts().isEmpty()) continue;
            String of = part == results ? "" : ", " + part.study().name();
            facts.put("spaxels from" + of, part.kind().label());
            facts.put(
                    "galaxies" + of,
                    part.galaxies().size() + " done, " + part.failures().size() + " failures");
        }
        facts.put("Assay", Version.number());
        return facts;
    }

    private Map<String, String> timings() {
        Map<String, String> timings = new LinkedHashMap<>();
        for (Results part : results.andParts()) {
            String of = part == results ? "" : part.study().name() + ": ";
            part.timings()
                    .forEach((step, time) ->
                            timings.put(of + step, String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1000.0)));
        }
        return timings;
    }
}
