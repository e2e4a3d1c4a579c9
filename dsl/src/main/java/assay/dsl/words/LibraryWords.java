package assay.dsl.words;

import java.util.function.Consumer;

/** Words of the library of calibrators. */
public interface LibraryWords extends Block {
    /** A calibrator that every recipe may name. */
    void calibrator(String name, Consumer<CalibratorWords> definition);
}
