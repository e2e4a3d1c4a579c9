package assay.stats;

import assay.model.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A two-point correlation and the same without one block of the sky each. The error is that of the jackknife,
 * sqrt((G - 1) / G sum (theta_g - mean)^2) for G blocks (Tukey 1958): it holds the variance between places, which errors
 * of measurement leave out.
 */
public record TwoPointJackknife(TwoPointCurve measured, List<TwoPointCurve> leftOut) {
    public TwoPointJackknife {
        leftOut = List.copyOf(leftOut);
    }

    /** Of xi, at the scales of the curves with a block left out. */
    public double[] errors() {
        double[] errors = new double[leftOut.get(0).xi().length];
        for (int k = 0; k < errors.length; k++) {
            int scale = k;
            errors[k] = error(
                    leftOut.stream().mapToDouble(curve -> curve.xi()[scale]).toArray());
        }
        return errors;
    }

    /** Of the scale at a level. */
    public double scaleError(double level) {
        return error(leftOut.stream()
                .map(curve -> curve.scaleAt(level))
                .mapToDouble(scale -> crossing(scale, level))
                .toArray());
    }

    /** Square blocks in number of points: {@code side} strips in x, each in {@code side} parts in y, as equal as can be. */
    public static int[] blocks(double[] x, double[] y, int side) {
        int n = Numbers.paired("the blocks of a jackknife", 2, x, y);
        if (side < 2 || (long) side * side > n) {
            throw new Problem("a jackknife of " + side + " x " + side + " blocks does not suit " + n
                    + " points; at least 2 x 2 blocks, and a point in each");
        }
        int[] blocks = new int[n];
        Integer[] byX = sorted(x, 0, null);
        for (int strip = 0; strip < side; strip++) {
            int from = (int) ((long) n * strip / side);
            int to = (int) ((long) n * (strip + 1) / side);
            Integer[] byY = sorted(y, from, Arrays.copyOfRange(byX, from, to));
            for (int i = 0; i < byY.length; i++) {
                blocks[byY[i]] = strip * side + (int) ((long) i * side / byY.length);
            }
        }
        return blocks;
    }

    private static Integer[] sorted(double[] values, int from, Integer[] some) {
        Integer[] order = some;
        if (order == null) {
            order = new Integer[values.length];
            Arrays.setAll(order, i -> from + i);
        }
        Arrays.sort(order, (a, b) -> values[a] != values[b] ? Double.compare(values[a], values[b]) : a - b);
        return order;
    }

    private static double crossing(OptionalDouble scale, double level) {
        return scale.orElseThrow(
                () -> new Problem("without one of its blocks the two-point correlation never falls below " + level
                        + "; let the scales reach farther"));
    }

    private static double error(double[] estimates) {
        double mean = Descriptive.mean(estimates);
        double squares = 0;
        for (double estimate : estimates) squares += (estimate - mean) * (estimate - mean);
        return Math.sqrt(squares * (estimates.length - 1) / estimates.length);
    }
}
