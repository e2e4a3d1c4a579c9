package assay.formula

import groovy.transform.CompileStatic

/**
 * The slope from values at four points around one, (f(x+h) - f(x-h)) / 2h, with its own error: that of the step, which is a
 * third of the change when the step is doubled, and that of rounding.
 */
@CompileStatic
class CentralDifference {
    private static final double STEP = 2e-5

    double slope
    double error

    static CentralDifference of(Expr expr, Map<String, Double> point, String name) {
        double[] f = [-2, -1, 1, 2].collect { int steps ->
            Map<String, Double> moved = new LinkedHashMap<>(point)
            moved[name] = moved[name] + steps * STEP
            Double value = new PlainArithmetic(moved).value(expr)
            value == null ? Double.NaN : value
        } as double[]
        double narrow = (f[2] - f[1]) / (2 * STEP)
        double wide = (f[3] - f[0]) / (4 * STEP)
        double rounding = 1e-14 * f.collect { double v -> Math.abs(v) }.max() / STEP
        new CentralDifference(slope: narrow, error: Math.abs(wide - narrow) + rounding)
    }

    /** Whether it tells the slope to a part in a thousand. */
    boolean resolved() {
        error < 1e-3 * Math.abs(slope)
    }
}
