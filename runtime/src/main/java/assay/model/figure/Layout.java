package assay.model.figure;

import java.util.Arrays;
import java.util.List;

/**
 * How wide a figure stands in the journal, in how many columns its panels stand in it, and which axes they share.
 *
 * @param heights how high each row is, in units of the usual height; rows beyond the list have the usual one
 */
public record Layout(Width width, int columns, Sharing sharing, List<Double> heights) {
    /** The two widths of a figure in MNRAS. */
    public enum Width {
        ONE_COLUMN(84),
        TWO_COLUMNS(174);

        private final double millimetres;

        Width(double millimetres) {
            this.millimetres = millimetres;
        }

        public double millimetres() {
            return millimetres;
        }
    }

    /** Which panels have the same limits and touch. */
    public enum Sharing {
        /** Every panel has axes of its own. */
        NONE,
        /** All panels have the same axes. */
        ALL,
        /** The panels of a column stand on one x axis, as residuals do below what they are of. */
        COLUMNS,
        /** A triangle: row i has i + 1 panels, the last of which shows the distribution of one quantity. */
        CORNER
    }

    public Layout {
        heights = List.copyOf(heights);
        if (columns < 1)
            throw new IllegalArgumentException("a figure has at least one column of panels, not " + columns);
        for (double height : heights) {
            if (!(height > 0 && Double.isFinite(height)))
                throw new IllegalArgumentException("a row of panels has a height above 0, not " + height);
        }
    }

    public Layout(Width width, int columns, Sharing sharing) {
        this(width, columns, sharing, List.of());
    }

    /** One panel, or several below each other, as wide as one column of text. */
    public static Layout single() {
        return new Layout(Width.ONE_COLUMN, 1, Sharing.NONE);
    }

    /** Panels side by side across the page. */
    public static Layout across(int columns) {
        return new Layout(Width.TWO_COLUMNS, columns, Sharing.NONE);
    }

    /** Many small panels that touch, with the same limits, and labels at the outer edges only. */
    public static Layout smallMultiples(int columns) {
        return new Layout(Width.TWO_COLUMNS, columns, Sharing.ALL);
    }

    /** Panels below each other on one x axis, with these heights. */
    public static Layout stacked(Width width, double... heights) {
        return new Layout(
                width, 1, Sharing.COLUMNS, Arrays.stream(heights).boxed().toList());
    }

    /** The distributions of so many quantities and of every pair of them. */
    public static Layout corner(int quantities) {
        return new Layout(quantities > 3 ? Width.TWO_COLUMNS : Width.ONE_COLUMN, quantities, Sharing.CORNER);
    }

    public double height(int row) {
        return row < heights.size() ? heights.get(row) : 1;
    }
}
