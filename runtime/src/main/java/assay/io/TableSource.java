package assay.io;

import assay.model.Problem;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import uk.ac.starlink.util.Compression;
import uk.ac.starlink.util.DataSource;
import uk.ac.starlink.util.FileDataSource;

/**
 * The bytes of a file of tables, unpacked when it is packed with gzip. A file that unpacks to more than {@value
 * #GREATEST_COMPRESSION} times its size (and to more than a small table) is refused before it fills the memory; other
 * packings are not tried.
 */
final class TableSource extends DataSource {
    private static final int GREATEST_COMPRESSION = 200;
    private static final long SMALL_ENOUGH = 64L << 20;

    private final Path file;
    private final long most;

    private TableSource(Path file, long most) {
        this.file = file;
        this.most = most;
    }

    static DataSource of(Path file) throws IOException {
        DataSource source;
        if (isPacked(file)) {
            source = new TableSource(file, Math.max(SMALL_ENOUGH, GREATEST_COMPRESSION * Files.size(file)));
            source.setName(file.toString());
        } else {
            source = new FileDataSource(file.toFile());
        }
        source.setCompression(Compression.NONE);
        return source;
    }

    private static boolean isPacked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] magic = in.readNBytes(2);
            return magic.length == 2 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B;
        }
    }

    @Override
    protected InputStream getRawInputStream() throws IOException {
        return new Bounded(new GZIPInputStream(Files.newInputStream(file), 1 << 16));
    }

    private final class Bounded extends FilterInputStream {
        private long passed;

        Bounded(InputStream in) {
            super(new BufferedInputStream(in, 1 << 16));
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) pass(1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            if (n > 0) pass(n);
            return n;
        }

        @Override
        public long skip(long wish) throws IOException {
            long skipped = super.skip(wish);
            pass(skipped);
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void pass(long bytes) {
            passed += bytes;
            if (passed > most) {
                throw new Problem(file + ": unpacks to more than " + most + " bytes, " + GREATEST_COMPRESSION
                        + " times its size; if it is an honest table, unpack it first");
            }
        }
    }
}
