package assay.sample;

import assay.model.Problem;
import java.util.Arrays;

/** A density that counts how often it is asked, and does not let what is not a number pass. */
final class Counted {
    private final LogDensity density;
    private int evaluations;

    Counted(LogDensity density, Box box) {
        this.density = density;
        if (density.dimension() != box.dimension()) {
            throw new Problem("the density has " + density.dimension() + " dimensions, its box " + box.dimension());
        }
    }

    double at(double[] point) {
        evaluations++;
        return checked(density.at(point), point);
    }

    void at(double[] points, int n, double[] values) {
        density.at(points, 0, n, values);
        take(points, n, values);
    }

    /** Takes values that were asked for elsewhere into account. */
    void take(double[] points, int n, double[] values) {
        evaluations += n;
        int d = density.dimension();
        for (int i = 0; i < n; i++) {
            if (!(values[i] < Double.POSITIVE_INFINITY)) {
                checked(values[i], Arrays.copyOfRange(points, i * d, (i + 1) * d));
            }
        }
    }

    private static double checked(double value, double[] point) {
        if (value < Double.POSITIVE_INFINITY) return value;
        throw new Problem("the log density is " + value + " at " + Arrays.toString(point)
                + "; it must be a number, or minus infinity where the density is zero");
    }

    int evaluations() {
        return evaluations;
    }
}
