package assay.lens;

/** Metallicity at the centre and its slope, their errors and the chi-squared over so many pixels. */
public record GradientEstimate(
        double central, double slope, double centralError, double slopeError, double chiSquare, int pixels) {}
