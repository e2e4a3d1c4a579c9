package assay.sample;

import java.util.function.ToDoubleFunction;

/** A density asked for one point at a time. */
record EachPoint(int dimension, ToDoubleFunction<double[]> density) implements LogDensity {
    @Override
    public void at(double[] points, int from, int to, double[] values) {
        double[] point = new double[dimension];
        for (int i = from; i < to; i++) {
            System.arraycopy(points, i * dimension, point, 0, dimension);
            values[i] = density.applyAsDouble(point);
        }
    }

    @Override
    public double at(double[] point) {
        return density.applyAsDouble(point);
    }
}
