package assay.stats;

import assay.model.Problem;

/**
 * Location and scale by Tukey's biweight, which outliers do not move (Hoaglin, Mosteller and Tukey 1983, chapters 11 and
 * 12): tuning constants 6 and 9 median absolute deviations.
 */
record Biweight(double location, double scale) {
    private static final int ITERATIONS = 10;

    static Biweight of(double[] values) {
        return new Biweight(location(values), scale(values));
    }

    private static double location(double[] values) {
        int n = values.length;
        double centre = Descriptive.median(values);
        double mad = mad(values, centre);
        double enough = 0.03 * Math.sqrt(0.5 / (n - 1));
        for (int i = 0; i < ITERATIONS; i++) {
            double sum = 0;
            double weight = 0;
            for (double value : values) {
                double u = (value - centre) / (6 * mad);
                double rest = Math.max(0, 1 - u * u);
                sum += rest * rest * (value - centre);
                weight += rest * rest;
            }
            centre += sum / weight;
            double before = mad;
            mad = mad(values, centre);
            if (Math.abs(before - mad) / mad < enough) break;
        }
        return centre;
    }

    static double scale(double[] values) {
        double centre = Descriptive.median(values);
        double mad = mad(values, centre);
        double top = 0;
        double bottom = 0;
        for (double value : values) {
            double d = value - centre;
            double u2 = d / (9 * mad) * (d / (9 * mad));
            if (u2 >= 1) continue;
            double rest = 1 - u2;
            top += d * d * rest * rest * rest * rest;
            bottom += rest * (1 - 5 * u2);
        }
        return Math.sqrt(values.length * top / (bottom * (bottom - 1)));
    }

    private static double mad(double[] values, double centre) {
        double[] deviations = new double[values.length];
        for (int i = 0; i < values.length; i++) deviations[i] = Math.abs(values[i] - centre);
        double mad = Selection.median(deviations, deviations.length);
        if (mad > 0) return mad;
        throw new Problem("half of " + values.length
                + " coordinates are the same, so the points have no robust width to rescale by; smooth them as given");
    }
}
