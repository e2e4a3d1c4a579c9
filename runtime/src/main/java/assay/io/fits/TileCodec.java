package assay.io.fits;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.GZIPInputStream;
import nom.tam.fits.compression.algorithm.hcompress.HDecompress;
import nom.tam.fits.compression.algorithm.plio.PLIOCompress;
import nom.tam.fits.compression.algorithm.rice.RiceCompressOption;
import nom.tam.fits.compression.algorithm.rice.RiceCompressor;

/**
 * The packing of one tile (FITS 4.0, section 10.4). Rice, H-compress and PLIO are undone by nom-tam-fits, which is told
 * how many pixels there are and never asked to believe a header.
 */
record TileCodec(String name, int bytesEach, int block, boolean smooth) {
    private static final Set<String> KNOWN =
            Set.of("RICE_1", "RICE_ONE", "GZIP_1", "GZIP_2", "PLIO_1", "HCOMPRESS_1", "NOCOMPRESS");
    private static final int HCOMPRESS_HEAD = 14;
    /** Held, because a logger that nobody holds forgets its level; what it warns of is refused here. */
    private static final Logger CHATTER = Logger.getLogger("nom.tam.fits");

    static {
        CHATTER.setLevel(Level.OFF);
    }

    static TileCodec of(FitsHeader header) {
        String name = header.text("ZCMPTYPE").orElse("missing").strip();
        if (!KNOWN.contains(name)) {
            throw header.problem(
                    "ZCMPTYPE is " + name + "; expected one of RICE_1, GZIP_1, GZIP_2, PLIO_1, HCOMPRESS_1;"
                            + " unpack the file with funpack");
        }
        long bytesEach = parameter(header, "BYTEPIX", 4);
        long block = parameter(header, "BLOCKSIZE", 32);
        if (!Set.of(1L, 2L, 4L).contains(bytesEach)) {
            throw header.problem("ZVALn: BYTEPIX = " + bytesEach + "; expected 1, 2 or 4; the file is damaged");
        }
        if (!Set.of(16L, 32L).contains(block)) {
            throw header.problem("ZVALn: BLOCKSIZE = " + block + "; expected 16 or 32; the file is damaged");
        }
        return new TileCodec(name, (int) bytesEach, (int) block, parameter(header, "SMOOTH", 0) != 0);
    }

    private static long parameter(FitsHeader header, String name, long otherwise) {
        for (int i = 1; header.has("ZNAME" + i); i++) {
            if (header.text("ZNAME" + i).orElseThrow().strip().equals(name)) return header.whole("ZVAL" + i);
        }
        return otherwise;
    }

    boolean isGzip() {
        return name.startsWith("GZIP");
    }

    boolean isPlain() {
        return name.equals("NOCOMPRESS");
    }

    /** Whether the whole numbers were rounded: H-compress with a scale above 1. */
    boolean isRounded(byte[] packed) {
        return name.equals("HCOMPRESS_1") && packed.length >= HCOMPRESS_HEAD && Bytes.intAt(packed, 10) > 1;
    }

    /** What the elements of the packed column are. */
    char element() {
        return name.equals("PLIO_1") ? 'I' : 'B';
    }

    /** The whole numbers of a tile of so many pixels. */
    int[] wholes(byte[] packed, int pixels) throws IOException {
        return switch (name) {
            case "RICE_1", "RICE_ONE" -> rice(packed, pixels);
            case "HCOMPRESS_1" -> hcompress(packed, pixels);
            case "PLIO_1" -> {
                int[] wholes = new int[pixels];
                new PLIOCompress.IntPLIOCompressor().decompress(ByteBuffer.wrap(packed), IntBuffer.wrap(wholes));
                yield wholes;
            }
            default -> throw new IOException(name + " has no whole numbers of its own");
        };
    }

    private int[] rice(byte[] packed, int pixels) throws IOException {
        RiceCompressOption option = new RiceCompressOption().setBlockSize(block).setBytePix(bytesEach);
        int[] wholes = new int[pixels];
        ByteBuffer in = ByteBuffer.wrap(packed);
        if (bytesEach == 4) {
            new RiceCompressor.IntRiceCompressor(option).decompress(in, IntBuffer.wrap(wholes));
        } else if (bytesEach == 2) {
            short[] shorts = new short[pixels];
            new RiceCompressor.ShortRiceCompressor(option).decompress(in, ShortBuffer.wrap(shorts));
            for (int i = 0; i < pixels; i++) wholes[i] = shorts[i];
        } else {
            byte[] bytes = new byte[pixels];
            new RiceCompressor.ByteRiceCompressor(option).decompress(in, ByteBuffer.wrap(bytes));
            for (int i = 0; i < pixels; i++) wholes[i] = bytes[i] & 0xFF;
        }
        if (in.hasRemaining()) throw new IOException(in.remaining() + " bytes are left over");
        return wholes;
    }

    private int[] hcompress(byte[] packed, int pixels) throws IOException {
        if (packed.length < HCOMPRESS_HEAD) throw new IOException("it is too short");
        long there = (long) Bytes.intAt(packed, 2) * Bytes.intAt(packed, 6);
        if (there != pixels) throw new IOException("it says that it has " + there + " pixels");
        long[] longs = new long[pixels];
        new HDecompress().decompress(ByteBuffer.wrap(packed), smooth, longs);
        int[] wholes = new int[pixels];
        for (int i = 0; i < pixels; i++) wholes[i] = (int) longs[i];
        return wholes;
    }

    /** Packed by gzip; of GZIP_2 the bytes are put back in their order, all first ones having stood before all second. */
    static byte[] unzip(byte[] packed, int pixels, boolean shuffled) throws IOException {
        byte[] bytes;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            bytes = in.readNBytes(8 * pixels + 1);
        }
        int each = bytes.length / pixels;
        if (each * pixels != bytes.length || !Set.of(1, 2, 4, 8).contains(each)) {
            throw new IOException("it holds " + bytes.length + " bytes or more");
        }
        if (!shuffled || each == 1) return bytes;
        byte[] ordered = new byte[bytes.length];
        for (int b = 0; b < each; b++) {
            for (int i = 0; i < pixels; i++) ordered[i * each + b] = bytes[b * pixels + i];
        }
        return ordered;
    }
}
