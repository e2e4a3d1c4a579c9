package assay.io.fits;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The header of a tile-compressed image as it was before it was packed (FITS 4.0, section 10.1.1). */
final class TileHeader {
    private static final Pattern OF_THE_TABLE = Pattern.compile(
            "XTENSION|BITPIX|NAXIS\\d*|PCOUNT|GCOUNT|TFIELDS|THEAP|T(TYPE|FORM|UNIT|SCAL|ZERO|NULL|DIM)\\d+"
                    + "|Z(IMAGE|SIMPLE|TENSION|EXTEND|BLOCKED|PCOUNT|GCOUNT|HECKSUM|DATASUM|CMPTYPE|BITPIX|NAXIS\\d*"
                    + "|TILE\\d+|NAME\\d+|VAL\\d+|QUANTIZ|DITHER0|BLANK|SCALE|ZERO|MASKCMP)");
    private static final String NAMELESS = "COMPRESSED_IMAGE";

    private TileHeader() {}

    static FitsHeader unpacked(FitsHeader packed) {
        int axes = (int) packed.whole("ZNAXIS");
        Map<String, FitsCard> cards = new LinkedHashMap<>();
        put(cards, "XTENSION", "IMAGE");
        put(cards, "BITPIX", packed.text("ZBITPIX").orElse(""));
        put(cards, "NAXIS", String.valueOf(axes));
        for (int i = 1; i <= axes; i++) put(cards, "NAXIS" + i, String.valueOf(packed.whole("ZNAXIS" + i)));
        put(cards, "PCOUNT", "0");
        put(cards, "GCOUNT", "1");
        packed.cards().forEach((key, card) -> {
            boolean nameless = key.equals("EXTNAME") && card.value().equals(NAMELESS);
            if (!nameless && !OF_THE_TABLE.matcher(key).matches()) cards.put(key, card);
        });
        if (packed.has("ZBLANK")) cards.putIfAbsent("BLANK", packed.cards().get("ZBLANK"));
        return packed.with(cards);
    }

    private static void put(Map<String, FitsCard> cards, String key, String value) {
        cards.put(key, new FitsCard(key, value, key.equals("XTENSION"), ""));
    }
}
