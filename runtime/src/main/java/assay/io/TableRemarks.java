package assay.io;

import assay.model.Table;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a file says of its table as a whole: name, title and notes, under one set of words in every format. */
final class TableRemarks {
    static final String ROW_COUNT = "row_count";
    static final String NAME = "table";
    static final String TITLE = "title";

    private TableRemarks() {}

    static Map<String, String> of(Table table) {
        Map<String, String> remarks = new LinkedHashMap<>();
        remarks.put(NAME, table.name());
        if (!table.title().isEmpty()) remarks.put(TITLE, table.title());
        table.notes().forEach(remarks::putIfAbsent);
        return remarks;
    }
}
