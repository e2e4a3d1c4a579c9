package assay.model.figure;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * A staircase that starts at zero and takes the level {@code y[i]} at {@code x[i]}, such as a cumulative distribution.
 */
public record Steps(double[] x, double[] y, LineStyle style, Hue hue, String label) implements Series {
    public Steps {
        MathText.read(label);
        if (y.length != x.length) {
            throw new IllegalArgumentException(
                    "steps '" + label + "' have " + x.length + " x but " + y.length + " levels");
        }
    }

    /** The share of the values at or below x. Absent values do not count. */
    public static Steps cumulative(double[] values, LineStyle style, Hue hue, String label) {
        double[] sorted =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        double[] share = new double[sorted.length];
        Arrays.setAll(share, i -> (i + 1.0) / sorted.length);
        return new Steps(sorted, share, style, hue, label);
    }

    @Override
    public DoubleStream xs() {
        return DoubleStream.of(x);
    }

    @Override
    public DoubleStream ys() {
        return DoubleStream.concat(DoubleStream.of(0), DoubleStream.of(y));
    }
}
