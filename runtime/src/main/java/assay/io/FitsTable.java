package assay.io;

import assay.io.fits.FitsCards;
import assay.model.Problem;
import assay.model.Table;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/**
 * A table as a binary table of FITS 4.0 (section 7.3): numbers are 8-byte floats with NaN for absent ones, truth values
 * are logical, texts are of fixed width. TCOMMn holds descriptions; remarks are pairs of NKEYn and NOTEn, in which {@link
 * AsciiText} spells what is not ASCII. Text cells and names that are not ASCII are refused, because other readers
 * would take the spelling for the text.
 */
final class FitsTable {
    private static final int MOST_COLUMNS = 999;
    private static final int LARGEST = Integer.MAX_VALUE - (1 << 20);

    private FitsTable() {}

    static byte[] primary() {
        return new FitsCards()
                .put("SIMPLE", true, "conforms to FITS")
                .put("BITPIX", 8, "no data here")
                .put("NAXIS", 0, "the table is in the extension")
                .put("EXTEND", true, "")
                .unit(new byte[0]);
    }

    static byte[] unit(Table table) {
        List<FlatColumn> columns = FlatColumn.of(table);
        if (columns.size() > MOST_COLUMNS) {
            throw new Problem("table " + table.name() + ": " + columns.size() + " columns; FITS can hold "
                    + MOST_COLUMNS + ", write .ecsv or .vot");
        }
        int[] widths = columns.stream()
                .mapToInt(column -> width(table, column, table.rows()))
                .toArray();
        long width = 0;
        for (int each : widths) width += each;
        if (width * table.rows() > LARGEST) {
            throw new Problem("table " + table.name() + ": " + table.rows() + " rows of " + width
                    + " bytes are too many for one FITS table; write .ecsv or .vot");
        }
        FitsCards cards = new FitsCards()
                .put("XTENSION", "BINTABLE", "")
                .put("BITPIX", 8, "")
                .put("NAXIS", 2, "")
                .put("NAXIS1", width, "bytes of a row")
                .put("NAXIS2", table.rows(), "rows")
                .put("PCOUNT", 0, "")
                .put("GCOUNT", 1, "")
                .put("TFIELDS", columns.size(), "columns")
                .put("LONGSTRN", "OGIP 1.0", "texts go on in CONTINUE cards")
                .putLong("EXTNAME", AsciiText.spelt(table.name()));
        for (int i = 0; i < widths.length; i++) heading(cards, table, columns.get(i), i + 1, widths[i]);
        remarks(cards, TableRemarks.of(table));
        return cards.unit(cells(columns, widths, (int) width, table.rows()));
    }

    private static void heading(FitsCards cards, Table table, FlatColumn column, int number, int width) {
        requireAscii(table, column.name(), "the name of a column");
        requireAscii(table, column.unit(), "the unit of column '" + column.name() + "'");
        cards.putLong("TTYPE" + number, column.name());
        cards.put("TFORM" + number, form(column.cells(), width), "");
        if (!column.unit().isEmpty()) cards.putLong("TUNIT" + number, powerOfTen(column.unit()));
        if (!column.description().isEmpty()) cards.putLong("TCOMM" + number, AsciiText.spelt(column.description()));
    }

    private static void remarks(FitsCards cards, Map<String, String> remarks) {
        cards.put(AsciiText.COUNT, remarks.size(), "remarks on the table: NKEYn says NOTEn");
        int number = 1;
        for (Map.Entry<String, String> remark : remarks.entrySet()) {
            cards.putLong("NKEY" + number, AsciiText.spelt(remark.getKey()));
            cards.putLong("NOTE" + number, AsciiText.spelt(remark.getValue()));
            number++;
        }
    }

    /** FITS knows a scale only as a power of ten before the unit. */
    private static String powerOfTen(String voUnit) {
        return voUnit.replaceFirst("^1e([+-]?\\d+)", "10**$1 ").strip();
    }

    private static String form(FlatColumn.Cells cells, int width) {
        if (cells instanceof FlatColumn.Numbers) return "D";
        return cells instanceof FlatColumn.Truths ? "L" : width + "A";
    }

    private static int width(Table table, FlatColumn column, int rows) {
        if (column.cells() instanceof FlatColumn.Numbers) return Double.BYTES;
        if (column.cells() instanceof FlatColumn.Truths) return 1;
        int widest = 1;
        for (int row = 0; row < rows; row++) {
            String text = column.cells().text(row);
            requireAscii(table, text, "row " + (row + 1) + " of column '" + column.name() + "'");
            widest = Math.max(widest, text.length());
        }
        return widest;
    }

    private static void requireAscii(Table table, String text, String where) {
        if (!AsciiText.isPrintable(text)) {
            throw new Problem("table " + table.name() + ": " + where + " is '" + Reason.oneLine(text)
                    + "', which is not ASCII and cannot stand in a FITS table; write .ecsv or .vot");
        }
    }

    private static byte[] cells(List<FlatColumn> columns, int[] widths, int width, int rows) {
        ByteBuffer data = ByteBuffer.allocate(width * rows);
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < widths.length; i++) {
                FlatColumn.Cells cells = columns.get(i).cells();
                if (cells instanceof FlatColumn.Numbers numbers) data.putDouble(numbers.values()[row]);
                else if (cells instanceof FlatColumn.Truths truths) data.put((byte) (truths.values()[row] ? 'T' : 'F'));
                else {
                    String text = cells.text(row);
                    for (int c = 0; c < widths[i]; c++) data.put((byte) (c < text.length() ? text.charAt(c) : ' '));
                }
            }
        }
        return data.array();
    }
}
