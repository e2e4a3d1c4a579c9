package assay.sky.regrid;

import assay.model.Problem;
import java.util.Arrays;

/**
 * The covariance of white noise that was smoothed with a Gaussian of dispersion w pixels: two pixels at the distance d share
 * {@code exp(-d²/(4 w²))} of it. The factor is that of a round bin; those of Voronoi bins are nearly round.
 */
final class SmoothedNoise implements Covariance {
    private static final int LARGEST = 4000;

    private final double width;
    private final int[][] disc;
    private double[] factors = {1};

    SmoothedNoise(double width) {
        if (!(width > 0 && Double.isFinite(width))) {
            throw new Problem("noise is said to be smoothed over " + width + " pixels; give a dispersion above 0");
        }
        this.width = width;
        this.disc = disc();
    }

    /** The pixels about the middle of four, from the inside out. */
    private static int[][] disc() {
        int half = (int) Math.ceil(Math.sqrt(LARGEST / Math.PI)) + 1;
        int[][] all = new int[4 * half * half][];
        int n = 0;
        for (int i = -half; i < half; i++) for (int j = -half; j < half; j++) all[n++] = new int[] {i, j};
        Arrays.sort(
                all,
                java.util.Comparator.comparingInt((int[] p) -> square(2 * p[0] + 1) + square(2 * p[1] + 1))
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
                double d2 = square(disc[k][0] - disc[m][0]) + square(disc[k][1] - disc[m][1]);
                shared += StrictMath.exp(-d2 / (4 * width * width));
            }
            sum += 1 + 2 * shared;
            factors[k] = Math.sqrt(sum / (k + 1));
        }
    }
}
