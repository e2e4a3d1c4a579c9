package assay.stats;

import assay.model.Problem;

/**
 * ROBUST_SIGMA of the IDL Astronomy User's Library: the biweight scale of Hoaglin, Mosteller and Tukey 1983 (equation 9
 * of Beers et al. 1990, doi:10.1086/115487) about the median, which leaves out what is further than six times
 * MAD / 0.6745 away. With u = (y - y0) / (6 MAD / 0.6745) and sums over |u| <= 1,
 *
 * <pre>  sigma^2 = n sum (y - y0)^2 (1 - u^2)^4 / (D (D - 1)),  D = sum (1 - u^2) (1 - 5 u^2),  n counting all values.</pre>
 *
 * Where the MAD is zero, the mean absolute deviation / 0.80 takes its place; where that is zero too, so is sigma. The
 * constants are the library's single-precision ones.
 */
public final class RobustSigma {
    private static final double MAD_PER_SIGMA = 0.6745f;
    private static final double MEAN_DEVIATION_PER_SIGMA = .80f;
    private static final double NOTHING = 1.0e-20f;
    private static final double REACH = 6;
    private static final int FEWEST = 3;

    private RobustSigma() {}

    /** About the median of the values. */
    public static double of(double[] values) {
        Numbers.paired("ROBUST_SIGMA", 1, values);
        return about(Descriptive.median(values), values);
    }

    /** About zero, for residuals (the library's /ZERO). */
    public static double ofResiduals(double[] residuals) {
        Numbers.paired("ROBUST_SIGMA", 1, residuals);
        return about(0, residuals);
    }

    private static double about(double centre, double[] values) {
        double[] deviations = new double[values.length];
        for (int i = 0; i < values.length; i++) deviations[i] = Math.abs(values[i] - centre);
        double scale = Descriptive.median(deviations) / MAD_PER_SIGMA;
        if (scale < NOTHING) scale = Descriptive.mean(deviations) / MEAN_DEVIATION_PER_SIGMA;
        if (scale < NOTHING) return 0;
        double squares = 0;
        double d = 0;
        int within = 0;
        for (double deviation : deviations) {
            double u = deviation / (REACH * scale);
            double left = 1 - u * u;
            if (left < 0) continue;
            within++;
            squares += deviation * deviation * left * left * left * left;
            d += left * (1 - 5 * u * u);
        }
        if (within < FEWEST) {
            throw new Problem("ROBUST_SIGMA: only " + within + " of " + values.length
                    + " values are within six sigma of the middle; it needs at least " + FEWEST);
        }
        return Math.sqrt(Math.max(0, values.length * squares / (d * (d - 1))));
    }
}
