package assay.plots;

/** From the values of an axis to fractions of its length, 0 at the left or lower end of the panel. */
record Scale(double min, double max, boolean log, boolean inverted) {
    /** Far enough out to be beyond any panel, near enough for the arithmetic of printers. */
    private static final double FAR = 1000;

    double fraction(double value) {
        if (Double.isNaN(value)) return Double.NaN;
        double fraction = log
                ? (value <= 0 ? -FAR : Math.log(value / min) / Math.log(max / min))
                : (value - min) / (max - min);
        double kept = Math.min(FAR, Math.max(-FAR, fraction));
        return inverted ? 1 - kept : kept;
    }

    boolean holds(double value) {
        return value >= min && value <= max;
    }
}
