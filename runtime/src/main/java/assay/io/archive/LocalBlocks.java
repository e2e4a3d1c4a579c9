package assay.io.archive;

import assay.io.Reason;
import assay.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The bytes of a file on this machine or on a disk that it has mounted. */
final class LocalBlocks implements Blocks {
    private final Path file;
    private final InputStream in;
    private final byte[] block = new byte[1 << 16];

    LocalBlocks(URI origin) {
        try {
            file = Path.of(origin);
            if (!Files.isRegularFile(file)) throw new Problem(file + " is not there, or no file");
            in = Files.newInputStream(file);
        } catch (IOException e) {
            throw new Problem("cannot read " + origin.getPath() + ": " + Reason.of(e), e);
        } catch (IllegalArgumentException e) {
            throw new Problem(ArchiveFile.shown(origin.toString()) + " names no file of this machine", e);
        }
    }

    long size() {
        return file.toFile().length();
    }

    @Override
    public Optional<List<ByteBuffer>> next() {
        try {
            int n = in.read(block);
            return n < 0 ? Optional.empty() : Optional.of(List.of(ByteBuffer.wrap(block, 0, n)));
        } catch (IOException e) {
            throw new Problem("cannot read " + file + ": " + Reason.of(e), e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException read) {
            return; // what was wanted of it has been read
        }
    }
}
