package assay.io;

import assay.model.Table;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A table as ECSV 1.0 (Astropy Proposal for Enhancement 6), separated by commas. The header states the number of rows,
 * so that a file which lost its end is known for one.
 */
final class EcsvText {
    /** An absent cell alone in its row: readers drop a row of nothing, and trim one of a blank. */
    private static final String ALONE = " ";

    private static final Pattern BARE = Pattern.compile("[\\w.+-]+");

    private EcsvText() {}

    static void write(Table table, Appendable out) throws IOException {
        List<FlatColumn> columns = FlatColumn.of(table);
        out.append("# %ECSV 1.0\n# ---\n# delimiter: ','\n# datatype:\n");
        for (FlatColumn column : columns)
            out.append("# - {").append(head(column)).append("}\n");
        out.append("# meta: !!omap\n");
        for (Map.Entry<String, String> remark : TableRemarks.of(table).entrySet()) {
            meta(out, remark.getKey(), Json.quoted(remark.getValue()));
        }
        meta(out, TableRemarks.ROW_COUNT, Integer.toString(table.rows()));
        out.append("# schema: astropy-2.0\n");
        for (int i = 0; i < columns.size(); i++) {
            out.append(i == 0 ? "" : ",").append(cell(columns.get(i).name(), true, ""));
        }
        out.append('\n');
        String absent = columns.size() == 1 ? ALONE : "";
        for (int row = 0; row < table.rows(); row++) {
            for (int i = 0; i < columns.size(); i++) {
                FlatColumn column = columns.get(i);
                out.append(i == 0 ? "" : ",").append(cell(column.cells().text(row), column.isText(), absent));
            }
            out.append('\n');
        }
    }

    private static void meta(Appendable out, String key, String value) throws IOException {
        out.append("# - {").append(Json.quoted(key)).append(": ").append(value).append("}\n");
    }

    /** Double-quoted YAML scalars in pure ASCII, which every reader takes for the same characters. */
    private static String head(FlatColumn column) {
        String unit = column.unit().isEmpty() ? "" : ", unit: " + Json.quoted(column.unit());
        String description =
                column.description().isEmpty() ? "" : ", description: " + Json.quoted(column.description());
        return "name: " + Json.quoted(column.name()) + unit + ", datatype: " + type(column.cells()) + description;
    }

    private static String type(FlatColumn.Cells cells) {
        if (cells instanceof FlatColumn.Numbers) return "float64";
        return cells instanceof FlatColumn.Truths ? "bool" : "string";
    }

    private static String cell(String content, boolean text, String absent) {
        if (content.isEmpty()) return "\"" + absent + "\"";
        boolean plain = !text || BARE.matcher(content).matches();
        return plain ? content : "\"" + content.replace("\"", "\"\"") + "\"";
    }
}
