package assay.sky.image;

import assay.model.Problem;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Smoothing that knows of absent pixels: Σ k(u) v(x - u) / Σ k(u), both sums over the pixels that are there, those with
 * a finite value. A pixel about which less than {@link #LEAST_COVERAGE} of the kernel is there stays absent.
 *
 * <p>Weight by weight, by rows and columns, or by Fourier transforms: the three agree to 1e-10 of the largest value of
 * the image; the one with the fewest operations is taken. The second sum depends on the mask alone and is kept for the
 * masks seen last. May be used by several threads at once; the results do not depend on it.
 */
public final class Convolution {
    /** What lies outside the frame. */
    public enum Edge {
        /** Nothing is known of it. */
        ABSENT,
        /** There is no light: values of 0, so that edges darken. */
        ZERO
    }

    /** What becomes of a pixel without a value. */
    public enum Absent {
        /** It stays without one. */
        PRESERVED,
        /** It takes the weighted mean of its surroundings. */
        FILLED
    }

    /** How the sums are made. */
    public enum Way {
        DIRECT,
        SEPARABLE,
        FOURIER
    }

    static final double LEAST_COVERAGE = 1e-4;
    private static final int MASKS_KEPT = 4;

    private final int pixels;
    private final Absent absent;
    private final Way way;
    private final Sums sums;
    private final double[] outside;
    private final Map<BitSet, double[]> coverages = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<BitSet, double[]> eldest) {
            return size() > MASKS_KEPT;
        }
    };

    private Convolution(Kernel kernel, int nx, int ny, Edge edge, Absent absent, Way way) {
        this.pixels = Math.multiplyExact(nx, ny);
        this.absent = absent;
        this.way = way;
        this.sums = switch (way) {
            case DIRECT -> new DirectSums(kernel, nx, ny);
            case SEPARABLE -> new SeparableSums(kernel.factor().orElseThrow(), nx, ny);
            case FOURIER -> new FourierSums(kernel, nx, ny);
        };
        this.outside = edge == Edge.ABSENT ? null : outside();
    }

    public static Convolution of(Kernel kernel, int nx, int ny, Edge edge, Absent absent) {
        return of(kernel, nx, ny, edge, absent, fastest(kernel, nx, ny));
    }

    /** In a way of one's own choice; SEPARABLE is for kernels that are. */
    static Convolution of(Kernel kernel, int nx, int ny, Edge edge, Absent absent, Way way) {
        if (nx < 1 || ny < 1) throw new IllegalArgumentException("a frame of " + nx + " x " + ny + " pixels");
        return new Convolution(kernel, nx, ny, edge, absent, way);
    }

    /** Costs in nanoseconds as measured on one core; only their ratios matter. */
    static Way fastest(Kernel kernel, int nx, int ny) {
        double area = (double) nx * ny;
        double direct = 0.5 * area * kernel.nx() * kernel.ny();
        double fourier = 2.5 * FourierSums.cost(kernel, nx, ny);
        double separable = kernel.factor().isPresent() ? 0.5 * area * kernel.nx() : Double.POSITIVE_INFINITY;
        if (separable <= Math.min(direct, fourier)) return Way.SEPARABLE;
        return direct <= fourier ? Way.DIRECT : Way.FOURIER;
    }

    public Way way() {
        return way;
    }

    /** The smoothed image; the given one is left as it is. */
    public double[] of(double[] image) {
        BitSet there = there(image);
        double[] weights = coverage(there);
        double[] smooth = sums.of(zeroed(image, there));
        for (int p = 0; p < pixels; p++) {
            boolean kept = weights[p] >= LEAST_COVERAGE && (absent == Absent.FILLED || Double.isFinite(image[p]));
            smooth[p] = kept ? smooth[p] / weights[p] : Double.NaN;
        }
        return smooth;
    }

    /** The first sum alone, over the pixels of a mask. */
    double[] sums(double[] image, BitSet there) {
        return sums.of(zeroed(image, there));
    }

    /** The second sum: how much of the kernel is there. Shared with other callers, who do not write into it. */
    double[] coverage(BitSet there) {
        synchronized (coverages) {
            double[] known = coverages.get(there);
            if (known != null) return known;
        }
        double[] mask = new double[pixels];
        for (int p = there.nextSetBit(0); p >= 0; p = there.nextSetBit(p + 1)) mask[p] = 1;
        double[] coverage = sums.of(mask);
        if (outside != null) for (int p = 0; p < pixels; p++) coverage[p] += outside[p];
        synchronized (coverages) {
            coverages.put((BitSet) there.clone(), coverage);
        }
        return coverage;
    }

    /** How much of a kernel of sum 1 lies outside the frame. */
    private double[] outside() {
        double[] ones = new double[pixels];
        java.util.Arrays.fill(ones, 1);
        double[] inside = sums.of(ones);
        for (int p = 0; p < pixels; p++) inside[p] = 1 - inside[p];
        return inside;
    }

    BitSet there(double[] image) {
        if (image.length != pixels) {
            throw new Problem("an image of " + image.length + " pixels was given where " + pixels + " were expected");
        }
        long[] words = new long[(pixels + 63) / 64];
        for (int p = 0; p < pixels; p++) if (Double.isFinite(image[p])) words[p >> 6] |= 1L << p;
        return BitSet.valueOf(words);
    }

    private double[] zeroed(double[] image, BitSet there) {
        double[] zeroed = image.clone();
        for (int p = there.nextClearBit(0); p < pixels; p = there.nextClearBit(p + 1)) zeroed[p] = 0;
        return zeroed;
    }
}
