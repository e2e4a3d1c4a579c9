package assay.engine;

import assay.model.NumberColumn;
import java.util.List;

/**
 * What a statistic gives for each scale or bin, as a table of its own.
 *
 * @param name of the table
 */
public record Curve(String name, String title, List<NumberColumn> columns) {
    public Curve {
        columns = List.copyOf(columns);
    }
}
