package assay.io;

import java.util.List;
import java.util.Map;

/**
 * What is wanted of a file of tables. {@code part} is the number or name of the FITS extension or VOTable, the empty
 * text the first one; {@code units} are stated for columns whose file does not state or misstates them; {@code columns}
 * are those to read, in that order, and none means all. An element of a column of arrays is called {@code NAME[4]},
 * counted from 0. {@code headings} name the columns of a whitespace table that does not name them itself.
 */
public record TableRequest(String part, Map<String, String> units, List<String> columns, List<String> headings) {
    public static final TableRequest ALL = new TableRequest("", Map.of(), List.of(), List.of());

    public TableRequest {
        units = Map.copyOf(units);
        columns = List.copyOf(columns);
        headings = List.copyOf(headings);
    }

    public TableRequest inPart(String name) {
        return new TableRequest(name, units, columns, headings);
    }

    public TableRequest withUnits(Map<String, String> stated) {
        return new TableRequest(part, stated, columns, headings);
    }

    public TableRequest ofColumns(List<String> names) {
        return new TableRequest(part, units, names, headings);
    }

    public TableRequest withHeadings(List<String> names) {
        return new TableRequest(part, units, columns, names);
    }
}
