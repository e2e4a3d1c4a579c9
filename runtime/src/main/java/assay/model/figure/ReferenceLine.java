package assay.model.figure;

import java.util.stream.DoubleStream;

/** A line across the whole panel at one value, such as zero or a published number. */
public record ReferenceLine(boolean horizontal, double at, LineStyle style, Hue hue, String label) implements Series {
    public ReferenceLine {
        MathText.read(label);
        if (!Double.isFinite(at)) throw new IllegalArgumentException("reference line '" + label + "' stands at " + at);
    }

    public static ReferenceLine horizontal(double y) {
        return new ReferenceLine(true, y, LineStyle.DOTTED, Hue.GREY, "");
    }

    public static ReferenceLine vertical(double x) {
        return new ReferenceLine(false, x, LineStyle.DOTTED, Hue.GREY, "");
    }

    public ReferenceLine as(LineStyle pattern, Hue colour, String words) {
        return new ReferenceLine(horizontal, at, pattern, colour, words);
    }

    @Override
    public DoubleStream xs() {
        return horizontal ? DoubleStream.empty() : DoubleStream.of(at);
    }

    @Override
    public DoubleStream ys() {
        return horizontal ? DoubleStream.of(at) : DoubleStream.empty();
    }
}
