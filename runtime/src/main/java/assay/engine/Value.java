package assay.engine;

import assay.plan.Study;
import assay.unit.Measured;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A number with its one-sigma error, in the unit of its symbol. A value that could not be had is {@link #ABSENT}; an error
 * that is not known is NaN.
 */
public record Value(double value, double error) {
    public static final Value ABSENT = new Value(Double.NaN, Double.NaN);

    public static Value exact(double value) {
        return new Value(value, 0);
    }

    public static Value withoutError(double value) {
        return new Value(value, Double.NaN);
    }

    /** A measured value; of asymmetric errors the mean, since errors propagate to first order. */
    static Value of(Measured measured) {
        return new Value(measured.value(), (measured.plus() + measured.minus()) / 2);
    }

    /** The stated values of a study with which formulas can compute. */
    static Map<String, Value> constants(Study study) {
        Map<String, Value> constants = new LinkedHashMap<>();
        study.constants().forEach((name, stated) -> {
            if (!stated.isLimit()) constants.put(name, of(stated));
        });
        return constants;
    }

    public boolean isAbsent() {
        return Double.isNaN(value);
    }
}
