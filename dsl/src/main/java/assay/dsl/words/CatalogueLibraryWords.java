package assay.dsl.words;

import java.util.function.Consumer;

/** Words of the library of catalogues. */
public interface CatalogueLibraryWords extends Block {
    /** A catalogue of a survey, and what is where in it. */
    void catalogue(String name, Consumer<CatalogueWords> layout);
}
