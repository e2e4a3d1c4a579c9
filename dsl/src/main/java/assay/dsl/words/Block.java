package assay.dsl.words;

import assay.dsl.names.Meaning;
import assay.dsl.names.Scope;
import assay.formula.Formula;
import assay.unit.Measured;

/** What every block has besides its words: the names known in it, and what becomes of a definition. */
public interface Block {
    Scope scope();

    /** Takes {@code name = formula}. */
    void define(String name, Formula formula);

    /** Takes {@code name = value ± error}. */
    default void define(String name, Measured value) {
        throw new IllegalArgumentException(
                "a value with its error is stated at the top of a recipe; move '" + name + "' there");
    }

    /** Learns that the definition of a name is wrong and told of, so that its uses are not told of again. */
    default void lose(String name) {
        scope().define(name, new Meaning.Mistaken());
    }

    /** Learns that a line with this word is wrong and told of, so that what it would have said is not missed again. */
    default void mistaken(String word) {}
}
