package assay.stats;

import org.jtransforms.fft.DoubleFFT_1D;

/**
 * The sum over series of the products of their deviations at i and i + t, summed over i. The spectra of the series, with enough
 * zeros behind them, add up, and one transform takes all of them back.
 */
final class Autocovariance {
    private final int n;
    private final int length;
    private final DoubleFFT_1D fourier;
    private final double[] padded;
    private final double[] power;

    Autocovariance(int n) {
        this.n = n;
        length = Math.max(4, Integer.highestOneBit(2 * n - 1) << 1);
        fourier = new DoubleFFT_1D(length);
        padded = new double[length];
        power = new double[length];
    }

    /** Adds a series as it is. */
    void add(double[] series) {
        add(series, Descriptive.mean(series), 1);
    }

    /** Adds a series divided by the root of its own sum of squares; false for one that never moves, which is left out. */
    boolean addNormalised(double[] series) {
        double mean = Descriptive.mean(series);
        double squares = 0;
        boolean still = true;
        for (double value : series) {
            squares += (value - mean) * (value - mean);
            still &= value == series[0];
        }
        if (still || !(squares > 0)) return false;
        add(series, mean, 1 / Math.sqrt(squares));
        return true;
    }

    private void add(double[] series, double mean, double scale) {
        for (int i = 0; i < n; i++) padded[i] = (series[i] - mean) * scale;
        for (int i = n; i < length; i++) padded[i] = 0;
        fourier.realForward(padded);
        power[0] += padded[0] * padded[0];
        power[1] += padded[1] * padded[1];
        for (int k = 2; k < length; k += 2) power[k] += padded[k] * padded[k] + padded[k + 1] * padded[k + 1];
    }

    /** The sums for t = 0 to n - 1, over all that was added. */
    double[] sums() {
        System.arraycopy(power, 0, padded, 0, length);
        fourier.realInverse(padded, true);
        double[] sums = new double[n];
        System.arraycopy(padded, 0, sums, 0, n);
        return sums;
    }
}
