package assay.sample;

import java.util.function.ToDoubleFunction;

/**
 * The logarithm of a density up to a constant, asked for many points at once; minus infinity outside its support. The value
 * at a point must not depend on which other points are asked for with it, and several threads may ask at the same time.
 */
public interface LogDensity {
    int dimension();

    /**
     * Point i has its coordinates at {@code points[i * dimension()]} and after; its value goes to {@code values[i]}, for i
     * from {@code from} up to but without {@code to}.
     */
    void at(double[] points, int from, int to, double[] values);

    /** The value at one point. */
    default double at(double[] point) {
        double[] value = new double[1];
        at(point, 0, 1, value);
        return value[0];
    }

    /** A density that is written for one point at a time. */
    static LogDensity each(int dimension, ToDoubleFunction<double[]> density) {
        return new EachPoint(dimension, density);
    }
}
