package assay.io;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a survey's catalogue says what is wanted of it: which of its columns, in which unit, stands for each name of ours,
 * which rows count, and which numbers it writes where it has none.
 *
 * @param name what the layout is called, {@code mangaDrpAll}
 * @param reference the paper or document that describes the catalogue
 * @param part the FITS extension or VOTable; the empty text the first one
 * @param headings the names of the columns of a file that does not name them
 * @param absent the numbers that stand for an absent one; nothing else is taken for absent
 * @param h the Hubble constant over 100 km/s/Mpc to which quantities in powers of h are brought
 */
public record CatalogueLayout(
        String name,
        String reference,
        String part,
        List<String> headings,
        List<Double> absent,
        double h,
        List<CatalogueColumn> columns,
        List<RowRule> rules) {
    public CatalogueLayout {
        headings = List.copyOf(headings);
        absent = List.copyOf(absent);
        columns = List.copyOf(columns);
        rules = List.copyOf(rules);
        if (columns.isEmpty()) throw new IllegalArgumentException("the layout " + name + " names no column");
        if (!(h > 0 && h < 2))
            throw new IllegalArgumentException("h is the Hubble constant over 100 km/s/Mpc, not " + h);
        Set<String> names = new HashSet<>();
        for (CatalogueColumn column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("the layout " + name + " says twice what " + column.name() + " is");
            }
        }
    }

    /** The same for another Hubble constant. */
    public CatalogueLayout withH(double other) {
        return new CatalogueLayout(name, reference, part, headings, absent, other, columns, rules);
    }
}
