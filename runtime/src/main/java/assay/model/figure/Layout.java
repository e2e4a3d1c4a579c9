package assay.model.figure;

/** How wide a figure stands in the journal, and in how many columns its panels stand in it. */
public record Layout(Width width, int columns, boolean sharedAxes) {
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

    public Layout {
        if (columns < 1)
            throw new IllegalArgumentException("a figure has at least one column of panels, not " + columns);
    }

    /** One panel, or several below each other, as wide as one column of text. */
    public static Layout single() {
        return new Layout(Width.ONE_COLUMN, 1, false);
    }

    /** Panels side by side across the page. */
    public static Layout across(int columns) {
        return new Layout(Width.TWO_COLUMNS, columns, false);
    }

    /** Many small panels that touch, with the same limits, and labels at the outer edges only. */
    public static Layout smallMultiples(int columns) {
        return new Layout(Width.TWO_COLUMNS, columns, true);
    }
}
