package assay.io;

import assay.model.NumberColumn;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A value as a paper prints it. Its digits follow its error: two significant digits of the smaller error when they read
 * 35 or less, one otherwise (the rounding rule of the Particle Data Group, Review of Particle Physics, section 5.3 of
 * the introduction); value and errors end at the same place. Without an error a whole number stands in full and any
 * other with five significant digits. {@code power} is the power of ten that multiplies all three; an error that is not
 * known is the empty text.
 */
public record PrintedValue(Kind kind, String value, String plus, String minus, int power) {
    /** What stands in the cell. */
    public enum Kind {
        ABSENT,
        VALUE,
        UPPER_LIMIT
    }

    private static final PrintedValue ABSENT = new PrintedValue(Kind.ABSENT, "", "", "", 0);
    private static final MathContext FIVE_DIGITS = new MathContext(5, RoundingMode.HALF_EVEN);
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

    /** One cell of a column. */
    public static PrintedValue of(NumberColumn column, int row) {
        NumberColumn.Errors errors = column.errors();
        double plus = errors.present() ? errors.plus()[row] : Double.NaN;
        double minus = errors.present() ? errors.minus()[row] : Double.NaN;
        boolean limit = errors.upperLimit() != null && errors.upperLimit()[row];
        return limit ? upperLimit(column.values()[row]) : of(column.values()[row], plus, minus);
    }

    /** A value and its errors, of which those that are zero or NaN are not known. */
    public static PrintedValue of(double value, double plus, double minus) {
        if (Double.isNaN(value)) return ABSENT;
        if (Double.isInfinite(value)) return new PrintedValue(Kind.VALUE, value > 0 ? "∞" : "-∞", "", "", 0);
        double smaller = smallerError(plus, minus);
        if (Double.isNaN(smaller)) return withoutError(value);
        if (Double.isInfinite(smaller)) return withoutError(value).unbounded();
        return withErrors(value, plus, minus, smaller);
    }

    public static PrintedValue upperLimit(double limit) {
        PrintedValue printed = of(limit, Double.NaN, Double.NaN);
        return printed.kind == Kind.ABSENT
                ? printed
                : new PrintedValue(Kind.UPPER_LIMIT, printed.value, "", "", printed.power);
    }

    public boolean hasErrors() {
        return !plus.isEmpty() || !minus.isEmpty();
    }

    public boolean isSymmetric() {
        return plus.equals(minus);
    }

    private PrintedValue unbounded() {
        return new PrintedValue(kind, value, "∞", "∞", power);
    }

    private static PrintedValue withoutError(double value) {
        BigDecimal decimal = ShortestDecimal.decimal(value);
        boolean wholeNumber = decimal.scale() <= 0 && Math.abs(value) < 1e15;
        if (wholeNumber) return new PrintedValue(Kind.VALUE, decimal.toPlainString(), "", "", 0);
        BigDecimal rounded = decimal.round(FIVE_DIGITS).stripTrailingZeros();
        int power = power(rounded);
        return new PrintedValue(Kind.VALUE, rounded.movePointLeft(power).toPlainString(), "", "", power);
    }

    private static PrintedValue withErrors(double value, double plus, double minus, double smaller) {
        double largest = Math.max(Math.abs(value), smaller);
        int power = power(ShortestDecimal.decimal(largest));
        BigDecimal leading =
                ShortestDecimal.decimal(smaller).movePointLeft(power).round(TWO_DIGITS);
        leading = leading.setScale(leading.scale() + 2 - leading.precision()); // 0.2 has the two digits 20
        int decimals = leading.unscaledValue().intValueExact() <= 35 ? leading.scale() : leading.scale() - 1;
        return new PrintedValue(
                Kind.VALUE,
                rounded(value, power, decimals),
                knownError(plus) ? rounded(plus, power, decimals) : "",
                knownError(minus) ? rounded(minus, power, decimals) : "",
                power);
    }

    private static String rounded(double value, int power, int decimals) {
        if (Double.isInfinite(value)) return "∞";
        BigDecimal shifted = ShortestDecimal.decimal(value).movePointLeft(power);
        return shifted.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** Plain from 0.001 to a million, a power of ten beyond. */
    private static int power(BigDecimal decimal) {
        int exponent = decimal.precision() - decimal.scale() - 1;
        return exponent >= 6 || exponent < -3 ? exponent : 0;
    }

    private static boolean knownError(double error) {
        return error > 0;
    }

    private static double smallerError(double plus, double minus) {
        if (!knownError(plus)) return knownError(minus) ? minus : Double.NaN;
        return knownError(minus) ? Math.min(plus, minus) : plus;
    }
}
