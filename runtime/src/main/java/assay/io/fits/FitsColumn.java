package assay.io.fits;

import assay.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** One column of a binary table, with TSCAL, TZERO and TNULL applied; rows are told to people from 1. */
public final class FitsColumn {
    private static final double UNSIGNED_LONG = 0x1p63;

    private final FitsTable table;
    private final ColumnForm form;

    FitsColumn(FitsTable table, ColumnForm form) {
        this.table = table;
        this.form = form;
    }

    public String name() {
        return form.name();
    }

    public Optional<String> unit() {
        return form.unit().isEmpty() ? Optional.empty() : Optional.of(form.unit());
    }

    /** Whether its cells are to be read with {@link #texts()}. */
    public boolean isText() {
        return form.isText();
    }

    /** Whether its cells are to be read with {@link #flags()}. */
    public boolean isLogical() {
        return form.element() == 'L';
    }

    /** Whether each row has an array of its own length. */
    public boolean isVariable() {
        return form.isVariable();
    }

    /** Whether a cell is more than one number; a text is one. */
    public boolean isArray() {
        return isVariable() || form.repeat() * form.numbersEach() != 1 && !isText();
    }

    ColumnForm form() {
        return form;
    }

    /** One number a row; NaN where there is none. A logical value is 1 or 0. */
    public double[] numbers() {
        requireOne("numbers");
        if (isText()) throw refusal("it holds texts; expected numbers; ask for its texts");
        double[] numbers = new double[rows()];
        eachRow((row, bytes, at) -> numbers[(int) row] = number(bytes, at, 0));
        return numbers;
    }

    /** One whole number a row, to the last of its 64 bits; refused where there is none or it is not whole. */
    public long[] wholes() {
        requireOne("whole numbers");
        if ("BIJK".indexOf(form.element()) < 0)
            throw refusal("its TFORM is " + form.element() + "; expected B, I, J or K");
        boolean unsigned = form.element() == 'K' && form.zero() == UNSIGNED_LONG;
        if (form.scale() != 1 || form.zero() != Math.rint(form.zero()) || Math.abs(form.zero()) > 0x1p52 && !unsigned) {
            throw refusal("TSCAL = " + form.scale() + " and TZERO = " + form.zero() + "; expected whole numbers");
        }
        long[] wholes = new long[rows()];
        eachRow((row, bytes, at) -> {
            long stored = Bytes.whole(form.element(), bytes, at);
            if (form.none().isPresent() && stored == form.none().getAsLong())
                throw inRow(row, "it has no value (TNULL)");
            if (unsigned && stored >= 0) throw inRow(row, "its number is above 2^63 - 1");
            wholes[(int) row] = unsigned ? stored ^ Long.MIN_VALUE : added(row, stored);
        });
        return wholes;
    }

    private long added(long row, long stored) {
        try {
            return Math.addExact(stored, (long) form.zero());
        } catch (ArithmeticException e) {
            throw inRow(row, "its number is above 2^63 - 1 or below -2^63");
        }
    }

    /** One truth value a row; refused where there is none. */
    public boolean[] flags() {
        requireOne("truth values");
        if (!isLogical()) throw refusal("its TFORM is " + form.element() + "; expected L");
        boolean[] flags = new boolean[rows()];
        eachRow((row, bytes, at) -> {
            double truth = number(bytes, at, 0);
            if (Double.isNaN(truth)) throw inRow(row, "it has no value");
            flags[(int) row] = truth == 1;
        });
        return flags;
    }

    /** One text a row, without the blanks at its end. */
    public String[] texts() {
        if (!isText()) throw refusal("its TFORM is " + form.element() + "; expected A; ask for its numbers");
        String[] texts = new String[rows()];
        if (isVariable()) {
            eachCell((row, elements, bytes) -> texts[(int) row] = text(row, bytes, 0, (int) elements));
        } else {
            eachRow((row, bytes, at) -> texts[(int) row] = text(row, bytes, at, (int) form.repeat()));
        }
        return texts;
    }

