package assay.io.fits;

import assay.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cards of one header, read strictly: printable text, each keyword that lays out the data once, texts with both
 * quotes, an END. Long texts (CONTINUE) come whole; a HIERARCH keyword is asked for by its words, {@code "ESO DET DIT"}.
 */
public final class FitsHeader {
    static final int BLOCK = 2880;
    private static final long LONGEST = 4L << 20;
    private static final Pattern KEY = Pattern.compile("[A-Z0-9_-]+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([ED][+-]?\\d+)?");
    private static final Pattern LAYOUT = Pattern.compile(
            "SIMPLE|XTENSION|BITPIX|NAXIS\\d*|PCOUNT|GCOUNT|GROUPS|EXTNAME"
                    + "|BUNIT|BSCALE|BZERO|BLANK|TFIELDS|THEAP|CHECKSUM|DATASUM|NEXTEND"
                    + "|T(TYPE|FORM|UNIT|SCAL|ZERO|NULL|DIM)\\d+"
                    + "|Z(IMAGE|TABLE|CMPTYPE|BITPIX|NAXIS\\d*|TILE\\d+|NAME\\d+|VAL\\d+|QUANTIZ|DITHER0|BLANK|SCALE|ZERO)");

    private final String where;
    private final Map<String, FitsCard> cards;
    private int length;
    private long sum;
    private FitsCard open;

    private FitsHeader(String where, Map<String, FitsCard> cards) {
        this.where = where;
        this.cards = cards;
    }

    static FitsHeader parse(byte[] bytes, int from, String where) {
        try (FitsBytes.Reading in = FitsBytes.of(bytes).open()) {
            return parse(in, from, bytes.length, where);
        }
    }

    static FitsHeader parse(FitsBytes.Reading in, long from, long end, String where) {
        FitsHeader header = new FitsHeader(where, new LinkedHashMap<>());
        byte[] block = new byte[BLOCK];
        while (from + header.length + BLOCK <= end && header.length < LONGEST) {
            in.read(from + header.length, block, BLOCK);
            header.sum = FitsChecksum.add(header.sum, FitsChecksum.sum(block, 0, BLOCK));
            boolean ended = header.readBlock(block, from + header.length);
            header.length += BLOCK;
            if (ended) return header;
        }
        throw header.problem("END: there is none in " + header.length + " bytes from byte " + from
                + "; expected an END card within the file and the first " + LONGEST
                + " bytes; the file is damaged or cut short, fetch it again");
    }

    private boolean readBlock(byte[] block, long at) {
        boolean ended = false;
        for (int i = 0; i < BLOCK; i++) {
            int c = block[i];
            if (c < ' ' || c > '~') {
                throw problem("byte " + (at + i) + " of its header is not printable text but 0x"
                        + Integer.toHexString(c & 0xFF) + "; expected letters, digits and signs of ASCII; the file is"
                        + " damaged, fetch it again");
            }
        }
        String text = new String(block, StandardCharsets.ISO_8859_1);
        for (int card = 0; card < BLOCK; card += FitsCard.LENGTH) {
            String line = text.substring(card, card + FitsCard.LENGTH);
            if (ended && !line.isBlank()) {
                throw problem("END: byte " + (at + card) + " behind it holds '" + line.strip()
                        + "'; expected blanks; the file is damaged, fetch it again");
            }
            if (!ended && line.startsWith("END     ")) {
                if (!line.substring(3).isBlank()) throw problem("END: it carries text; expected blanks");
                close();
                ended = true;
            } else if (!ended) {
                put(line);
            }
        }
        return ended;
    }

    private void put(String line) {
        if (open != null && line.startsWith("CONTINUE  ")) {
            FitsCard next = FitsCard.continuing(open.key(), line);
            if (next.quoted()) {
                requireWellFormed(next);
                open = open.followedBy(next);
                if (!open.isContinued()) close();
                return;
            }
        }
        close();
        Optional<FitsCard> card = FitsCard.of(line);
        String key = line.substring(0, 8).stripTrailing();
        refuseNearlyChecksum(line);
        if (card.isEmpty()) {
            if (LAYOUT.matcher(key).matches()) {
                throw problem(key + ": no '= ' follows; expected a value; the file is damaged, fetch it again");
            }
            return;
        }
        requireWellFormed(card.get());
        if (!line.startsWith("HIERARCH ") && !KEY.matcher(key).matches()) {
            throw problem("the keyword '" + key + "' is not made of A-Z, 0-9, - and _; mend the header");
        }
        if (card.get().isContinued()) open = card.get();
        else add(card.get());
    }

