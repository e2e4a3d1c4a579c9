package assay.io.fits;

import java.nio.ByteBuffer;
import java.util.OptionalLong;

/** How a stored pixel becomes a physical value: {@code BZERO + BSCALE * stored} (FITS 4.0, section 4.4.2.5). */
record PixelForm(int bitpix, double scale, double zero, OptionalLong blank) {
    private static final int SOME = 4096;

    static PixelForm of(FitsHeader header) {
        int bitpix = (int) header.whole("BITPIX");
        double scale = header.number("BSCALE", 1);
        if (scale == 0) throw header.problem("BSCALE = 0 leaves no values; expected another number; mend the header");
        double zero = header.number("BZERO", 0);
        boolean blank = bitpix > 0 && header.has("BLANK");
        return new PixelForm(
                bitpix, scale, zero, blank ? OptionalLong.of(header.whole("BLANK")) : OptionalLong.empty());
    }

    int bytes() {
        return Math.abs(bitpix) / 8;
    }

    /** Physical values of big-endian pixels. */
    void decode(byte[] stored, double[] into, int at, int count) {
        ByteBuffer in = ByteBuffer.wrap(stored, 0, count * bytes());
        switch (bitpix) {
            case -32 -> floats(in, into, at, count);
            case -64 -> in.asDoubleBuffer().get(into, at, count);
            case 8 -> {
                for (int i = 0; i < count; i++) into[at + i] = stored[i] & 0xFF;
            }
            case 16 -> {
                for (int i = 0; i < count; i++) into[at + i] = (short) (stored[2 * i] << 8 | stored[2 * i + 1] & 0xFF);
            }
            case 32 -> ints(in, into, at, count);
            default -> {
                longs(in, into, at, count);
                return;
            }
        }
        if (blank.isPresent()) blankToNaN(into, at, count);
        if (scale != 1 || zero != 0) for (int i = at; i < at + count; i++) into[i] = into[i] * scale + zero;
    }

    private static void floats(ByteBuffer in, double[] into, int at, int count) {
        float[] some = new float[Math.min(SOME, count)];
        var floats = in.asFloatBuffer();
        for (int done = 0; done < count; done += some.length) {
            int n = Math.min(some.length, count - done);
            floats.get(some, 0, n);
            for (int i = 0; i < n; i++) into[at + done + i] = some[i];
        }
    }

    private static void ints(ByteBuffer in, double[] into, int at, int count) {
        int[] some = new int[Math.min(SOME, count)];
        var ints = in.asIntBuffer();
        for (int done = 0; done < count; done += some.length) {
            int n = Math.min(some.length, count - done);
            ints.get(some, 0, n);
            for (int i = 0; i < n; i++) into[at + done + i] = some[i];
        }
    }

    /** A double cannot tell two neighbouring numbers of 64 bits apart, so BLANK is looked for before. */
    private void longs(ByteBuffer in, double[] into, int at, int count) {
        var longs = in.asLongBuffer();
        for (int i = 0; i < count; i++) {
            long stored = longs.get();
            boolean none = blank.isPresent() && stored == blank.getAsLong();
            into[at + i] = none ? Double.NaN : physical(stored);
        }
    }

    /** Integers as they stand in the file. */
    double physical(long stored) {
        return stored * scale + zero;
    }

    private void blankToNaN(double[] into, int at, int count) {
        double none = blank.getAsLong();
        for (int i = at; i < at + count; i++) if (into[i] == none) into[i] = Double.NaN;
    }
}
