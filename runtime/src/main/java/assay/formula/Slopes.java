package assay.formula;

/**
 * What a block of rows hands from the derivative {@code g} of a result down to the derivative {@code d} of an operand. Where g
 * is zero the result does not matter, so that nothing is handed down even if the operand has no slope there: the branch not
 * taken of a choice may well be outside its domain.
 */
final class Slopes {
    private Slopes() {}

    static void plus(double[] g, double[] d, int n) {
        for (int k = 0; k < n; k++) d[k] += g[k];
    }

    static void minus(double[] g, double[] d, int n) {
        for (int k = 0; k < n; k++) d[k] -= g[k];
    }

    static void times(double[] g, double[] factor, double[] d, int n) {
        for (int k = 0; k < n; k++) d[k] += g[k] == 0 ? 0 : g[k] * factor[k];
    }

    static void over(double[] g, double[] divisor, double[] d, int n) {
        for (int k = 0; k < n; k++) d[k] += g[k] == 0 ? 0 : g[k] / divisor[k];
    }

    /** By the divisor of a quotient: -quotient/divisor. */
    static void divisor(double[] g, double[] quotient, double[] divisor, double[] d, int n) {
        for (int k = 0; k < n; k++) d[k] -= g[k] == 0 ? 0 : g[k] * quotient[k] / divisor[k];
    }

    static void log(double[] g, double[] argument, double[] d, int n) {
        for (int k = 0; k < n; k++) d[k] += g[k] == 0 ? 0 : g[k] / (argument[k] * Op.LN10);
    }

    static void pow10(double[] g, double[] value, double[] d, int n) {
        for (int k = 0; k < n; k++) d[k] += g[k] == 0 ? 0 : g[k] * value[k] * Op.LN10;
    }

    /** The first where it is the least. */
    static void least(double[] g, double[] a, double[] b, double[] d, int n) {
        for (int k = 0; k < n; k++) d[k] += a[k] <= b[k] ? g[k] : 0;
    }

    /** The second where the first is not the least. */
    static void notLeast(double[] g, double[] a, double[] b, double[] d, int n) {
        for (int k = 0; k < n; k++) d[k] += a[k] <= b[k] ? 0 : g[k];
    }

    /** Where a condition has a value. */
    static void where(double[] g, double[] condition, double value, double[] d, int n) {
        for (int k = 0; k < n; k++) d[k] += condition[k] == value ? g[k] : 0;
    }

    /** Of the z at which a curve has the value: one over the slope of the curve there. */
    static void root(Curve curve, double[] g, double[] z, double[] d, int n) {
        for (int k = 0; k < n; k++) d[k] += g[k] == 0 ? 0 : g[k] / curve.slope(z[k]);
    }

    /** The other functions of one argument x with the value v; and powers with the exponent y. */
    static void other(Op op, double[] g, double[] x, double[] y, double[] v, double[] d, int n) {
        for (int k = 0; k < n; k++) {
            if (g[k] != 0) d[k] += g[k] * slope(op, x[k], y[k], v[k]);
        }
    }

    private static double slope(Op op, double x, double y, double v) {
        return switch (op) {
            case POWER -> y == 0 ? 0 : y * Op.power(x, y - 1);
            case LN -> 1 / x;
            case EXP -> v;
            case SQRT -> 1 / (2 * v);
            case ABS -> x < 0 ? -1 : 1;
            case SIN -> Math.cos(x);
            case COS -> -Math.sin(x);
            case TANH -> 1 - v * v;
            default -> throw new AssertionError(op);
        };
    }
}
