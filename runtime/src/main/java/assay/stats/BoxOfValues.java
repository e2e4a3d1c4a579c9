package assay.stats;

import assay.model.figure.Boxes.Box;
import java.util.Arrays;

/** The box of a sample as Tukey (1977) draws it: whiskers to the farthest values within 1.5 quartile ranges of the box. */
public final class BoxOfValues {
    private static final double REACH = 1.5;

    private BoxOfValues() {}

    public static Box of(double[] values) {
        double[] quartiles = Descriptive.percentiles(values, 25, 50, 75);
        double reach = REACH * (quartiles[2] - quartiles[0]);
        double least = quartiles[0] - reach;
        double greatest = quartiles[2] + reach;
        double low = Arrays.stream(values).filter(v -> v >= least).min().orElseThrow();
        double high = Arrays.stream(values).filter(v -> v <= greatest).max().orElseThrow();
        double[] outliers = Arrays.stream(values)
                .filter(v -> v < least || v > greatest)
                .sorted()
                .toArray();
        return new Box(
                Math.min(low, quartiles[0]),
                quartiles[0],
                quartiles[1],
                quartiles[2],
                Math.max(high, quartiles[2]),
                outliers);
    }
}
