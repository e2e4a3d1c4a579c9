package assay.io.fits;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Big-endian numbers on their way into a file, in whole blocks, and their sum. */
final class FitsOutput {
    private final OutputStream out;
    private final byte[] buffer = new byte[16 * FitsHeader.BLOCK];
    private int used;
    private long length;
    private long sum;

    FitsOutput(OutputStream out) {
        this.out = out;
    }

    /** The last {@code bytes} bytes of a number. */
    void number(long bits, int bytes) throws IOException {
        for (int shift = 8 * bytes - 8; shift >= 0; shift -= 8) write((byte) (bits >> shift));
    }

    void write(byte octet) throws IOException {
        if (used == buffer.length) flush();
        buffer[used++] = octet;
        length++;
    }

    long length() {
        return length;
    }

    /** Fills up the last block with zeros; the sum of all. */
    long finish() throws IOException {
        int whole = (used + FitsHeader.BLOCK - 1) / FitsHeader.BLOCK * FitsHeader.BLOCK;
        Arrays.fill(buffer, used, whole, (byte) 0);
        used = whole;
        flush();
        return sum;
    }

    private void flush() throws IOException {
        sum = FitsChecksum.add(sum, FitsChecksum.sum(buffer, 0, used));
        out.write(buffer, 0, used);
        used = 0;
    }
}
