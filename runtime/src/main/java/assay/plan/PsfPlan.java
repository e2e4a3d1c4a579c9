package assay.plan;

import assay.formula.Formula;
import java.util.List;
import java.util.Optional;

/** The point-spread function of the images of a sample. */
public sealed interface PsfPlan {
    default List<Formula> formulas() {
        return List.of();
    }

    /** Which profile a recipe names. */
    enum Shape {
        gaussian,
        moffat
    }

    /** None is wanted. */
    record None() implements PsfPlan {}

    /** @param beta of Moffat's profile; empty for a Gaussian */
    record Profile(Formula fwhm, Optional<Double> beta) implements PsfPlan {
        @Override
        public List<Formula> formulas() {
            return List.of(fwhm);
        }
    }

    /** The first image of a FITS file in the data folder, with so many of its pixels to one of the maps. */
    record Kernel(String file, int perPixel) implements PsfPlan {}
}