    /** One flipped bit in the word CHECKSUM would otherwise take the checksum away without a trace. */
    private void refuseNearlyChecksum(String line) {
        String wanted = "CHECKSUM= ";
        int different = 0;
        for (int i = 0; i < wanted.length(); i++) if (line.charAt(i) != wanted.charAt(i)) different++;
        if (different == 1 && !line.startsWith("ZHECKSUM")) { // what a packed image had before
            throw problem("'" + line.substring(0, wanted.length()) + "' is all but the keyword CHECKSUM; expected '"
                    + wanted + "'; the file is damaged, fetch it again");
        }
    }

    private void requireWellFormed(FitsCard card) {
        if (card.wellFormed()) return;
        String found = card.tail().equals("'") ? "its text has no closing quote" : "'" + card.tail() + "' follows it";
        throw problem(card.key() + ": " + found + "; expected a quoted text and a comment behind '/'; mend the header");
    }

    private void close() {
        if (open != null) add(open);
        open = null;
    }

    private void add(FitsCard card) {
        FitsCard before = cards.putIfAbsent(card.key(), card);
        if (before == null) return;
        if (LAYOUT.matcher(card.key()).matches()) {
            throw problem("it has the keyword " + card.key() + " twice, " + before.value() + " and " + card.value()
                    + "; expected it once; mend the header or fetch the file again");
        }
        cards.put(card.key(), card);
    }

    /** The same place with other cards: how the header of a packed image reads when it is unpacked. */
    FitsHeader with(Map<String, FitsCard> others) {
        FitsHeader header = new FitsHeader(where, new LinkedHashMap<>(others));
        header.length = length;
        return header;
    }

    Map<String, FitsCard> cards() {
        return cards;
    }

    /** In bytes, a whole number of blocks. */
    public int length() {
        return length;
    }

    /** The ones' complement sum of its bytes. */
    long sum() {
        return sum;
    }

    /** The keywords in the order of the file. */
    public List<String> keys() {
        return List.copyOf(cards.keySet());
    }

    public boolean has(String key) {
        return cards.containsKey(key);
    }

    public Optional<String> text(String key) {
        return Optional.ofNullable(cards.get(key)).map(FitsCard::value);
    }

    /** Whether the keyword is there and T. */
    public boolean flag(String key) {
        FitsCard card = cards.get(key);
        if (card == null) return false;
        if (!card.quoted() && (card.value().equals("T") || card.value().equals("F")))
            return card.value().equals("T");
        throw problem(key + " = " + card.value() + " is neither T nor F; mend the header");
    }

    public long whole(String key) {
        String value = required(key);
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw problem(
                    key + " = " + value + " is not a whole number of 64 bits; the file is damaged, fetch it again");
        }
    }

    public long whole(String key, long otherwise) {
        return has(key) ? whole(key) : otherwise;
    }

    public double number(String key) {
        String value = required(key);
        if (NUMBER.matcher(value).matches()) {
            double number = Double.parseDouble(value.replace('D', 'E'));
            if (Double.isFinite(number)) return number;
        }
        throw problem(key + " = " + value + " is not a number; expected a finite decimal one; mend the header");
    }

    public double number(String key, double otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    private String required(String key) {
        FitsCard card = cards.get(key);
        if (card == null) throw problem("the keyword " + key + " is missing; mend the header or fetch the file again");
        return card.value();
    }

    /** {@code file, HDU n (EXTNAME): what}. */
    public Problem problem(String what) {
        String name = has("SIMPLE") ? "primary" : text("EXTNAME").orElse("");
        return new Problem(where + (name.isEmpty() ? "" : " (" + name + ")") + ": " + what);
    }
}
