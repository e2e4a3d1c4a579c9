package assay.io.fits;

import assay.model.Problem;
import java.util.ArrayList;
import java.util.List;

/** A binary table: its columns by name, read when they are asked for. */
public final class FitsTable implements FitsUnit {
    private final FitsHeader header;
    private final FitsSpan span;
    private final long rowLength;
    private final long rows;
    private final long heap;
    private final List<FitsColumn> columns = new ArrayList<>();

    FitsTable(FitsHeader header, FitsSpan span) {
        this.header = header;
        this.span = span;
        rowLength = header.whole("NAXIS1");
        rows = header.whole("NAXIS2");
        if (rowLength > Integer.MAX_VALUE - 8 || rowLength == 0 && rows > 0) {
            throw header.problem("NAXIS1 = " + rowLength + " bytes a row; expected 1 to 2^31; the file is damaged");
        }
        int fields = (int) header.whole("TFIELDS");
        long offset = 0;
        for (int i = 1; i <= fields; i++) {
            ColumnForm form = ColumnForm.of(header, i, offset);
            long width = wide(form);
            if (width > rowLength - offset) throw widths(offset + width, "TFORM" + i);
            offset += width;
            columns.add(new FitsColumn(this, form));
        }
        if (offset != rowLength) throw widths(offset, "TFORMn");
        for (String key : header.keys()) {
            if (key.matches("TFORM\\d{1,9}") && Integer.parseInt(key.substring(5)) > fields) {
                throw header.problem(key + " contradicts TFIELDS = " + fields + "; expected no further column; mend the"
                        + " header");
            }
        }
        long table = rowLength * rows;
        heap = header.whole("THEAP", table);
        if (heap < table || heap > span.length()) {
            throw header.problem("THEAP = " + heap + "; expected " + table + " to " + span.length()
                    + " within the data; the file is damaged");
        }
    }

    private static long wide(ColumnForm form) {
        try {
            return form.width();
        } catch (ArithmeticException overflow) {
            return Long.MAX_VALUE / 2;
        }
    }

    private Problem widths(long found, String key) {
        return header.problem(key + ": the columns take " + found + " bytes; expected NAXIS1 = " + rowLength
                + " bytes a row; the file is damaged");
    }

    @Override
    public FitsHeader header() {
        return header;
    }

    public long rows() {
        return rows;
    }

    public List<FitsColumn> columns() {
        return List.copyOf(columns);
    }

    public boolean has(String name) {
        return !named(name).isEmpty();
    }

    /** Capitals make no difference unless two columns differ by nothing else. */
    public FitsColumn column(String name) {
        List<FitsColumn> found = named(name);
        if (found.size() == 1) return found.get(0);
        throw header.problem("TTYPE: " + found.size() + " columns are called '" + name + "'; expected 1; the table has "
                + String.join(", ", columns.stream().map(FitsColumn::name).toList()));
    }

    private List<FitsColumn> named(String name) {
        List<FitsColumn> exact =
                columns.stream().filter(c -> c.name().equals(name)).toList();
        if (!exact.isEmpty()) return exact;
        return columns.stream().filter(c -> c.name().equalsIgnoreCase(name)).toList();
    }

    /** That every descriptor of a variable-length column stays within the heap. */
    void checkHeap() {
        for (FitsColumn column : columns) column.checkHeap();
    }

    long length() {
        return span.length();
    }

    FitsBytes.Reading open() {
        return span.open();
    }

    /** One row without its heap. */
    byte[] row(FitsBytes.Reading in, long row) {
        byte[] bytes = new byte[(int) rowLength];
        in.read(span.from() + row * rowLength, bytes, bytes.length);
        return bytes;
    }

    /** The fixed part of one column, so many rows at a time. */
    void eachRow(FitsBytes.Reading in, RowBytes to) {
        if (rows == 0) return;
        int most = (int) Math.max(1, Math.min(rows, FitsSpan.PIECE / Math.max(1, rowLength)));
        byte[] piece = new byte[(int) (most * rowLength)];
        for (long row = 0; row < rows; row += most) {
            int n = (int) Math.min(most, rows - row);
            in.read(span.from() + row * rowLength, piece, (int) (n * rowLength));
            for (int i = 0; i < n; i++) to.row(row + i, piece, (int) (i * rowLength));
        }
    }

    /** What is done with the bytes of a row, which begin at {@code at}. */
    @FunctionalInterface
    interface RowBytes {
        void row(long row, byte[] bytes, int at);
    }

    /** Where the cell of a variable-length column lies, checked against the heap. */
    Cell cell(ColumnForm form, long row, byte[] bytes, int at) {
        if (form.width() == 0) return new Cell(0, 0, 0);
        long elements = Bytes.descriptor(form.descriptor(), bytes, at, 0);
        long offset = Bytes.descriptor(form.descriptor(), bytes, at, 1);
        long size = span.length() - heap;
        long length = elements < 0 || elements > 8 * size ? -1 : form.bytes(elements);
        if (length < 0 || elements > 0 && (offset < 0 || offset > size - length)) {
            throw header.problem("byte " + (span.from() + row * rowLength + form.offset()) + ": the descriptor of "
                    + form.title() + ", row " + (row + 1) + ", asks for " + elements + " elements at " + offset
                    + "; expected them within the heap of " + size + " bytes; the file is damaged");
        }
        return new Cell(elements, span.from() + heap + offset, length);
    }

    /** So many elements, where they begin in the file, and in how many bytes. */
    record Cell(long elements, long from, long length) {
        byte[] read(FitsBytes.Reading in) {
            byte[] bytes = new byte[(int) length];
            if (length > 0) in.read(from, bytes, bytes.length);
            return bytes;
        }
    }

    long heapLength() {
        return span.length() - heap;
    }
}
