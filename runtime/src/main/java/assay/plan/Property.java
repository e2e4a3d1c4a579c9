package assay.plan;

import assay.formula.Symbol;

/** A property of galaxies that a table provides, in the unit that the recipe states. */
public record Property(Symbol symbol, String column, Kind kind) {
    public enum Kind {
        NUMBER,
        YES_NO,
        /** Words, of which formulas ask whether they are a given one. */
        WORDS
    }

    /** Stands between a property of words and a word in the key of a condition. */
    public static final String IS = " is ";

    /** The key of the upper limits of a property, which formulas do not see. */
    public static String limitOf(String key) {
        return "upperLimit(" + key + ")";
    }

    /** The key of the condition that a property of words is a given word. */
    public static String keyOf(String column, String word) {
        return column + IS + word;
    }
}
