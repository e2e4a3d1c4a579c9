package assay.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Remembers the last byte that went by, which tells whether the last line had an end. */
final class LastByte extends FilterInputStream {
    private int last = -1;

    LastByte(InputStream in) {
        super(in);
    }

    int last() {
        return last;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) last = read;
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = super.read(bytes, offset, length);
        if (n > 0) last = bytes[offset + n - 1];
        return n;
    }
}