    /** The numbers of each row's array; of a complex number both parts, of bits 0 and 1. */
    public double[][] arrays() {
        if (isText()) throw refusal("it holds texts; expected numbers; ask for its texts");
        double[][] arrays = new double[rows()][];
        if (isVariable()) {
            eachCell((row, elements, bytes) -> arrays[(int) row] = array(bytes, 0, elements));
        } else {
            eachRow((row, bytes, at) -> arrays[(int) row] = array(bytes, at, form.repeat()));
        }
        return arrays;
    }

    private double[] array(byte[] bytes, int at, long elements) {
        long length = elements * form.numbersEach();
        if (length > Integer.MAX_VALUE - 8) throw refusal(length + " numbers in a cell; expected less than 2^31");
        double[] array = new double[(int) length];
        Arrays.setAll(array, i -> number(bytes, at, i));
        return array;
    }

    private double number(byte[] bytes, int at, int i) {
        return switch (form.element()) {
            case 'L' ->
                switch (bytes[at + i]) {
                    case 'T' -> 1;
                    case 'F' -> 0;
                    case 0 -> Double.NaN;
                    default ->
                        throw refusal("the byte 0x" + Integer.toHexString(bytes[at + i] & 0xFF)
                                + " is no truth value; expected T, F or 0; the file is damaged");
                };
            case 'X' -> bytes[at + i / 8] >> (7 - i % 8) & 1;
            case 'E', 'C' -> form.physical(Bytes.real('E', bytes, at + 4 * i));
            case 'D', 'M' -> form.physical(Bytes.real('D', bytes, at + 8 * i));
            default -> {
                long stored = Bytes.whole(form.element(), bytes, (int) (at + form.bytes(i)));
                boolean none = form.none().isPresent() && stored == form.none().getAsLong();
                yield none ? Double.NaN : form.physical(stored);
            }
        };
    }

    private String text(long row, byte[] bytes, int at, int most) {
        int length = 0;
        while (length < most && bytes[at + length] != 0) {
            byte c = bytes[at + length++];
            if (c < ' ' || c > '~') {
                throw inRow(row, "its byte 0x" + Integer.toHexString(c & 0xFF) + " is no text of ASCII");
            }
        }
        return new String(bytes, at, length, StandardCharsets.US_ASCII).stripTrailing();
    }

    void checkHeap() {
        if (!isVariable()) return;
        long[] wanted = {0};
        eachRow((row, bytes, at) -> wanted[0] = within(wanted[0], table.cell(form, row, bytes, at)));
    }

    /** Cells that overlap could ask for far more than there is. */
    private long within(long before, FitsTable.Cell cell) {
        long wanted = before + cell.length();
        if (wanted > table.heapLength()) {
            throw refusal("its descriptors ask for more than the " + table.heapLength()
                    + " bytes of the heap; expected cells that do not overlap; the file is damaged");
        }
        return wanted;
    }

    private void eachRow(FitsTable.RowBytes to) {
        try (FitsBytes.Reading in = table.open()) {
            int offset = (int) form.offset();
            table.eachRow(in, (row, bytes, at) -> to.row(row, bytes, at + offset));
        }
    }

    /** What is done with the cell of a variable-length column. */
    @FunctionalInterface
    private interface CellBytes {
        void cell(long row, long elements, byte[] bytes);
    }

    private void eachCell(CellBytes to) {
        long[] wanted = {0};
        try (FitsBytes.Reading heap = table.open()) {
            eachRow((row, bytes, at) -> {
                FitsTable.Cell cell = table.cell(form, row, bytes, at);
                wanted[0] = within(wanted[0], cell);
                to.cell(row, cell.elements(), cell.read(heap));
            });
        }
    }

    private int rows() {
        if (table.rows() <= Integer.MAX_VALUE - 8) return (int) table.rows();
        throw refusal("the table has " + table.rows() + " rows; expected less than 2^31; cut it up");
    }

    private void requireOne(String what) {
        if (isArray()) throw refusal("each cell is an array; expected one of the " + what + "; ask for its arrays");
    }

    private Problem inRow(long row, String what) {
        return refusal("row " + (row + 1) + ": " + what + "; expected a value; mend the table");
    }

    private Problem refusal(String what) {
        return table.header().problem(form.title() + ": " + what);
    }
}
