package assay.dsl.words;

import assay.dsl.names.Meaning;
import assay.formula.Formula;
import java.util.List;

/** Words of {@code table 'name', 'title', { }}. */
public interface TableWords extends Block {
    /** One row a galaxy, with these columns: {@code columns logMstar, gradient.slope}. */
    void columns(List<Formula> values);

    /** One row a relation: {@code relations mass, massKpc}. */
    void relations(List<Meaning.Result> relations);
}
