package assay.dsl.words;

import java.util.function.Consumer;

/** Words of the files of the library. */
public interface LibraryWords extends Block {
    /** A calibrator that every recipe may name. */
    void calibrator(String name, Consumer<CalibratorWords> definition);

    /** A line in an excitation diagram that every recipe may name. */
    void demarcation(String name, Consumer<DemarcationWords> definition);

    /** A layout of files that every recipe may name. */
    void layout(String name, Consumer<LayoutWords> description);

    /** A catalogue of a survey, and what is where in it. */
    void catalogue(String name, Consumer<CatalogueWords> layout);
}
