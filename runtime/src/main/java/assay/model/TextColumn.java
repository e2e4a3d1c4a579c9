package assay.model;

import java.util.List;

/** A column of words; an absent cell is the empty text. */
public record TextColumn(String name, String description, List<String> values) implements Column {
    public TextColumn {
        values = List.copyOf(values);
    }

    @Override
    public int rows() {
        return values.size();
    }
}
