package assay.io.archive;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** Bytes that come in blocks. */
interface Blocks extends AutoCloseable {
    /** The next bytes, or nothing at the end. */
    Optional<List<ByteBuffer>> next() throws Cut, InterruptedException;

    /** Gives the rest up. */
    @Override
    void close();
}
