package assay.stats;

import assay.model.Problem;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The density of a sample as the mean of Gaussians on its values (Rosenblatt 1956; Parzen 1962), each as wide as
 * Silverman (1986, eq. 3.31) has it: 0.9 min(s, IQR / 1.349) n^(-1/5). Tabulated evenly over the sample and four widths
 * beyond it.
 */
public record DensityCurve(double[] x, double[] density, double width) {
    private static final int POINTS = 512;
    private static final double BEYOND = 4;

    public static DensityCurve of(double[] values) {
        return of(values, width(values, values.length));
    }

    /**
     * Of values of which each counts as much as its weight. Their Gaussians are as wide as those of a sample of Kish's (1965)
     * effective size (sum w)^2 / sum w^2.
     */
    public static DensityCurve weighted(double[] values, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        double squares = Arrays.stream(weights).map(w -> w * w).sum();
        return weighted(values, weights, width(values, sum * sum / squares));
    }

    private static double width(double[] values, double size) {
        int n = Numbers.paired("the density of a sample", 2, values);
        double quartiles = (Descriptive.percentile(values, 75) - Descriptive.percentile(values, 25)) / 1.349;
        double spread = Descriptive.standardDeviation(values);
        if (quartiles > 0) spread = Math.min(spread, quartiles);
        if (!(spread > 0)) {
            throw new Problem("the density of a sample: all " + n + " values are " + values[0]
                    + "; a density needs values that differ");
        }
        return 0.9 * spread * StrictMath.pow(size, -0.2);
    }

    public static DensityCurve of(double[] values, double width) {
        double[] alike = new double[values.length];
        Arrays.fill(alike, 1);
        return weighted(values, alike, width);
    }

    public static DensityCurve weighted(double[] values, double[] weights, double width) {
        Numbers.paired("the density of a sample", 1, values, weights);
        if (!(width > 0 && Double.isFinite(width))) {
            throw new Problem("the density of a sample: its Gaussians are " + width + " wide; give a width above 0");
        }
        if (Arrays.stream(weights).anyMatch(w -> w < 0)
                || Arrays.stream(weights).allMatch(w -> w == 0)) {
            throw new Problem("the density of a sample: weights are 0 or more, and not all of them 0");
        }
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted((a, b) -> Double.compare(values[a], values[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sorted = Arrays.stream(order).mapToDouble(k -> values[k]).toArray();
        double[] counts = Arrays.stream(order).mapToDouble(k -> weights[k]).toArray();
        double from = sorted[0] - BEYOND * width;
        double to = sorted[sorted.length - 1] + BEYOND * width;
        double[] x = new double[POINTS];
        double[] density = new double[POINTS];
        double height =
                1 / (Math.sqrt(2 * Math.PI) * width * Arrays.stream(counts).sum());
        int first = 0;
        for (int i = 0; i < POINTS; i++) {
            x[i] = from + (to - from) * i / (POINTS - 1);
            // beyond nine widths a Gaussian is below 1e-17 of its height
            while (first < sorted.length && sorted[first] < x[i] - 9 * width) first++;
            double sum = 0;
            for (int k = first; k < sorted.length && sorted[k] <= x[i] + 9 * width; k++) {
                double u = (x[i] - sorted[k]) / width;
                sum += counts[k] * StrictMath.exp(-u * u / 2);
            }
            density[i] = sum * height;
        }
        return new DensityCurve(x, density, width);
    }
}
