package assay.io;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The shortest decimal that reads back as the same double. {@code Double.toString} gives it from JDK 19 on only; the
 * same bytes are owed on every JDK.
 */
public final class ShortestDecimal {
    private static final int PLAIN_FROM = -5;
    private static final int PLAIN_TO = 15;

    private ShortestDecimal() {}

    /** As files hold it: {@code 0.016}, {@code 1.2e-17}, {@code -0.0}, {@code inf}, {@code nan}. */
    public static String of(double value) {
        if (Double.isNaN(value)) return "nan";
        if (Double.isInfinite(value)) return value > 0 ? "inf" : "-inf";
        if (value == 0) return 1 / value < 0 ? "-0.0" : "0";
        BigDecimal decimal = decimal(value);
        int exponent = decimal.precision() - decimal.scale() - 1;
        if (exponent >= PLAIN_FROM && exponent < PLAIN_TO) return decimal.toPlainString();
        String digits = decimal.unscaledValue().abs().toString();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return (value < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + exponent;
    }

    /** The same as a decimal number without trailing zeros; {@code value} is finite. */
    public static BigDecimal decimal(double value) {
        BigDecimal exact = new BigDecimal(value);
        // below the normal range a double holds fewer than 15 digits
        int fewest = Math.abs(value) < Double.MIN_NORMAL ? 1 : 15;
        for (int digits = fewest; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) return rounded.stripTrailingZeros();
        }
        return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }
}
