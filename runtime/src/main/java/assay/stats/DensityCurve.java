package assay.stats;

import assay.model.Problem;
import java.util.Arrays;

/**
 * The density of a sample as the mean of Gaussians on its values (Rosenblatt 1956; Parzen 1962), each as wide as
 * Silverman (1986, eq. 3.31) has it: 0.9 min(s, IQR / 1.349) n^(-1/5). Tabulated evenly over the sample and four widths
 * beyond it.
 */
public record DensityCurve(double[] x, double[] density, double width) {
    private static final int POINTS = 512;
    private static final double BEYOND = 4;

    public static DensityCurve of(double[] values) {
        int n = Numbers.paired("the density of a sample", 2, values);
        double quartiles = (Descriptive.percentile(values, 75) - Descriptive.percentile(values, 25)) / 1.349;
        double spread = Descriptive.standardDeviation(values);
        if (quartiles > 0) spread = Math.min(spread, quartiles);
        if (!(spread > 0)) {
            throw new Problem("the density of a sample: all " + n + " values are " + values[0]
                    + "; a density needs values that differ");
        }
        return of(values, 0.9 * spread * StrictMath.pow(n, -0.2));
    }

    public static DensityCurve of(double[] values, double width) {
        Numbers.paired("the density of a sample", 1, values);
        if (!(width > 0 && Double.isFinite(width))) {
            throw new Problem("the density of a sample: its Gaussians are " + width + " wide; give a width above 0");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double from = sorted[0] - BEYOND * width;
        double to = sorted[sorted.length - 1] + BEYOND * width;
        double[] x = new double[POINTS];
        double[] density = new double[POINTS];
        double height = 1 / (Math.sqrt(2 * Math.PI) * width * values.length);
        int first = 0;
        for (int i = 0; i < POINTS; i++) {
            x[i] = from + (to - from) * i / (POINTS - 1);
            // beyond nine widths a Gaussian is below 1e-17 of its height
            while (first < sorted.length && sorted[first] < x[i] - 9 * width) first++;
            double sum = 0;
            for (int k = first; k < sorted.length && sorted[k] <= x[i] + 9 * width; k++) {
                double u = (x[i] - sorted[k]) / width;
                sum += StrictMath.exp(-u * u / 2);
            }
            density[i] = sum * height;
        }
        return new DensityCurve(x, density, width);
    }
}
