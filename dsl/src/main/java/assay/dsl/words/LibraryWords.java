package assay.dsl.words;

import java.util.function.Consumer;

/** Words of the libraries of calibrators and layouts. */
public interface LibraryWords extends Block {
    /** A calibrator that every recipe may name. */
    void calibrator(String name, Consumer<CalibratorWords> definition);

    /** A layout of files that every recipe may name. */
    void layout(String name, Consumer<LayoutWords> description);
}
