package assay.io.fits;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;

/** The ones' complement checksum of FITS (Seaman, Pence & Rots 2012) and its ASCII form. */
public final class FitsChecksum {
    /** What a header with a right CHECKSUM adds up to, its data included. */
    static final long ALL_ONES = 0xFFFFFFFFL;

    private static final int ZERO = '0';
    private static final int STRETCH = 1 << 12;

    private FitsChecksum() {}

    /** The sum of big-endian 32-bit words with the carries brought round; {@code length} is a multiple of 4. */
    static long sum(byte[] bytes, int from, int length) {
        IntBuffer words = ByteBuffer.wrap(bytes, from, length).asIntBuffer();
        int[] some = new int[STRETCH];
        long sum = 0;
        while (words.hasRemaining()) {
            int n = Math.min(STRETCH, words.remaining());
            words.get(some, 0, n);
            for (int i = 0; i < n; i++) sum += some[i] & ALL_ONES;
        }
        return carry(sum);
    }

    static long add(long a, long b) {
        return carry(a + b);
    }

    private static long carry(long sum) {
        long folded = sum;
        while (folded >>> 32 != 0) folded = (folded & ALL_ONES) + (folded >>> 32);
        return folded;
    }

    /** Sixteen letters and digits whose own sum is the complement of {@code sum}, so that all adds up to ones. */
    static String encode(long sum) {
        long complement = ~sum & ALL_ONES;
        char[] letters = new char[16];
        for (int i = 0; i < 4; i++) {
            int octet = (int) (complement >>> (24 - 8 * i)) & 0xFF;
            int[] parts = new int[4];
            java.util.Arrays.fill(parts, octet / 4 + ZERO);
            parts[0] += octet % 4;
            while (holdsPunctuation(parts)) {
                for (int j = 0; j < 4; j += 2) {
                    if (isPunctuation(parts[j]) || isPunctuation(parts[j + 1])) {
                        parts[j]++;
                        parts[j + 1]--;
                    }
                }
            }
            for (int j = 0; j < 4; j++) letters[(4 * j + i + 1) % 16] = (char) parts[j];
        }
        return new String(letters);
    }

    private static boolean holdsPunctuation(int[] parts) {
        for (int part : parts) if (isPunctuation(part)) return true;
        return false;
    }

    private static boolean isPunctuation(int c) {
        return (c >= ':' && c <= '@') || (c >= '[' && c <= '`');
    }
}
