package assay.dsl.words;

import assay.dsl.names.PropertyKind;
import java.util.Map;

/** Words of {@code collection 'name', from: ... { }}: those of {@code acrossGalaxies}, and the columns of the table. */
public interface CollectionWords extends AcrossWords {
    /** Columns of the table that are used, with their units: {@code properties slope_dex_per_Re: dex}. */
    void properties(Map<String, PropertyKind> columns);
}
