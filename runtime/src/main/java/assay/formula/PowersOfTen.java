package assay.formula;

/**
 * Ten to any power as {@code 10^n exp(f ln 10)} with the nearest whole n: exact for whole powers up to 22, elsewhere good to
 * a few units of the last digit, in half the time of a general power.
 */
final class PowersOfTen {
    private static final int LARGEST = 300;
    private static final double[] WHOLE = new double[2 * LARGEST + 1];

    static {
        for (int n = -LARGEST; n <= LARGEST; n++) WHOLE[n + LARGEST] = Double.parseDouble("1e" + n);
    }

    private PowersOfTen() {}

    static double power(double exponent) {
        if (!(Math.abs(exponent) <= LARGEST)) return Math.pow(10, exponent);
        double whole = Math.rint(exponent);
        return WHOLE[(int) whole + LARGEST] * Math.exp((exponent - whole) * Op.LN10);
    }
}
