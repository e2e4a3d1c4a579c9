package assay.io;

import assay.model.Table;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** A table as plain CSV (RFC 4180, with bare line feeds): one line of names, an empty cell where nothing is known. */
final class CsvText {
    private static final Pattern FORMULA = Pattern.compile("[=@].*|[+-](?![\\d.]*$|-*$).*");

    private CsvText() {}

    static void write(Table table, Appendable out) throws IOException {
        List<FlatColumn> columns = FlatColumn.of(table);
        boolean single = columns.size() == 1;
        String separator = "";
        for (FlatColumn column : columns) {
            out.append(separator).append(cell(harmless(column.name()), single));
            separator = ",";
        }
        out.append('\n');
        for (int row = 0; row < table.rows(); row++) {
            for (int i = 0; i < columns.size(); i++) {
                FlatColumn column = columns.get(i);
                String content = column.cells().text(row);
                out.append(i == 0 ? "" : ",").append(cell(column.isText() ? harmless(content) : content, single));
            }
            out.append('\n');
        }
    }

    /** A spreadsheet would run a text that begins like a formula; an apostrophe before it makes it a text again. */
    private static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** Quoted where it must be; an empty cell alone in its row would be an empty line. */
    private static String cell(String content, boolean single) {
        boolean plain = content.indexOf('"') < 0
                && content.indexOf(',') < 0
                && content.equals(content.strip())
                && !(single && content.isEmpty());
        return plain ? content : "\"" + content.replace("\"", "\"\"") + "\"";
    }
}
