package assay.io.fits;

import assay.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Finds the bytes of a file. A packed one is unpacked once, into no more than 200 times its size (or 64 MB, which a few
 * maps of one value reach) and no more than half of the memory that Java was given.
 */
final class FitsSource {
    private static final int GREATEST_PACKING = 200;
    private static final long SMALL_ENOUGH = 64L << 20;
    private static final int SMALLEST_PIECE = 1 << 16;
    private static final int LARGEST_PIECE = 1 << 24;

    private FitsSource() {}

    static FitsBytes of(Path file) {
        if (!Files.exists(file)) throw new Problem(file + ": there is no such file; fetch it or correct the path");
        if (!Files.isRegularFile(file)) {
            throw new Problem(file + ": this is no ordinary file but a folder, pipe or device; correct the path");
        }
        try {
            long size = Files.size(file);
            try (InputStream in = Files.newInputStream(file)) {
                byte[] magic = in.readNBytes(2);
                if (magic.length < 2 || (magic[0] & 0xFF) != 0x1F || (magic[1] & 0xFF) != 0x8B) {
                    return new FitsBytes.OnDisk(file, size);
                }
            }
            return unpack(file, size);
        } catch (IOException e) {
            String reason = e.getMessage() == null ? "it ends too early" : e.getMessage();
            throw new Problem(file + ": cannot be read (" + reason + "); fetch it again", e);
        }
    }

    private static FitsBytes unpack(Path file, long size) throws IOException {
        long honest = Math.max(SMALL_ENOUGH, size * GREATEST_PACKING);
        long memory = Runtime.getRuntime().maxMemory() / 2;
        long most = Math.min(honest, memory);
        int pieceSize = (int) Math.max(SMALLEST_PIECE, Math.min(LARGEST_PIECE, size));
        List<byte[]> pieces = new ArrayList<>();
        long length = 0;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            while (true) {
                byte[] piece = new byte[pieceSize];
                int n = in.readNBytes(piece, 0, pieceSize);
                length += n;
                if (length > most) throw tooMuch(file, size, most, honest <= memory);
                pieces.add(n == pieceSize ? piece : Arrays.copyOf(piece, n));
                if (n < pieceSize) return new FitsBytes.InMemory(pieces, length);
            }
        }
    }

    private static Problem tooMuch(Path file, long size, long most, boolean dishonest) {
        String found = file + ": its " + size + " packed bytes unpack to more than " + most;
        return new Problem(
                dishonest
                        ? found + ", too many to be honest; expected at most 200 times its size; fetch it again"
                        : found + " bytes, half of Java's memory; unpack it with gunzip or give Java more (-Xmx)");
    }
}
