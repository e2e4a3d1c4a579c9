package assay.model.figure;

import assay.model.NumberColumn;

/** One-sigma errors above and below each value; the same array twice when symmetric, NaN where there is none. */
public record ErrorBars(double[] plus, double[] minus) {
    public ErrorBars {
        if (plus.length != minus.length) {
            throw new IllegalArgumentException(plus.length + " errors above but " + minus.length + " below");
        }
    }

    public static ErrorBars symmetric(double[] errors) {
        return new ErrorBars(errors, errors);
    }

    public static ErrorBars of(NumberColumn.Errors errors) {
        return new ErrorBars(errors.plus(), errors.minus());
    }

    /** The far end above a value, which is the value itself where it has no error. */
    public double above(int i, double value) {
        return Double.isFinite(plus[i]) ? value + plus[i] : value;
    }

    public double below(int i, double value) {
        return Double.isFinite(minus[i]) ? value - minus[i] : value;
    }

    void requireLength(int length, String label) {
        if (plus.length != length) {
            throw new IllegalArgumentException(
                    "series '" + label + "' has " + length + " values but " + plus.length + " errors");
        }
    }
}
