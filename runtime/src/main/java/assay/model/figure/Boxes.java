package assay.model.figure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * One box for each category (Tukey 1977): from the lower to the upper quartile with a line at the median, whiskers, and
 * the values beyond them. The categories stand at 0, 1, 2, ... on their axis; sets of boxes stand side by side.
 */
public record Boxes(List<String> categories, List<Box> boxes, boolean horizontal, Hue hue, String label)
        implements Series {
    /** The numbers of one box in rising order, and the values beyond its whiskers. */
    public record Box(double low, double lower, double median, double upper, double high, double[] outliers) {
        public Box {
            if (!(low <= lower && lower <= median && median <= upper && upper <= high)) {
                throw new IllegalArgumentException("the numbers " + low + ", " + lower + ", " + median + ", " + upper
                        + ", " + high + " of a box do not rise");
            }
        }
    }

    public Boxes {
        MathText.read(label);
        categories = List.copyOf(categories);
        categories.forEach(MathText::read);
        boxes = List.copyOf(boxes);
        if (boxes.size() != categories.size()) {
            throw new IllegalArgumentException(
                    "'" + label + "' has " + boxes.size() + " boxes for " + categories.size() + " categories");
        }
    }

    public static Boxes upright(List<String> categories, List<Box> boxes) {
        return new Boxes(categories, boxes, false, Hue.NEXT, "");
    }

    public static Boxes lying(List<String> categories, List<Box> boxes) {
        return new Boxes(categories, boxes, true, Hue.NEXT, "");
    }

    public Boxes as(Hue colour, String words) {
        return new Boxes(categories, boxes, horizontal, colour, words);
    }

    @Override
    public DoubleStream xs() {
        return horizontal ? values() : places();
    }

    @Override
    public DoubleStream ys() {
        return horizontal ? places() : values();
    }

    private DoubleStream places() {
        return DoubleStream.of(-0.5, categories.size() - 0.5);
    }

    private DoubleStream values() {
        return boxes.stream()
                .flatMapToDouble(
                        b -> DoubleStream.concat(DoubleStream.of(b.low(), b.high()), Arrays.stream(b.outliers())));
    }
}
