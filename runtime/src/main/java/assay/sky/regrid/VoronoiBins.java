package assay.sky.regrid;

import assay.model.Problem;
import java.util.Arrays;
import java.util.List;

/**
 * Pixels put together so that each bin has about the same S/N (Cappellari & Copin 2003, MNRAS 342, 345; Diehl & Statler
 * 2006, MNRAS 368, 497). The S/N of a bin is Σ S / √(Σ N²), divided by the factor of its covariance.
 *
 * @param labels the bin of each pixel, from 0 in the order in which bins were begun
 * @param bins what each bin is
 */
public record VoronoiBins(double target, int[] labels, List<Bin> bins) {
    /**
     * One bin.
     *
     * @param x the mean column of its pixels
     * @param y the mean row
     * @param brightX the mean column, weighted by signals above 0; the plain mean if there are none
     * @param brightY the mean row, weighted alike
     */
    public record Bin(int pixels, double x, double y, double brightX, double brightY, double signalToNoise) {}

    public static VoronoiBins of(BinPixels pixels, double target, BinMethod method, Covariance covariance) {
        if (!(target > 0 && Double.isFinite(target))) {
            throw new Problem("bins of S/N " + target + "; give a target above 0");
        }
        int size = pixels.size();
        double lowest = Double.POSITIVE_INFINITY;
        for (int p = 0; p < size; p++) lowest = Math.min(lowest, pixels.signal()[p] / pixels.noise()[p]);
        if (lowest >= target) {
            new PixelSquare(pixels);
            int[] own = new int[size];
            for (int p = 0; p < size; p++) own[p] = p;
            return described(pixels, target, own, covariance);
        }
        requireEnough(pixels, target, covariance);
        Tessellation tessellation = new Tessellation(pixels, Accretion.bins(pixels, target, covariance));
        switch (method) {
            case accretion -> {}
            case centroidal -> tessellation.centroidal();
            case regularised -> tessellation.regularised(target, covariance);
        }
        return described(pixels, target, tessellation.labels(), covariance);
    }

    private static void requireEnough(BinPixels pixels, double target, Covariance covariance) {
        double all = BinSums.of(pixels, new int[pixels.size()], 1).signalToNoise(0, covariance);
        if (all < target) {
            throw new Problem("all " + pixels.size() + " pixels together have a S/N of " + all
                    + ", below the target of " + target + "; lower it, or leave out pixels without signal");
        }
    }

    private static VoronoiBins described(BinPixels pixels, double target, int[] labels, Covariance covariance) {
        int[] numbers = new int[Arrays.stream(labels).max().orElse(0) + 1];
        for (int label : labels) numbers[label] = 1;
        int count = 0;
        for (int k = 0; k < numbers.length; k++) if (numbers[k] == 1) numbers[k] = count++;
        int[] numbered = new int[labels.length];
        for (int p = 0; p < labels.length; p++) numbered[p] = numbers[labels[p]];

        BinSums sums = BinSums.of(pixels, numbered, count);
        double[][] plain = new double[3][count];
        double[][] bright = new double[3][count];
        for (int p = 0; p < numbered.length; p++) {
            add(plain, numbered[p], pixels, p, 1);
            add(bright, numbered[p], pixels, p, Math.max(0, pixels.signal()[p]));
        }
        Bin[] bins = new Bin[count];
        for (int b = 0; b < count; b++) {
            double[][] light = bright[2][b] > 0 ? bright : plain;
            bins[b] = new Bin(
                    sums.sizes()[b],
                    plain[0][b] / plain[2][b],
                    plain[1][b] / plain[2][b],
                    light[0][b] / light[2][b],
                    light[1][b] / light[2][b],
                    sums.signalToNoise(b, covariance));
        }
        return new VoronoiBins(target, numbered, List.of(bins));
    }

    private static void add(double[][] sums, int bin, BinPixels pixels, int pixel, double weight) {
        sums[0][bin] += weight * pixels.columns()[pixel];
        sums[1][bin] += weight * pixels.rows()[pixel];
        sums[2][bin] += weight;
    }

    /** Bins of a single pixel: mostly those that have the target S/N by themselves. */
    public int singles() {
        return (int) bins.stream().filter(bin -> bin.pixels() == 1).count();
    }

    /** The root of the mean of (S/N / target - 1)² over bins of more than one pixel; NaN without any. */
    public double scatter() {
        double sum = 0;
        int count = 0;
        for (Bin bin : bins) {
            if (bin.pixels() == 1) continue;
            double off = bin.signalToNoise() / target - 1;
            sum += off * off;
            count++;
        }
        return count == 0 ? Double.NaN : Math.sqrt(sum / count);
    }
}
