package assay.model.figure;

import java.util.stream.DoubleStream;

/** A line through points in their order; NaN breaks it. */
public record Line(double[] x, double[] y, LineStyle style, Hue hue, String label) implements Series {
    public Line {
        MathText.read(label);
        if (y.length != x.length) {
            throw new IllegalArgumentException("line '" + label + "' has " + x.length + " x but " + y.length + " y");
        }
    }

    public static Line through(double[] x, double[] y) {
        return new Line(x, y, LineStyle.SOLID, Hue.NEXT, "");
    }

    public Line as(LineStyle pattern, Hue colour, String words) {
        return new Line(x, y, pattern, colour, words);
    }

    @Override
    public DoubleStream xs() {
        return DoubleStream.of(x);
    }

    @Override
    public DoubleStream ys() {
        return DoubleStream.of(y);
    }
}
