package assay.model.figure;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Points with the errors, upper limits (in y; no flags when there is none) and colour values that they may have. A
 * point without a colour value is left out.
 */
public record Points(
        double[] x,
        double[] y,
        Optional<ErrorBars> xErrors,
        Optional<ErrorBars> yErrors,
        boolean[] upperLimits,
        Optional<Colouring> colouring,
        Marker marker,
        Hue hue,
        String label)
        implements Series {

    /** A value for each point and the scale that makes it a colour. */
    public record Colouring(double[] values, ColourScale scale) {}

    public Points {
        MathText.read(label);
        int n = x.length;
        if (y.length != n) {
            throw new IllegalArgumentException("series '" + label + "' has " + n + " x but " + y.length + " y");
        }
        xErrors.ifPresent(e -> e.requireLength(n, label));
        yErrors.ifPresent(e -> e.requireLength(n, label));
        if (upperLimits.length != 0 && upperLimits.length != n) {
            throw new IllegalArgumentException(
                    "series '" + label + "' has " + n + " points but " + upperLimits.length + " flags of upper limits");
        }
        if (colouring.isPresent() && colouring.get().values().length != n) {
            throw new IllegalArgumentException("series '" + label + "' has " + n + " points but "
                    + colouring.get().values().length + " colour values");
        }
    }

    public static Points at(double[] x, double[] y) {
        return new Points(
                x,
                y,
                Optional.empty(),
                Optional.empty(),
                new boolean[0],
                Optional.empty(),
                Marker.CIRCLE,
                Hue.NEXT,
                "");
    }

    public Points withXErrors(ErrorBars errors) {
        return new Points(x, y, Optional.of(errors), yErrors, upperLimits, colouring, marker, hue, label);
    }

    public Points withYErrors(ErrorBars errors) {
        return new Points(x, y, xErrors, Optional.of(errors), upperLimits, colouring, marker, hue, label);
    }

    public Points withUpperLimits(boolean[] flags) {
        return new Points(x, y, xErrors, yErrors, flags, colouring, marker, hue, label);
    }

    public Points colouredBy(double[] values, ColourScale scale) {
        return new Points(
                x, y, xErrors, yErrors, upperLimits, Optional.of(new Colouring(values, scale)), marker, hue, label);
    }

    public Points as(Marker shape, Hue colour, String words) {
        return new Points(x, y, xErrors, yErrors, upperLimits, colouring, shape, colour, words);
    }

    public boolean isUpperLimit(int i) {
        return upperLimits.length > 0 && upperLimits[i];
    }

    /** Whether there is a colour for a point where points have colours of their own. */
    public boolean hasColour(int i) {
        return colouring.map(c -> Double.isFinite(c.values()[i])).orElse(true);
    }

    @Override
    public DoubleStream xs() {
        return ends(x, xErrors, i -> y[i]);
    }

    @Override
    public DoubleStream ys() {
        return ends(y, yErrors, i -> x[i]);
    }

    /** Only points that have both coordinates count. */
    private static DoubleStream ends(double[] values, Optional<ErrorBars> errors, IntToDoubleFunction other) {
        return IntStream.range(0, values.length)
                .filter(i -> Double.isFinite(other.applyAsDouble(i)))
                .mapToObj(i -> errors.map(e -> DoubleStream.of(e.below(i, values[i]), values[i], e.above(i, values[i])))
                        .orElse(DoubleStream.of(values[i])))
                .flatMapToDouble(s -> s);
    }
}
