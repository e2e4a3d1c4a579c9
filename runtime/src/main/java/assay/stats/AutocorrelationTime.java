package assay.stats;

import assay.model.Problem;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * The integrated autocorrelation time of walks that draw from one density, tau = 1 + 2 sum rho(t): an average over n steps
 * errs like one over n / tau independent draws. The sum ends at the first M >= 5 tau(M) (Sokal 1997,
 * doi:10.1007/978-1-4899-0319-8_6), and rho is the mean of the autocorrelation functions of the walkers, each about its own
 * mean and with 1/n (Foreman-Mackey et al. 2013, doi:10.1086/670067, as emcee 3 has it).
 */
public final class AutocorrelationTime {
    private static final double WINDOW = 5;

    private AutocorrelationTime() {}

    /** Of walks of one length; a walker that never moved does not count; infinite when none moved. */
    public static double of(double[][] walks) {
        if (walks.length == 0) throw new Problem("an autocorrelation time needs at least one walk");
        int n = Numbers.paired("an autocorrelation time", 2, walks);
        double[] mean = new double[n];
        Autocovariance transform = new Autocovariance(n);
        int moving = 0;
        for (double[] walk : walks) {
            double[] products = transform.of(walk);
            if (!(products[0] > 0)) continue;
            for (int t = 0; t < n; t++) mean[t] += products[t] / products[0];
            moving++;
        }
        if (moving == 0) return Double.POSITIVE_INFINITY;
        double tau = -1;
        for (int t = 0; t < n; t++) {
            tau += 2 * mean[t] / moving;
            if (t >= WINDOW * tau) return tau;
        }
        return tau;
    }

    /** Sums over i of the products of deviations from the mean at i and i + t, by a transform with enough zeros behind. */
    static final class Autocovariance {
        private final int n;
        private final int length;
        private final DoubleFFT_1D fourier;
        private final double[] padded;

        Autocovariance(int n) {
            this.n = n;
            length = Math.max(4, Integer.highestOneBit(2 * n - 1) << 1);
            fourier = new DoubleFFT_1D(length);
            padded = new double[length];
        }

        double[] of(double[] walk) {
            double mean = Descriptive.mean(walk);
            boolean still = true;
            for (int i = 0; i < n; i++) {
                padded[i] = walk[i] - mean;
                still &= walk[i] == walk[0];
            }
            if (still) return new double[n];
            for (int i = n; i < length; i++) padded[i] = 0;
            fourier.realForward(padded);
            padded[0] *= padded[0];
            padded[1] *= padded[1];
            for (int k = 2; k < length; k += 2) {
                padded[k] = padded[k] * padded[k] + padded[k + 1] * padded[k + 1];
                padded[k + 1] = 0;
            }
            fourier.realInverse(padded, true);
            double[] products = new double[n];
            System.arraycopy(padded, 0, products, 0, n);
            return products;
        }
    }
}
