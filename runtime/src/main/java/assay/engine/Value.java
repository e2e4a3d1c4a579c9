package assay.engine;

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

    public boolean isAbsent() {
        return Double.isNaN(value);
    }
}
