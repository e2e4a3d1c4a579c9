package assay.model.figure;

import assay.model.Problem;
import java.util.Arrays;

/** How values become colours, and how the colour bar is labelled. Values beyond the ends take the colour of the end. */
public record ColourScale(String label, double min, double max, Palette palette) {
    public ColourScale {
        MathText.read(label);
        if (!Double.isFinite(min) || !Double.isFinite(max) || min >= max) {
            throw new Problem("colour scale '" + label + "' runs from " + min + " to " + max
                    + "; give two finite ends, the lower first");
        }
    }

    /** A sequential scale from the least to the greatest of the values that are there. */
    public static ColourScale over(String label, double[] values) {
        double min = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        double max = Arrays.stream(values).filter(Double::isFinite).max().orElse(1);
        double margin = min < max ? 0 : Math.max(Math.abs(min) * 0.01, 0.01);
        return new ColourScale(label, min - margin, max + margin, Palette.VIRIDIS);
    }

    /** A diverging scale from -reach to +reach. */
    public static ColourScale about0(String label, double reach) {
        return new ColourScale(label, -reach, reach, Palette.BLUE_RED);
    }

    /** Where a value stands between the ends, from 0 to 1. */
    public double fraction(double value) {
        return Math.min(1, Math.max(0, (value - min) / (max - min)));
    }
}
