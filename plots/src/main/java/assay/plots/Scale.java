package assay.plots;

/** From the values of an axis to fractions of its length, 0 at the left or lower end of the panel. */
record Scale(double min, double max, boolean log, boolean inverted) {
    /** Far enough out to be beyond any panel, near enough for the arithmetic of printers. */
    private static final double FAR = 1000;

    double fraction(double value) {
        if (Double.isNaN(value)) return Double.NaN;
        double fraction = log
                ? (value <= 0 ? -FAR : StrictMath.log(value / min) / StrictMath.log(max / min))
                : (value - min) / (max - min);
        double kept = Math.min(FAR, Math.max(-FAR, fraction));
        return inverted ? 1 - kept : kept;
    }

    /** The same scale with a share of its length added at the upper end of the panel. */
    Scale withHeadroom(double share) {
        double more = log ? StrictMath.pow(max / min, share) : share * (max - min);
        if (inverted) return new Scale(log ? min / more : min - more, max, log, true);
        return new Scale(min, log ? max * more : max + more, log, false);
    }

    boolean holds(double value) {
        return value >= min && value <= max;
    }
}
