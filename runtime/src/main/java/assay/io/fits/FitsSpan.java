package assay.io.fits;

/**
 * Where the data of one unit lie in the file. What the unit says of its own sum is held to its header when the file is
 * opened, and to its data before the first of them is handed out.
 */
final class FitsSpan {
    static final int PIECE = 1 << 18;
    private static final long UNKNOWN = -1;

    private final FitsBytes bytes;
    private final FitsHeader header;
    private final long from;
    private final long length;
    private final long promised;
    private volatile boolean verified;

    FitsSpan(FitsBytes bytes, FitsHeader header, long from, long length) {
        this.bytes = bytes;
        this.header = header;
        this.from = from;
        this.length = length;
        promised = has(header, "DATASUM") ? header.whole("DATASUM") : UNKNOWN;
        verifyHeader();
    }

    static boolean has(FitsHeader header, String key) {
        return header.text(key).filter(sum -> !sum.isEmpty()).isPresent();
    }

    long from() {
        return from;
    }

    long length() {
        return length;
    }

    /** With what fills up the last block. */
    long padded() {
        return length + (FitsHeader.BLOCK - length % FitsHeader.BLOCK) % FitsHeader.BLOCK;
    }

    FitsBytes.Reading open() {
        verify();
        return bytes.open();
    }

    private void verifyHeader() {
        if (!has(header, "CHECKSUM")) {
            if (padded() == 0) verify();
            return;
        }
        long data = promised != UNKNOWN ? promised : sum();
        if (FitsChecksum.add(header.sum(), data) != FitsChecksum.ALL_ONES) {
            throw header.problem("CHECKSUM: its bytes do not match it; expected what was written; the file is damaged,"
                    + " fetch it again");
        }
        if (promised == UNKNOWN || padded() == 0) verify();
    }

    void verify() {
        if (verified) return;
        if (promised != UNKNOWN) {
            long found = sum();
            if (found != promised) {
                throw header.problem("DATASUM = " + promised + ": its data do not match it but sum up to " + found
                        + "; the file is damaged, fetch it again");
            }
        }
        verified = true;
    }

    private long sum() {
        long left = padded();
        long at = from;
        long sum = 0;
        byte[] piece = new byte[(int) Math.min(PIECE, left)];
        try (FitsBytes.Reading in = bytes.open()) {
            while (left > 0) {
                int n = (int) Math.min(piece.length, left);
                in.read(at, piece, n);
                sum = FitsChecksum.add(sum, FitsChecksum.sum(piece, 0, n));
                at += n;
                left -= n;
            }
        }
        return sum;
    }
}
