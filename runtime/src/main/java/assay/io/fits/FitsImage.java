package assay.io.fits;

import java.util.Arrays;

/**
 * An image of up to four axes, plain or tile-compressed, decoded when it is asked for: physical values, BSCALE and BZERO
 * applied; NaN where the file says that there is none (NaN or BLANK). The first axis runs fastest. Pixels and channels
 * are counted from 0.
 */
public final class FitsImage implements FitsUnit {
    private static final int MOST_AXES = 4;

    private final FitsHeader header;
    private final int[] shape;
    private final Pixels pixels;

    /** Where the values come from: a box of pixels, four axes in {@code from} and {@code size}. */
    @FunctionalInterface
    interface Pixels {
        double[] box(int[] from, int[] size);
    }

    FitsImage(FitsHeader header, int[] shape, Pixels pixels) {
        this.header = header;
        this.shape = shape;
        this.pixels = pixels;
    }

    static FitsImage plain(FitsHeader header, FitsSpan span) {
        int[] shape = shape(header);
        PixelForm form = PixelForm.of(header);
        return new FitsImage(header, shape, new PlainPixels(span, form, Arrays.copyOf(four(shape), MOST_AXES)));
    }

    static int[] shape(FitsHeader header) {
        int[] shape = new int[(int) header.whole("NAXIS")];
        for (int i = 0; i < shape.length; i++) {
            long n = header.whole("NAXIS" + (i + 1));
            if (n > Integer.MAX_VALUE) {
                throw header.problem("NAXIS" + (i + 1) + " = " + n + "; expected less than 2^31; cut the image up");
            }
            shape[i] = (int) n;
        }
        return shape;
    }

    /** Filled up to four axes by axes of one pixel. */
    static int[] four(int[] axes) {
        int[] four = Arrays.copyOf(axes, Math.max(MOST_AXES, axes.length));
        Arrays.fill(four, Math.min(axes.length, four.length), four.length, 1);
        return four;
    }

    @Override
    public FitsHeader header() {
        return header;
    }

    /** NAXIS1, NAXIS2, ... */
    public int[] shape() {
        return shape.clone();
    }

    /** Whether it has two axes. */
    public boolean isImage() {
        return shape.length == 2;
    }

    /** Whether it is one image or several of the same size behind one another. */
    public boolean isImageOrCube() {
        return shape.length == 2 || shape.length == 3;
    }

    public int nx() {
        return shape.length > 0 ? shape[0] : 0;
    }

    public int ny() {
        return shape.length > 1 ? shape[1] : Math.min(1, shape.length);
    }

    /** How many planes of {@link #nx()} by {@link #ny()} pixels it has. */
    public int channels() {
        long channels = Math.min(1, shape.length);
        for (int i = 2; i < shape.length; i++) channels = Math.min(1L << 31, channels * shape[i]);
        if (channels > Integer.MAX_VALUE)
            throw header.problem("NAXISn: " + channels + " channels; expected below 2^31");
        return (int) channels;
    }

    /** All of an image of one or two axes. */
    public double[] pixels() {
        if (shape.length == 0 || channels() != 1) {
            throw header.problem("NAXIS = " + shape.length + ": it has " + channels()
                    + " channels; expected one plane; ask for a channel");
        }
        return pixels(0);
    }

    /** One plane of a cube. */
    public double[] pixels(int channel) {
        if (channel < 0 || channel >= channels()) {
            throw header.problem("NAXIS3: there is no channel " + channel + "; expected 0 to " + (channels() - 1));
        }
        int third = shape.length > 2 ? shape[2] : 1;
        int[] from = {0, 0, channel % third, channel / third};
        return box(from, new int[] {nx(), ny(), 1, 1});
    }

    /** A rectangle of an image of two axes. */
    public double[] section(int x, int y, int nx, int ny) {
        return section(new int[] {x, y}, new int[] {nx, ny});
    }

    /** A box, its first pixel and its size on each axis; nothing else is read. */
    public double[] section(int[] from, int[] size) {
        if (from.length != shape.length || size.length != shape.length) {
            throw header.problem("NAXIS = " + shape.length + ": a section of " + size.length
                    + " axes was asked for; expected as many as the image has");
        }
        for (int i = 0; i < shape.length; i++) {
            if (from[i] < 0 || size[i] < 0 || (long) from[i] + size[i] > shape[i]) {
                throw header.problem("NAXIS" + (i + 1) + " = " + shape[i] + ": " + size[i] + " pixels from " + from[i]
                        + " were asked for; expected a section within the image");
            }
        }
        int[] start = Arrays.copyOf(from, Math.max(MOST_AXES, from.length));
        return box(start, four(size));
    }

    private double[] box(int[] from, int[] size) {
        if (shape.length > MOST_AXES) {
            throw header.problem("NAXIS = " + shape.length + "; expected 1 to " + MOST_AXES + "; cut the image up");
        }
        long pixels = 1;
        for (int n : size) pixels = Math.min(Integer.MAX_VALUE, pixels * n); // 2^31 is too many already
        long memory = Runtime.getRuntime().maxMemory();
        if (pixels > Integer.MAX_VALUE - 8 || 8 * pixels > memory / 10 * 9) {
            throw header.problem("NAXISn: " + pixels + " or more pixels need more memory than Java was given ("
                    + (memory >> 20) + " MB); ask for a section, or give Java more (-Xmx)");
        }
        if (pixels == 0) return new double[0];
        return this.pixels.box(from, size);
    }
}
