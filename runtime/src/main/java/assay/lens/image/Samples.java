package assay.lens.image;

import assay.model.Problem;
import java.util.BitSet;

/**
 * The places where a model is worked out: in every pixel the centres of s x s equal squares, on a lattice of {@code nx s}
 * by {@code ny s} row by row; or so in chosen pixels only, the others having their centre alone. A sample is the value
 * at its place, not an integral. Places may be moved, as a lens does; what pixel a sample belongs to stays.
 */
public final class Samples {
    private static final int MOST = 1 << 27;

    private final Frame frame;
    private final int factor;
    private final boolean even;
    /** Where the samples of each pixel begin, when the pixels are not all alike. */
    private final int[] starts;

    private final double[] x;
    private final double[] y;

    private Samples(Frame frame, int factor, boolean even, int[] starts, double[] x, double[] y) {
        this.frame = frame;
        this.factor = factor;
        this.even = even;
        this.starts = starts;
        this.x = x;
        this.y = y;
    }

    /** The same number in every pixel. */
    public static Samples of(Frame frame, int factor) {
        int size = Math.toIntExact(count(frame, factor));
        double[] x = new double[size];
        double[] y = new double[size];
        int width = frame.nx() * factor;
        for (int k = 0; k < size; k++) {
            x[k] = frame.x(within(k % width, factor));
            y[k] = frame.y(within(k / width, factor));
        }
        return new Samples(frame, factor, true, new int[0], x, y);
    }

    /** s x s in the chosen pixels, one at the centre of the others. */
    public static Samples chosen(Frame frame, int factor, BitSet pixels) {
        count(frame, factor);
        int[] starts = new int[frame.pixels() + 1];
        for (int p = 0; p < frame.pixels(); p++) starts[p + 1] = starts[p] + (pixels.get(p) ? factor * factor : 1);
        double[] x = new double[starts[frame.pixels()]];
        double[] y = new double[x.length];
        for (int p = 0; p < frame.pixels(); p++) {
            int inside = pixels.get(p) ? factor : 1;
            for (int k = 0; k < inside * inside; k++) {
                x[starts[p] + k] = frame.x(within(p % frame.nx() * inside + k % inside, inside));
                y[starts[p] + k] = frame.y(within(p / frame.nx() * inside + k / inside, inside));
            }
        }
        return new Samples(frame, factor, false, starts, x, y);
    }

    private static long count(Frame frame, int factor) {
        if (factor < 1) {
            throw new Problem(
                    "a pixel of a model image is sampled " + factor + " times along an axis; give at least 1");
        }
        long size = (long) frame.pixels() * factor * factor;
        if (size > MOST) {
            throw new Problem(size + " samples of a model image, more than the " + MOST
                    + " that are worked with; sample each pixel less often");
        }
        return size;
    }

    /** The place of a sample in pixels. */
    private static double within(int sample, int factor) {
        return (sample + 0.5) / factor - 0.5;
    }

    /** The same samples at the places of two arrays, in the order of the samples. */
    public Samples at(double[] newX, double[] newY) {
        if (newX.length != x.length || newY.length != x.length) {
            throw new IllegalArgumentException(newX.length + " places for " + x.length + " samples");
        }
        return new Samples(frame, factor, even, starts, newX.clone(), newY.clone());
    }

    public Frame frame() {
        return frame;
    }

    public int size() {
        return x.length;
    }

    public double x(int sample) {
        return x[sample];
    }

    public double y(int sample) {
        return y[sample];
    }

    int factor() {
        return factor;
    }

    /** Whether all pixels have as many. */
    boolean even() {
        return even;
    }

    int[] starts() {
        return starts;
    }
}
