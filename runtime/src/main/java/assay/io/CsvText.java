package assay.io;

import assay.model.Table;
import java.util.List;
import java.util.stream.Collectors;

/** A table as plain CSV (RFC 4180, with bare line feeds): one line of names, an empty cell where nothing is known. */
final class CsvText {
    private CsvText() {}

    static String of(Table table) {
        List<FlatColumn> columns = FlatColumn.of(table);
        boolean single = columns.size() == 1;
        StringBuilder text = new StringBuilder();
        text.append(columns.stream().map(c -> cell(harmless(c.name()), single)).collect(Collectors.joining(",")))
                .append('\n');
        for (int row = 0; row < table.rows(); row++) {
            int at = row;
            text.append(columns.stream()
                            .map(c -> cell(
                                    c.isText()
                                            ? harmless(c.cell().apply(at))
                                            : c.cell().apply(at),
                                    single))
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString();
    }

    /** A spreadsheet would run a text that begins like a formula; an apostrophe before it makes it a text again. */
    private static String harmless(String text) {
        boolean formula = text.matches("[=@].*|[+-](?![\\d.]*$|-*$).*");
        return formula ? "'" + text : text;
    }

    /** Quoted where it must be; an empty cell alone in its row would be an empty line. */
    private static String cell(String content, boolean single) {
        boolean plain = content.matches("[^\",]*") && content.equals(content.strip()) && !(single && content.isEmpty());
        return plain ? content : "\"" + content.replace("\"", "\"\"") + "\"";
    }
}
