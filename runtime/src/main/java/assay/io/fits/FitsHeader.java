package assay.io.fits;

import assay.model.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The cards of one header, read strictly: printable text, each keyword that lays out the data once, an END. */
public final class FitsHeader {
    static final int BLOCK = 2880;
    private static final int CARD = 80;

    private final String where;
    private final Map<String, String> cards = new LinkedHashMap<>();
    private int length;

    private FitsHeader(String where) {
        this.where = where;
    }

    static FitsHeader parse(byte[] bytes, int from, String where) {
        FitsHeader header = new FitsHeader(where);
        for (int at = from; at + CARD <= bytes.length; at += CARD) {
            String card = header.text(bytes, at);
            if (card.startsWith("END     ")) {
                header.length = (at + CARD - from + BLOCK - 1) / BLOCK * BLOCK;
                return header;
            }
            header.put(card);
        }
        throw header.problem("its header has no END card; the file is damaged or cut short");
    }

    private String text(byte[] bytes, int at) {
        char[] text = new char[CARD];
        for (int i = 0; i < CARD; i++) {
            int c = bytes[at + i];
            if (c < ' ' || c > '~') throw problem("byte " + (at + i) + " of its header is not printable text");
            text[i] = (char) c;
        }
        return new String(text);
    }

    private void put(String card) {
        boolean hierarchical = card.startsWith("HIERARCH ");
        int equals = hierarchical ? card.indexOf('=') : 8;
        if (equals < 0 || !card.startsWith("= ", equals)) return;
        String key = card.substring(hierarchical ? 9 : 0, equals).strip();
        String before = cards.put(key, value(card.substring(equals + 1).strip()));
        if (before != null
                && key.matches("SIMPLE|XTENSION|BITPIX|NAXIS\\d*|PCOUNT|GCOUNT|EXTNAME|BUNIT|BSCALE|BZERO")) {
            throw problem("it has the keyword " + key + " twice");
        }
    }

    private static String value(String field) {
        if (!field.startsWith("'")) {
            int slash = field.indexOf('/');
            return (slash < 0 ? field : field.substring(0, slash)).strip();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < field.length(); i++) {
            if (field.charAt(i) == '\'') {
                if (i + 1 >= field.length() || field.charAt(i + 1) != '\'') break;
                i++;
            }
            text.append(field.charAt(i));
        }
        return text.toString().stripTrailing();
    }

    /** In bytes, a whole number of blocks. */
    public int length() {
        return length;
    }

    public boolean has(String key) {
        return cards.containsKey(key);
    }

    public Optional<String> text(String key) {
        return Optional.ofNullable(cards.get(key));
    }

    public boolean flag(String key) {
        return "T".equals(cards.get(key));
    }

    public long whole(String key) {
        String value = cards.get(key);
        if (value == null) throw problem("the keyword " + key + " is missing");
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw problem(key + " = " + value + " is not a whole number");
        }
    }

    public double number(String key) {
        String value = cards.get(key);
        if (value == null) throw problem("the keyword " + key + " is missing");
        try {
            double number = Double.parseDouble(value.replace('D', 'E'));
            if (Double.isFinite(number)) return number;
        } catch (NumberFormatException e) {
            // told below, together with what parses but is not finite
        }
        throw problem(key + " = " + value + " is not a number");
    }

    public double number(String key, double otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    public Problem problem(String what) {
        return new Problem(where + ": " + what);
    }
}
