package assay.model.figure;

import java.util.stream.DoubleStream;

/** The area between two curves, such as the 68 per cent range of a fit; NaN breaks it. */
public record Band(double[] x, double[] low, double[] high, Hue hue, String label) implements Series {
    public Band {
        MathText.read(label);
        if (low.length != x.length || high.length != x.length) {
            throw new IllegalArgumentException("band '" + label + "' has " + x.length + " x, " + low.length
                    + " lower and " + high.length + " upper ends");
        }
    }

    @Override
    public DoubleStream xs() {
        return DoubleStream.of(x);
    }

    @Override
    public DoubleStream ys() {
        return DoubleStream.concat(DoubleStream.of(low), DoubleStream.of(high));
    }
}
