package assay.sky.regrid;

import assay.model.Problem;
import java.util.Arrays;

/**
 * Bins gathered pixel by pixel (Cappellari & Copin 2003, section 5.1). From the pixel of the highest S/N, the free pixel
 * nearest to the bin's centroid joins as long as it touches the bin, the bin stays round (its farthest pixel is not more
 * than 1.3 radii of a circle of the same area away) and the S/N comes closer to the target from below. The next bin begins at the
 * free pixel nearest to the centroid of all that are taken. A bin that has not passed 0.8 of the target is given up.
 */
final class Accretion {
    static final double ROUNDNESS = 0.3;
    static final double ENOUGH = 0.8;

    private final BinPixels pixels;
    private final double target;
    private final Covariance covariance;
    private final FreePixels free;
    private final int[] bins;
    private final int[] members;
    private final PixelSquare square;

    private int count;
    private double sumX;
    private double sumY;
    private double signal;
    private double variance;

    private Accretion(BinPixels pixels, double target, Covariance covariance) {
        this.pixels = pixels;
        this.target = target;
        this.covariance = covariance;
        this.square = new PixelSquare(pixels);
        this.free = new FreePixels(pixels, square);
        this.bins = new int[pixels.size()];
        this.members = new int[pixels.size()];
        Arrays.fill(bins, -1);
    }

    /** The bin of each pixel, counted from 0 in the order in which they were begun; -1 in bins that were given up. */
    static int[] bins(BinPixels pixels, double target, Covariance covariance) {
        return new Accretion(pixels, target, covariance).gather();
    }

    private int[] gather() {
        boolean[] good = new boolean[pixels.size()];
        double takenX = 0;
        double takenY = 0;
        int taken = 0;
        int seed = brightest();
        int bin = 0;
        while (true) {
            begin(seed, bin);
            grow(bin);
            good[bin] = signalToNoise(signal, variance, count) > ENOUGH * target;
            takenX += sumX;
            takenY += sumY;
            taken += count;
            if (free.none()) break;
            seed = free.nearest(takenX / taken, takenY / taken);
            bin++;
        }
        return numbered(good, bin + 1);
    }

    private int brightest() {
        int best = 0;
        for (int p = 1; p < pixels.size(); p++) if (ratio(p) > ratio(best)) best = p;
        return best;
    }

    private double ratio(int pixel) {
        return pixels.signal()[pixel] / pixels.noise()[pixel];
    }

    private void begin(int seed, int bin) {
        count = 0;
        sumX = 0;
        sumY = 0;
        signal = 0;
        variance = 0;
        add(seed, bin);
    }

    private void add(int pixel, int bin) {
        bins[pixel] = bin;
        free.take(pixel);
        members[count++] = pixel;
        sumX += pixels.columns()[pixel];
        sumY += pixels.rows()[pixel];
        signal += pixels.signal()[pixel];
        variance += square(pixels.noise()[pixel]);
    }

    private void grow(int bin) {
        while (!free.none()) {
            int next = free.nearest(sumX / count, sumY / count);
            if (!touches(next, bin) || roundness(next) > ROUNDNESS) return;
            double before = signalToNoise(signal, variance, count);
            double after =
                    signalToNoise(signal + pixels.signal()[next], variance + square(pixels.noise()[next]), count + 1);
            if (after < before || Math.abs(after - target) > Math.abs(before - target)) return;
            add(next, bin);
        }
    }

    private double signalToNoise(double sum, double squares, int size) {
        return sum / (Math.sqrt(squares) * covariance.factor(size));
    }

    private boolean touches(int pixel, int bin) {
        int i = pixels.columns()[pixel];
        int j = pixels.rows()[pixel];
        return in(bin, i - 1, j) || in(bin, i + 1, j) || in(bin, i, j - 1) || in(bin, i, j + 1);
    }

    private boolean in(int bin, int i, int j) {
        int pixel = square.at(i, j);
        return pixel >= 0 && bins[pixel] == bin;
    }

    /** How much farther the farthest pixel is from the centroid than the radius of a circle of that area. */
    private double roundness(int next) {
        double x = (sumX + pixels.columns()[next]) / (count + 1);
        double y = (sumY + pixels.rows()[next]) / (count + 1);
        double farthest = square(pixels.columns()[next] - x) + square(pixels.rows()[next] - y);
        for (int k = 0; k < count; k++) {
            int pixel = members[k];
            farthest = Math.max(farthest, square(pixels.columns()[pixel] - x) + square(pixels.rows()[pixel] - y));
        }
        return Math.sqrt(farthest) / Math.sqrt((count + 1) / Math.PI) - 1;
    }

    private static double square(double x) {
        return x * x;
    }

    private int[] numbered(boolean[] good, int begun) {
        int[] number = new int[begun];
        int kept = 0;
        for (int bin = 0; bin < begun; bin++) number[bin] = good[bin] ? kept++ : -1;
        if (kept == 0) {
            throw new Problem("none of the " + begun + " bins that were begun reached " + ENOUGH + " of the S/N of "
                    + target + "; lower the target or leave out pixels without signal");
        }
        int[] numbered = new int[bins.length];
        for (int p = 0; p < bins.length; p++) numbered[p] = number[bins[p]];
        return numbered;
    }
}
