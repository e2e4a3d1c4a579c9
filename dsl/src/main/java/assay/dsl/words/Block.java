package assay.dsl.words;

import assay.dsl.names.Scope;
import assay.formula.Formula;

/** What every block has besides its words: the names known in it, and what becomes of a definition. */
public interface Block {
    Scope scope();

    /** Takes {@code name = formula}. */
    void define(String name, Formula formula);
}
