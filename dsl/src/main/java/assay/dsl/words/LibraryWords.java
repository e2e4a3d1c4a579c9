package assay.dsl.words;

import java.util.function.Consumer;

/** Words of the library of published formulas. */
public interface LibraryWords extends Block {
    /** A calibrator that every recipe may name. */
    void calibrator(String name, Consumer<CalibratorWords> definition);

    /** A line in an excitation diagram that every recipe may name. */
    void demarcation(String name, Consumer<DemarcationWords> definition);
}
