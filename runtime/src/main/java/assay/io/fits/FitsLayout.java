package assay.io.fits;

import assay.model.Problem;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;

/** What a header says about the bytes behind it, refused where it contradicts itself (FITS 4.0, section 4.4.1). */
final class FitsLayout {
    private static final Set<Long> BITPIX = Set.of(8L, 16L, 32L, 64L, -32L, -64L);

    private FitsLayout() {}

    /** Bytes of data, without what fills up the last block. */
    static long dataLength(FitsHeader header, boolean primary) {
        if (!primary && !header.has("XTENSION")) {
            throw header.problem("XTENSION: no extension begins here; expected XTENSION as the first keyword; the file"
                    + " is damaged or has a stray end");
        }
        long bitpix = header.whole("BITPIX");
        if (!BITPIX.contains(bitpix)) {
            throw header.problem("BITPIX = " + bitpix + "; expected 8, 16, 32, 64, -32 or -64; the file is damaged");
        }
        long naxis = header.whole("NAXIS");
        if (naxis < 0 || naxis > 999) {
            throw header.problem("NAXIS = " + naxis + "; expected 0 to 999; the file is damaged");
        }
        BigInteger pixels = naxis == 0 ? BigInteger.ZERO : BigInteger.ONE;
        for (int axis = 1; axis <= naxis; axis++) {
            pixels = pixels.multiply(BigInteger.valueOf(notNegative(header, "NAXIS" + axis)));
        }
        requireOrder(header, primary, (int) naxis);
        if (header.flag("GROUPS")) {
            throw header.problem("GROUPS = T: these are random groups; expected images or tables; convert the file");
        }
        long parameters = header.has("PCOUNT") ? notNegative(header, "PCOUNT") : required(header, primary, "PCOUNT", 0);
        long groups = header.has("GCOUNT") ? notNegative(header, "GCOUNT") : required(header, primary, "GCOUNT", 1);
        requireOfKind(header, primary, parameters, groups);
        BigInteger length = pixels.add(BigInteger.valueOf(parameters))
                .multiply(BigInteger.valueOf(groups))
                .multiply(BigInteger.valueOf(Math.abs(bitpix) / 8));
        if (length.bitLength() > 62) {
            throw header.problem("NAXISn: they ask for " + length + " bytes of data; expected less than 2^62; the file"
                    + " is damaged");
        }
        return length.longValueExact();
    }

    private static long notNegative(FitsHeader header, String key) {
        long value = header.whole(key);
        if (value < 0) throw header.problem(key + " = " + value + " is negative; expected 0 or more; mend the header");
        return value;
    }

    private static long required(FitsHeader header, boolean primary, String key, long otherwise) {
        return primary ? otherwise : header.whole(key);
    }

    /** The keywords that lay out the data stand first, in their order, and there are no more axes than NAXIS says. */
    private static void requireOrder(FitsHeader header, boolean primary, int naxis) {
        List<String> keys = header.keys();
        for (int i = 0; i < naxis + 3; i++) {
            String wanted =
                    i == 0 ? primary ? "SIMPLE" : "XTENSION" : i == 1 ? "BITPIX" : i == 2 ? "NAXIS" : "NAXIS" + (i - 2);
            if (!keys.get(i).equals(wanted)) {
                throw header.problem(wanted + " is keyword " + (keys.indexOf(wanted) + 1) + " of the header; expected "
                        + (i + 1) + "; mend the order");
            }
        }
        for (String key : keys) {
            if (key.matches("NAXIS\\d+") && keys.indexOf(key) >= naxis + 3) {
                throw header.problem(
                        key + " contradicts NAXIS = " + naxis + "; expected no further axis; mend the header");
            }
        }
    }

    private static void requireOfKind(FitsHeader header, boolean primary, long parameters, long groups) {
        String kind = primary ? "IMAGE" : header.text("XTENSION").orElseThrow();
        if (kind.equals("IMAGE") && parameters != 0) throw oneValue(header, "PCOUNT", parameters, 0, "an image");
        if (kind.equals("IMAGE") && groups != 1) throw oneValue(header, "GCOUNT", groups, 1, "an image");
        if (!isTable(kind)) return;
        long bitpix = header.whole("BITPIX");
        long naxis = header.whole("NAXIS");
        if (bitpix != 8) throw oneValue(header, "BITPIX", bitpix, 8, "a table");
        if (naxis != 2) throw oneValue(header, "NAXIS", naxis, 2, "a table");
        if (groups != 1) throw oneValue(header, "GCOUNT", groups, 1, "a table");
        long fields = header.whole("TFIELDS");
        if (fields < 0 || fields > 999) {
            throw header.problem("TFIELDS = " + fields + "; expected 0 to 999; the file is damaged");
        }
    }

    static boolean isTable(String kind) {
        return kind.equals("BINTABLE") || kind.equals("TABLE");
    }

    private static Problem oneValue(FitsHeader header, String key, long found, long expected, String kind) {
        return header.problem(key + " = " + found + " is not " + expected + " in " + kind + "; the file is damaged");
    }
}
