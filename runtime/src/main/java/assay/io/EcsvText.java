package assay.io;

import assay.model.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table as ECSV 1.0 (Astropy Proposal for Enhancement 6), separated by commas. The header states the number of rows,
 * so that a file which lost its end is known for one.
 */
final class EcsvText {
    static final String ROW_COUNT = "row_count";
    static final String NAME = "table";
    static final String TITLE = "title";

    /** An absent cell alone in its row: readers drop a row of nothing, and trim one of a blank. */
    private static final String ALONE = " ";

    private EcsvText() {}

    static String of(Table table) {
        List<FlatColumn> columns = FlatColumn.of(table);
        String absent = columns.size() == 1 ? ALONE : "";
        StringBuilder text = new StringBuilder("# %ECSV 1.0\n# ---\n# delimiter: ','\n# datatype:\n");
        for (FlatColumn column : columns)
            text.append("# - {").append(head(column)).append("}\n");
        text.append("# meta: !!omap\n");
        meta(text, NAME, quoted(table.name()));
        if (!table.title().isEmpty()) meta(text, TITLE, quoted(table.title()));
        for (Map.Entry<String, String> note : table.notes().entrySet()) {
            meta(text, note.getKey(), quoted(note.getValue()));
        }
        meta(text, ROW_COUNT, Integer.toString(table.rows()));
        text.append("# schema: astropy-2.0\n");
        text.append(columns.stream().map(c -> cell(c.name(), true, "")).collect(Collectors.joining(",")))
                .append('\n');
        for (int row = 0; row < table.rows(); row++) {
            int at = row;
            text.append(columns.stream()
                            .map(c -> cell(c.cell().apply(at), c.isText(), absent))
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString();
    }

    private static void meta(StringBuilder text, String key, String value) {
        text.append("# - {").append(quoted(key)).append(": ").append(value).append("}\n");
    }

    private static String head(FlatColumn column) {
        String unit = column.unit().isEmpty() ? "" : ", unit: " + quoted(column.unit());
        String description = column.description().isEmpty() ? "" : ", description: " + quoted(column.description());
        return "name: " + quoted(column.name()) + unit + ", datatype: " + column.type() + description;
    }

    private static String cell(String content, boolean text, String absent) {
        if (content.isEmpty()) return "\"" + absent + "\"";
        boolean plain = !text || content.matches("[\\w.+-]+");
        return plain ? content : "\"" + content.replace("\"", "\"\"") + "\"";
    }

    /** A double-quoted YAML scalar in pure ASCII, which every reader takes for the same characters. */
    private static String quoted(String text) {
        return Json.quoted(text);
    }
}
