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
    private static final int LONGEST_PART = 67; // with an ampersand, two quotes and ten columns of keyword: 80
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

    /** A text of any length, which goes on in CONTINUE cards where one card is too short (FITS 4.0, section 4.2.1.2). */
    public FitsCards putLong(String key, String value) {
        String before = String.format("%-8s= ", key);
        StringBuilder part = new StringBuilder();
        for (char c : value.toCharArray()) {
            String quoted = c == '\'' ? "''" : String.valueOf(c);
            if (part.length() + quoted.length() > LONGEST_PART) {
                cards.add(String.format("%-80s", before + "'" + part + "&'"));
                before = "CONTINUE  ";
                part.setLength(0);
            }
            part.append(quoted);
        }
        cards.add(String.format("%-80s", before + String.format("'%-8s'", part)));
        return this;
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
        if (!whole.matches("[ -~]*")) throw new IllegalArgumentException("the FITS card is not ASCII: " + whole);
        cards.add(String.format("%-80s", whole));
        return this;
    }

    private static String padLeft(String value) {
        return String.format("%20s", value);
    }

    /** These cards and then those. */
    FitsCards add(FitsCards others) {
        cards.addAll(others.cards);
        return this;
    }

    /** Header and data in whole blocks, with DATASUM and CHECKSUM. */
    public byte[] unit(byte[] data) {
        byte[] body = Arrays.copyOf(data, blocks(data.length));
        byte[] head = head(FitsChecksum.sum(body, 0, body.length));
        byte[] unit = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, unit, head.length, body.length);
        return unit;
    }

    /** The header in whole blocks, before data of this sum. */
    byte[] head(long dataSum) {
        put("DATASUM", Long.toString(dataSum), "");
        put("CHECKSUM", UNSUMMED, "");
        String text = String.join("", cards) + String.format("%-80s", "END");
        byte[] head = Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), blocks(text.length()));
        Arrays.fill(head, text.length(), head.length, (byte) ' ');
        long sum = FitsChecksum.add(dataSum, FitsChecksum.sum(head, 0, head.length));
        byte[] letters = FitsChecksum.encode(sum).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(letters, 0, head, text.indexOf(UNSUMMED), letters.length);
        return head;
    }

    private static int blocks(int length) {
        return (length + FitsHeader.BLOCK - 1) / FitsHeader.BLOCK * FitsHeader.BLOCK;
    }
}
