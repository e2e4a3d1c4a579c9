package assay.io.fits;

import assay.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * A FITS file whose every header has been borne out by the bytes that are there: legal layout keywords, no byte missing
 * or left over, as many extensions as NEXTEND says, checksums right where there are any. Nothing is allocated on the
 * word of a header.
 */
public record FitsFile(String name, List<FitsImage> units) {
    private static final int LARGEST = Integer.MAX_VALUE - 64;
    private static final int SMALL_ENOUGH = 64 << 20;
    private static final int GREATEST_COMPRESSION = 200;
    private static final Set<Long> BITPIX = Set.of(8L, 16L, 32L, 64L, -32L, -64L);

    public static FitsFile read(Path file) {
        String name = String.valueOf(file.getFileName());
        byte[] bytes = bytes(file);
        if (!startsAsFits(bytes)) {
            throw new Problem(file + ": this is not a FITS file (it does not begin with SIMPLE = T)");
        }
        List<FitsImage> units = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            String where = file + ", " + (units.isEmpty() ? "primary header" : "extension " + units.size());
            FitsHeader header = FitsHeader.parse(bytes, at, where);
            if (!units.isEmpty() && !header.has("XTENSION")) {
                throw header.problem("no extension begins at byte " + at + "; the file is damaged or has a stray end");
            }
            long dataLength = dataLength(header);
            long padded = dataLength + (FitsHeader.BLOCK - dataLength % FitsHeader.BLOCK) % FitsHeader.BLOCK;
            long end = (long) at + header.length() + padded;
            if (dataLength > bytes.length || end > bytes.length) {
                throw header.problem("its header asks for " + dataLength + " bytes of data where "
                        + Math.max(0, bytes.length - at - header.length())
                        + " are left; the file is damaged or cut short");
            }
            verifyChecksums(header, bytes, at, (int) end);
            ByteBuffer data = ByteBuffer.wrap(bytes, at + header.length(), (int) dataLength)
                    .slice();
            units.add(new FitsImage(header, data.asReadOnlyBuffer()));
            at = (int) end;
        }
        requireAllOfIt(units);
        return new FitsFile(name, List.copyOf(units));
    }

    public FitsHeader primary() {
        return units.get(0).header();
    }

    private static byte[] bytes(Path file) {
        if (!Files.exists(file)) throw new Problem(file + ": there is no such file; fetch it or correct the path");
        if (!Files.isRegularFile(file)) throw new Problem(file + ": this is no ordinary file but a folder or device");
        try {
            long size = Files.size(file);
            if (size > LARGEST) throw new Problem(file + ": " + size + " bytes are too many for a file of line maps");
            try (InputStream in = Files.newInputStream(file)) {
                byte[] magic = in.readNBytes(2);
                if (magic.length < 2 || (magic[0] & 0xFF) != 0x1F || (magic[1] & 0xFF) != 0x8B) {
                    return Files.readAllBytes(file);
                }
            }
            return unpack(file, size);
        } catch (IOException e) {
            throw new Problem(file + ": cannot be read (" + e.getMessage() + "); fetch it again", e);
        }
    }

    private static byte[] unpack(Path file, long size) throws IOException {
        int most = (int) Math.min(LARGEST, Math.max(SMALL_ENOUGH, size * GREATEST_COMPRESSION));
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            byte[] bytes = in.readNBytes(most);
            if (in.read() >= 0) {
                throw new Problem(file + ": unpacks to more than " + most + " bytes, too many to be honest line maps");
            }
            return bytes;
        }
    }

    private static boolean startsAsFits(byte[] bytes) {
        if (bytes.length < 80) return false;
        String card = new String(bytes, 0, 80, StandardCharsets.ISO_8859_1);
        return card.matches("SIMPLE  = +T( .*)?");
    }

    private static long dataLength(FitsHeader header) {
        long bitpix = header.whole("BITPIX");
        if (!BITPIX.contains(bitpix)) {
            throw header.problem("BITPIX = " + bitpix + "; FITS knows 8, 16, 32, 64, -32 and -64");
        }
        long naxis = header.whole("NAXIS");
        if (naxis < 0 || naxis > 999) throw header.problem("NAXIS = " + naxis + "; FITS knows 0 to 999");
        BigInteger pixels = naxis == 0 ? BigInteger.ZERO : BigInteger.ONE;
        for (int axis = 1; axis <= naxis; axis++) {
            pixels = pixels.multiply(BigInteger.valueOf(notNegative(header, "NAXIS" + axis)));
        }
        long parameters = header.has("PCOUNT") ? notNegative(header, "PCOUNT") : 0;
        long groups = header.has("GCOUNT") ? notNegative(header, "GCOUNT") : 1;
        BigInteger length = pixels.add(BigInteger.valueOf(parameters))
                .multiply(BigInteger.valueOf(groups))
                .multiply(BigInteger.valueOf(Math.abs(bitpix) / 8));
        if (length.bitLength() > 62) {
            throw header.problem("its header asks for " + length + " bytes of data; the file is damaged");
        }
        return length.longValueExact();
    }

    private static long notNegative(FitsHeader header, String key) {
        long value = header.whole(key);
        if (value < 0) throw header.problem(key + " = " + value + " is negative");
        return value;
    }

    private static void verifyChecksums(FitsHeader header, byte[] bytes, int from, int end) {
        int dataAt = from + header.length();
        long dataSum = FitsChecksum.sum(bytes, dataAt, end - dataAt);
        if (header.has("DATASUM") && header.whole("DATASUM") != dataSum) {
            throw header.problem("its data do not match their DATASUM; the file is damaged, fetch it again");
        }
        if (header.has("CHECKSUM")) {
            long all = FitsChecksum.add(dataSum, FitsChecksum.sum(bytes, from, header.length()));
            if (all != FitsChecksum.ALL_ONES) {
                throw header.problem("it does not match its CHECKSUM; the file is damaged, fetch it again");
            }
        }
    }

    private static void requireAllOfIt(List<FitsImage> units) {
        boolean summed = units.stream().anyMatch(u -> u.header().has("CHECKSUM"));
        for (FitsImage unit : units) {
            if (summed && !unit.header().has("CHECKSUM")) {
                throw unit.header()
                        .problem("it has no CHECKSUM where others have one; the file is damaged, fetch it again");
            }
        }
        FitsHeader primary = units.get(0).header();
        if (primary.has("NEXTEND") && primary.whole("NEXTEND") != units.size() - 1) {
            throw primary.problem("NEXTEND promises " + primary.whole("NEXTEND") + " extensions, the file has "
                    + (units.size() - 1) + "; it is cut short or damaged");
        }
    }
}
