package assay.model.sky;

import assay.unit.Unit;
import java.util.Optional;

/**
 * One quantity in every pixel of a grid, with one-sigma errors where it has any; NaN where nothing was measured. The
 * arrays are handed over by the maker and shared with the readers; nobody writes into them.
 */
public record Plane(double[] values, Optional<double[]> errors, Unit unit, Pooling pooling) {
    /** What becomes of a quantity when pixels are put together. */
    public enum Pooling {
        /** Flux in each pixel: adds up. */
        SUM,
        /** A velocity, a width, a density: is averaged. */
        MEAN,
        /** A number that stands for something: a bin, a region, a class, the bits of a mask. Is never mixed. */
        LABEL
    }

    public Plane {
        if (errors.isPresent() && errors.get().length != values.length) {
            throw new IllegalArgumentException("a plane with other numbers of values and errors");
        }
    }

    public static Plane of(double[] values, double[] errors, Unit unit, Pooling pooling) {
        return new Plane(values, Optional.of(errors), unit, pooling);
    }

    public static Plane of(double[] values, Unit unit, Pooling pooling) {
        return new Plane(values, Optional.empty(), unit, pooling);
    }
}
