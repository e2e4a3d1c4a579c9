package assay.io.fits;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The cards of a header that is being written, in the fixed format of FITS. */
public final class FitsCards {
    private static final String UNSUMMED = "0000000000000000";
    private final List<String> cards = new ArrayList<>();

    public FitsCards put(String key, boolean value, String comment) {
        return put(key, padLeft(value ? "T" : "F"), false, comment);
    }

    public FitsCards put(String key, long value, String comment) {
        return put(key, padLeft(Long.toString(value)), false, comment);
    }

    /** All digits, by decimal arithmetic: the printing of doubles changed between versions of Java. */
    public FitsCards put(String key, double value, String comment) {
        BigDecimal digits = new BigDecimal(value).round(new MathContext(17)).stripTrailingZeros();
        String text = digits.signum() == 0 ? "0.0" : digits.toString().replace("E+", "E");
        return put(key, padLeft(text.matches("-?\\d+") ? text + ".0" : text), false, comment);
    }

    public FitsCards put(String key, String value, String comment) {
        String quoted = value.replace("'", "''");
        return put(key, String.format("'%-8s'", quoted), true, comment);
    }

    /** The cards of another header behind these. */
    public FitsCards put(FitsCards others) {
        cards.addAll(others.cards);
        return this;
    }

    private FitsCards put(String key, String value, boolean text, String comment) {
        String card = String.format("%-8s= %s", key, text ? String.format("%-20s", value) : value);
        String whole = comment.isEmpty() ? card : card + " / " + comment;
        if (whole.length() > 80) throw new IllegalArgumentException("the FITS card is too long: " + whole);
        cards.add(String.format("%-80s", whole));
        return this;
    }

    private static String padLeft(String value) {
        return String.format("%20s", value);
    }

    /** Header and data in whole blocks, with DATASUM and CHECKSUM. */
    public byte[] unit(byte[] data) {
        byte[] body = Arrays.copyOf(data, blocks(data.length));
        long dataSum = FitsChecksum.sum(body, 0, body.length);
        put("DATASUM", Long.toString(dataSum), "");
        put("CHECKSUM", UNSUMMED, "");
        String text = String.join("", cards) + String.format("%-80s", "END");
        byte[] unit = new byte[blocks(text.length()) + body.length];
        Arrays.fill(unit, 0, blocks(text.length()), (byte) ' ');
        byte[] head = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, unit, 0, head.length);
        System.arraycopy(body, 0, unit, blocks(text.length()), body.length);
        long sum = FitsChecksum.add(dataSum, FitsChecksum.sum(unit, 0, blocks(text.length())));
        byte[] letters = FitsChecksum.encode(sum).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(letters, 0, unit, text.indexOf(UNSUMMED), letters.length);
        return unit;
    }

    private static int blocks(int length) {
        return (length + FitsHeader.BLOCK - 1) / FitsHeader.BLOCK * FitsHeader.BLOCK;
    }
}
