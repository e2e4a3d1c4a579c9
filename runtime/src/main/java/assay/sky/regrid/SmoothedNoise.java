package assay.sky.regrid;

import assay.model.Problem;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Erf;

/**
 * The covariance of white noise that was smoothed with a Gaussian of dispersion w pixels: two pixels at the distance d share
 * {@code exp(-d²/(4 w²))} of it. Pixels that hold means over their area share, along each axis, that function convolved with
 * the triangle {@code 1 - |t|}, over its value at 0. The factor is that of a round bin; those of Voronoi bins are nearly
 * round.
 */
final class SmoothedNoise implements Covariance {
    private static final int LARGEST = 4000;

    private final int[][] disc;
    /** What two pixels share that are so many columns, or rows, apart. */
    private final double[] shares;

    private double[] factors = {1};

    private SmoothedNoise(double width, DoubleUnaryOperator covariance) {
        if (!(width > 0 && Double.isFinite(width))) {
            throw new Problem("noise is said to be smoothed over " + width + " pixels; give a dispersion above 0");
        }
        this.disc = disc();
        this.shares = new double[2 * half()];
        for (int lag = 0; lag < shares.length; lag++) {
            shares[lag] = covariance.applyAsDouble(lag) / covariance.applyAsDouble(0);
        }
    }

    static SmoothedNoise atPixels(double width) {
        return new SmoothedNoise(width, lag -> StrictMath.exp(-lag * lag / (4 * width * width)));
    }

    static SmoothedNoise inPixels(double width) {
        return new SmoothedNoise(
                width, lag -> twice(lag + 1, width) - 2 * twice(lag, width) + twice(Math.abs(lag - 1), width));
    }

    /** The Gaussian exp(-x²/(4 w²)) integrated twice; its second difference is the convolution with the triangle. */
    private static double twice(double x, double width) {
        return Math.sqrt(Math.PI) * width * x * Erf.erf(x / (2 * width))
                + 2 * width * width * StrictMath.exp(-x * x / (4 * width * width));
    }

    private static int half() {
        return (int) Math.ceil(Math.sqrt(LARGEST / Math.PI)) + 1;
    }

    /** The pixels about the middle of four, from the inside out. */
    private static int[][] disc() {
        int half = half();
        int[][] all = new int[4 * half * half][];
        int n = 0;
        for (int i = -half; i < half; i++) for (int j = -half; j < half; j++) all[n++] = new int[] {i, j};
        Arrays.sort(
                all,
                Comparator.comparingInt((int[] p) -> square(2 * p[0] + 1) + square(2 * p[1] + 1))
                        .thenComparingInt(p -> p[0])
                        .thenComparingInt(p -> p[1]));
        return Arrays.copyOf(all, LARGEST);
    }

    private static int square(int a) {
        return a * a;
    }

    @Override
    public synchronized double factor(int pixels) {
        int n = Math.min(pixels, LARGEST);
        if (n > factors.length) grow(Math.min(LARGEST, Math.max(n, 2 * factors.length)));
        return factors[n - 1];
    }

    private void grow(int wanted) {
        double sum = factors[factors.length - 1] * factors[factors.length - 1] * factors.length;
        int from = factors.length;
        factors = Arrays.copyOf(factors, wanted);
        for (int k = from; k < wanted; k++) {
            double shared = 0;
            for (int m = 0; m < k; m++) {
                shared += shares[Math.abs(disc[k][0] - disc[m][0])] * shares[Math.abs(disc[k][1] - disc[m][1])];
            }
            sum += 1 + 2 * shared;
            factors[k] = Math.sqrt(sum / (k + 1));
        }
    }
}
