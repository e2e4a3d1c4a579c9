package assay.stats;

import assay.model.Problem;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The density of weighted values, smoothed by a Gaussian. Its width is Silverman's factor (3 n_eff / 4)^(-1/5) times
 * the standard deviation, with n_eff = (sum w)^2 / sum w^2 and, weights adding up to 1, the variance
 * sum w (x - mean)^2 / (1 - sum w^2) (Silverman 1986; conventions of scipy).
 */
public final class KernelDensity {
    private static final String TASK = "a kernel density";
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
    /** Terms of the series about the middle of a cell, half as wide as the Gaussian's sigma. */
    private static final int TERMS = 13;

    private static final double CELL = 0.5;
    /** Cells farther than this many sigma add less than 1e-14 of the peak. */
    private static final double REACH = 8.25;

    private final double[] values;
    private final double[] weights;
    private final double factor;
    private final double width;

    private KernelDensity(double[] values, double[] weights, double factor, double width) {
        this.values = values;
        this.weights = weights;
        this.factor = factor;
        this.width = width;
    }

    public static KernelDensity of(double[] values) {
        double[] weights = new double[values.length];
        Arrays.fill(weights, 1);
        return weighted(values, weights);
    }

    public static KernelDensity weighted(double[] values, double[] weights) {
        int n = Numbers.paired(TASK, 2, values, weights);
        double mean = Descriptive.weightedMean(values, weights);
        double total = Arrays.stream(weights).sum();
        double[] shares = new double[n];
        double squares = 0;
        double variance = 0;
        for (int i = 0; i < n; i++) {
            shares[i] = weights[i] / total;
            squares += shares[i] * shares[i];
            variance += shares[i] * (values[i] - mean) * (values[i] - mean);
        }
        double[] weighty = IntStream.range(0, n)
                .filter(i -> shares[i] > 0)
                .mapToDouble(i -> values[i])
                .toArray();
        if (weighty.length < 2) throw new Problem(TASK + " needs at least two values of some weight, not one");
        Numbers.spread(TASK, "the sample", weighty);
        double factor = StrictMath.pow(0.75 / squares, -0.2);
        return new KernelDensity(values.clone(), shares, factor, factor * Math.sqrt(variance / (1 - squares)));
    }

    /** Silverman's factor. */
    public double factor() {
        return factor;
    }

    /** The standard deviation of the Gaussian. */
    public double width() {
        return width;
    }

    /** The density at each place: one exponential for every value. */
    public double[] at(double... places) {
        Numbers.finite(TASK, places);
        double[] density = new double[places.length];
        for (int p = 0; p < places.length; p++) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                double t = (places[p] - values[i]) / width;
                sum += weights[i] * StrictMath.exp(-t * t / 2);
            }
            density[p] = sum / (width * ROOT_TWO_PI);
        }
        return density;
    }

    /**
     * The density at many places by a fast Gauss transform (Greengard and Strain 1991): values gather in cells of half
     * a width, and each cell's sum is a series of {@value #TERMS} Hermite functions about its middle. The error is below
     * 1e-11 / (width sqrt(2 pi)), a hundred thousand millionth of what one kernel of all the weight has at its peak.
     */
    public double[] fastAt(double... places) {
        Numbers.finite(TASK, places);
        double least = Arrays.stream(values).min().orElseThrow();
        double span = (Arrays.stream(values).max().orElseThrow() - least) / (CELL * width);
        if (span > 10.0 * values.length + 1000) return at(places); // more cells than values: nothing to gather
        double[][] moments = new double[(int) span + 1][TERMS];
        for (int i = 0; i < values.length; i++) {
            double place = (values[i] - least) / width;
            int cell = (int) (place / CELL);
            double offset = place - (cell + 0.5) * CELL;
            double term = weights[i];
            for (int k = 0; k < TERMS; k++) {
                moments[cell][k] += term;
                term *= offset / (k + 1);
            }
        }
        double[] density = new double[places.length];
        for (int p = 0; p < places.length; p++) {
            double place = (places[p] - least) / width;
            int from = (int) Math.max(0, Math.ceil((place - REACH) / CELL - 0.5));
            int to = (int) Math.min(moments.length - 1, Math.floor((place + REACH) / CELL - 0.5));
            double sum = 0;
            for (int cell = from; cell <= to; cell++) sum += series(moments[cell], place - (cell + 0.5) * CELL);
            density[p] = Math.max(0, sum) / (width * ROOT_TWO_PI);
        }
        return density;
    }

    /** exp(-(t - s)^2 / 2) = exp(-t^2 / 2) sum He_k(t) s^k / k!, summed over the values of a cell. */
    private static double series(double[] moments, double t) {
        double before = 0;
        double hermite = 1;
        double sum = 0;
        for (int k = 0; k < TERMS; k++) {
            sum += moments[k] * hermite;
            double next = t * hermite - k * before;
            before = hermite;
            hermite = next;
        }
        return sum * StrictMath.exp(-t * t / 2);
    }
}
