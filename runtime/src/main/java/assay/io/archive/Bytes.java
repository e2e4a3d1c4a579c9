package assay.io.archive;

import java.util.Locale;

/** Amounts of bytes for people, in powers of 1000. */
public final class Bytes {
    private static final String[] UNITS = {"kB", "MB", "GB", "TB", "PB", "EB"};

    private Bytes() {}

    /** {@code 512 bytes}, {@code 17.3 kB}, {@code 4.0 MB}. */
    public static String words(long bytes) {
        if (bytes < 1000) return bytes + (bytes == 1 ? " byte" : " bytes");
        double amount = bytes;
        int unit = -1;
        while (amount >= 999.95 && unit < UNITS.length - 1) {
            amount /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", amount, UNITS[Math.max(0, unit)]);
    }
}
