package assay.io;

/**
 * One of our names and what a catalogue has for it.
 *
 * @param name ours, {@code axisRatio}
 * @param column the catalogue's, or an element of a column of arrays, {@code ELPETRO_ABSMAG[4]}
 * @param error the catalogue's column of the errors; the empty text where there is none
 */
public record CatalogueColumn(String name, String column, String error, Meaning meaning) {
    /** What is made of a cell. */
    public sealed interface Meaning {}

    /** Words, or an identifier. */
    public record Words() implements Meaning {}

    /**
     * The number {@code offset + factor * cell} in {@code unit}; the empty unit is that of the file. A logarithm that the
     * catalogue holds as such is a number in dex.
     */
    public record Number(String unit, double factor, double offset) implements Meaning {
        public Number {
            if (factor == 0) throw new IllegalArgumentException("the factor 0 leaves no values");
        }
    }

    /**
     * The decimal logarithm of the cell in {@code unit}, where the catalogue holds it in {@code unit * h^powerOfH}: a mass
     * in Msun/h^2 has the power -2.
     */
    public record Logarithm(String unit, int powerOfH) implements Meaning {}
}
