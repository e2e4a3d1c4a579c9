package assay.io.fits;

import java.io.IOException;

/**
 * A column of a binary table that is to be written. NaN stands for a number that is not there; a text that is not there is
 * empty. {@code form} is its TFORM, {@code width} its bytes in a row.
 */
public record WrittenColumn(String name, String unit, String form, int width, int rows, Cells cells) {
    /** Puts one cell out. */
    @FunctionalInterface
    interface Cells {
        void write(int row, FitsOutput out) throws IOException;
    }

    public static WrittenColumn of(String name, String unit, double... values) {
        return new WrittenColumn(
                name,
                unit,
                "1D",
                8,
                values.length,
                (row, out) -> out.number(Double.doubleToRawLongBits(values[row]), 8));
    }

    public static WrittenColumn of(String name, String unit, float... values) {
        return new WrittenColumn(
                name, unit, "1E", 4, values.length, (row, out) -> out.number(Float.floatToRawIntBits(values[row]), 4));
    }

    public static WrittenColumn of(String name, String unit, long... values) {
        return new WrittenColumn(name, unit, "1K", 8, values.length, (row, out) -> out.number(values[row], 8));
    }

    public static WrittenColumn of(String name, String unit, int... values) {
        return new WrittenColumn(name, unit, "1J", 4, values.length, (row, out) -> out.number(values[row], 4));
    }

    public static WrittenColumn flags(String name, boolean... values) {
        return new WrittenColumn(
                name, "", "1L", 1, values.length, (row, out) -> out.write((byte) (values[row] ? 'T' : 'F')));
    }

    /** Texts of ASCII, filled up with blanks to the longest one. */
    public static WrittenColumn texts(String name, String... values) {
        int width = 1;
        for (String value : values) {
            if (!value.matches("[ -~]*")) throw new IllegalArgumentException(name + ": '" + value + "' is not ASCII");
            width = Math.max(width, value.length());
        }
        int each = width;
        return new WrittenColumn(name, "", each + "A", each, values.length, (row, out) -> {
            String value = values[row];
            for (int i = 0; i < each; i++) out.write((byte) (i < value.length() ? value.charAt(i) : ' '));
        });
    }

    void write(int row, FitsOutput out) throws IOException {
        cells.write(row, out);
    }
}
