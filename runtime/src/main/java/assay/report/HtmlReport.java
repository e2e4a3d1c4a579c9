package assay.report;

import assay.io.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The report as one HTML file that needs nothing else: no script, no font and no picture from outside. Figures are
 * pictures inside the file, so that nothing in them can act on the page; its content policy forbids scripts and the
 * network besides.
 */
public final class HtmlReport {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final StringBuilder html = new StringBuilder();

    private HtmlReport() {}

    public static void write(Report report, Path file) {
        AtomicFile.write(file, html(report));
    }

    public static String html(Report report) {
        HtmlReport page = new HtmlReport();
        page.page(report);
        return page.html.toString();
    }

    private void page(Report report) {
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(POLICY)
                .append("\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
        element("title", report.title());
        html.append("<style>\n").append(style()).append("</style>\n</head>\n<body>\n<header>\n");
        element("h1", report.title());
        if (!report.subtitle().isEmpty()) element("p class=\"subtitle\"", report.subtitle());
        if (!report.badges().isEmpty()) {
            html.append("<p class=\"badges\">");
            for (String badge : report.badges()) element("span", badge);
            html.append("</p>\n");
        }
        html.append("</header>\n");
        contents(report.sections());
        html.append("<main>\n");
        for (int i = 0; i < report.sections().size(); i++)
            section(report.sections().get(i), i + 1);
        html.append("</main>\n</body>\n</html>\n");
    }

    private void contents(List<Section> sections) {
        html.append("<nav aria-label=\"Contents\"><ol>\n");
        for (int i = 0; i < sections.size(); i++) {
            html.append("<li><a href=\"#s").append(i + 1).append("\">");
            html.append(Html.escaped(sections.get(i).heading())).append("</a></li>\n");
        }
        html.append("</ol></nav>\n");
    }

    private void section(Section section, int number) {
        html.append("<section id=\"s").append(number).append("\">\n");
        element("h2", section.heading());
        if (section instanceof Section.Prose prose) prose.paragraphs().forEach(this::paragraph);
        else if (section instanceof Section.TableSection table) table(table);
        else if (section instanceof Section.FigureSection figure) figure(figure);
        else if (section instanceof Section.KeyValues values) keyValues(values.values());
        else if (section instanceof Section.Warnings warnings) warnings(warnings.warnings());
        html.append("</section>\n");
    }

    private void paragraph(Paragraph paragraph) {
        html.append("<p>");
        for (Inline part : paragraph.parts()) {
            if (part instanceof Inline.Text text) html.append(Html.escaped(text.text()));
            else if (part instanceof Inline.Emphasis emphasis) inline("em", emphasis.text());
            else if (part instanceof Inline.Code code) inline("code", code.text());
            else if (part instanceof Inline.Math math) html.append(math.mathml());
            else if (part instanceof Inline.Link link) link(link);
        }
        html.append("</p>\n");
    }

    private void table(Section.TableSection section) {
        html.append("<figure class=\"table\">\n<figcaption>").append(Html.escaped(section.caption()));
        html.append("</figcaption>\n<div class=\"scroll\" tabindex=\"0\">\n").append(HtmlTable.of(section.table()));
        html.append("</div>\n");
        for (Map.Entry<String, String> note : section.table().notes().entrySet()) {
            element("p class=\"note\"", note.getKey() + ": " + note.getValue());
        }
        downloads(section.downloads());
        html.append("</figure>\n");
    }

    private void figure(Section.FigureSection section) {
        String picture = Base64.getEncoder().encodeToString(section.svg().getBytes(StandardCharsets.UTF_8));
        html.append("<figure>\n<img src=\"data:image/svg+xml;base64,")
                .append(picture)
                .append("\" alt=\"");
        html.append(Html.escaped(section.heading()))
                .append("\">\n<figcaption>")
                .append(Html.escaped(section.caption()));
        html.append("</figcaption>\n");
        downloads(section.downloads());
        html.append("</figure>\n");
    }

    private void downloads(List<Inline.Link> links) {
        if (links.isEmpty()) return;
        html.append("<p class=\"downloads\">");
        links.forEach(this::link);
        html.append("</p>\n");
    }

    private void keyValues(Map<String, String> values) {
        html.append("<dl>\n");
        for (Map.Entry<String, String> entry : values.entrySet()) {
            element("dt", entry.getKey());
            element("dd", entry.getValue());
        }
        html.append("</dl>\n");
    }

    private void warnings(List<String> warnings) {
        html.append("<ul class=\"warnings\">\n");
        for (String warning : warnings) element("li", warning);
        html.append("</ul>\n");
    }

    private void link(Inline.Link link) {
        html.append("<a href=\"").append(Html.escaped(link.target())).append("\" rel=\"noreferrer\">");
        html.append(Html.escaped(link.text())).append("</a>");
    }

    private void element(String tag, String text) {
        inline(tag, text);
        html.append('\n');
    }

    private void inline(String tag, String text) {
        String name = tag.split(" ")[0];
        html.append('<').append(tag).append('>').append(Html.escaped(text));
        html.append("</").append(name).append('>');
    }

    private static String style() {
        try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
