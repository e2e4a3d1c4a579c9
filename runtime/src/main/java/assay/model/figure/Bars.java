package assay.model.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * One bar for each category, upright or lying. The categories stand at 0, 1, 2, ... on their axis; several sets of
 * bars in one panel share the categories and stand side by side.
 */
public record Bars(
        List<String> categories, double[] values, Optional<ErrorBars> errors, boolean horizontal, Hue hue, String label)
        implements Series {
    public Bars {
        MathText.read(label);
        categories = List.copyOf(categories);
        categories.forEach(MathText::read);
        if (values.length != categories.size()) {
            throw new IllegalArgumentException(
                    "bars '" + label + "' have " + values.length + " values for " + categories.size() + " categories");
        }
        int n = values.length;
        errors.ifPresent(e -> e.requireLength(n, label));
    }

    public static Bars upright(List<String> categories, double[] values) {
        return new Bars(categories, values, Optional.empty(), false, Hue.NEXT, "");
    }

    public static Bars lying(List<String> categories, double[] values) {
        return new Bars(categories, values, Optional.empty(), true, Hue.NEXT, "");
    }

    public Bars withErrors(ErrorBars bars) {
        return new Bars(categories, values, Optional.of(bars), horizontal, hue, label);
    }

    public Bars as(Hue colour, String words) {
        return new Bars(categories, values, errors, horizontal, colour, words);
    }

    @Override
    public DoubleStream xs() {
        return horizontal ? lengths() : places();
    }

    @Override
    public DoubleStream ys() {
        return horizontal ? places() : lengths();
    }

    private DoubleStream places() {
        return DoubleStream.of(-0.5, categories.size() - 0.5);
    }

    private DoubleStream lengths() {
        DoubleStream ends = IntStream.range(0, values.length)
                .mapToObj(i -> errors.map(e -> DoubleStream.of(e.below(i, values[i]), e.above(i, values[i])))
                        .orElse(DoubleStream.of(values[i])))
                .flatMapToDouble(s -> s);
        return DoubleStream.concat(DoubleStream.of(0), ends);
    }
}
