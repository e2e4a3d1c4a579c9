package assay.io.fits;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes the units of a FITS file one behind the other, each with DATASUM and CHECKSUM, straight to a stream (that of an
 * {@code AtomicFile}, say): beside the caller's own array nothing is held but a buffer. The same values make the same
 * bytes. The cards that lay out the data are written here; those that are given come behind them.
 */
public final class FitsWriter {
    private final OutputStream out;

    public FitsWriter(OutputStream out) {
        this.out = out;
    }

    /** A primary header without data, as stands before extensions. */
    public FitsWriter primary(FitsCards cards) throws IOException {
        FitsCards head = new FitsCards()
                .put("SIMPLE", true, "conforms to FITS")
                .put("BITPIX", 8, "no data here")
                .put("NAXIS", 0, "the data are in the extensions")
                .put("EXTEND", true, "");
        return unit(head.add(cards), data -> {}, 0);
    }

    /** An image extension of 32-bit floats; the first axis of {@code shape} runs fastest. */
    public FitsWriter image(FitsCards cards, int[] shape, float... values) throws IOException {
        requireSize(shape, values.length);
        FitsData data = to -> {
            for (float value : values) to.number(Float.floatToRawIntBits(value), 4);
        };
        return unit(imageHead(-32, shape).add(cards), data, 4L * values.length);
    }

    /** An image extension of 64-bit floats. */
    public FitsWriter image(FitsCards cards, int[] shape, double... values) throws IOException {
        requireSize(shape, values.length);
        FitsData data = to -> {
            for (double value : values) to.number(Double.doubleToRawLongBits(value), 8);
        };
        return unit(imageHead(-64, shape).add(cards), data, 8L * values.length);
    }

    /** An image extension of 32-bit whole numbers. */
    public FitsWriter image(FitsCards cards, int[] shape, int... values) throws IOException {
        requireSize(shape, values.length);
        FitsData data = to -> {
            for (int value : values) to.number(value, 4);
        };
        return unit(imageHead(32, shape).add(cards), data, 4L * values.length);
    }

    /** A binary table; all columns have the same number of rows. */
    public FitsWriter table(FitsCards cards, List<WrittenColumn> columns) throws IOException {
        long width = columns.stream().mapToLong(WrittenColumn::width).sum();
        int rows = columns.isEmpty() ? 0 : columns.get(0).rows();
        FitsCards head = new FitsCards()
                .put("XTENSION", "BINTABLE", "")
                .put("BITPIX", 8, "")
                .put("NAXIS", 2, "")
                .put("NAXIS1", width, "bytes of a row")
                .put("NAXIS2", rows, "rows")
                .put("PCOUNT", 0, "")
                .put("GCOUNT", 1, "")
                .put("TFIELDS", columns.size(), "columns");
        for (int i = 0; i < columns.size(); i++) {
            WrittenColumn column = columns.get(i);
            if (column.rows() != rows) {
                throw new IllegalArgumentException(
                        column.name() + " has " + column.rows() + " rows where the first column has " + rows);
            }
            head.put("TTYPE" + (i + 1), column.name(), "").put("TFORM" + (i + 1), column.form(), "");
            if (!column.unit().isEmpty()) head.put("TUNIT" + (i + 1), column.unit(), "");
        }
        FitsData data = to -> {
            for (int row = 0; row < rows; row++) for (WrittenColumn column : columns) column.write(row, to);
        };
        return unit(head.add(cards), data, width * rows);
    }

    private static FitsCards imageHead(int bitpix, int... shape) {
        FitsCards head = new FitsCards()
                .put("XTENSION", "IMAGE", "")
                .put("BITPIX", bitpix, "")
                .put("NAXIS", shape.length, "");
        for (int i = 0; i < shape.length; i++) head.put("NAXIS" + (i + 1), shape[i], "");
        return head.put("PCOUNT", 0, "").put("GCOUNT", 1, "");
    }

    private static void requireSize(int[] shape, int length) {
        long pixels = 1;
        for (int n : shape) pixels *= n;
        if (pixels != length) {
            throw new IllegalArgumentException("the shape asks for " + pixels + " pixels, there are " + length);
        }
    }

    /** Twice over the data: their sum stands in the header before them. */
    private FitsWriter unit(FitsCards cards, FitsData data, long length) throws IOException {
        FitsOutput summing = new FitsOutput(OutputStream.nullOutputStream());
        data.to(summing);
        out.write(cards.head(summing.finish()));
        FitsOutput writing = new FitsOutput(out);
        data.to(writing);
        writing.finish();
        if (writing.length() != length) {
            throw new IllegalStateException("the header says " + length + " bytes, written were " + writing.length());
        }
        return this;
    }

    /** Puts the data of a unit out, the same each time. */
    @FunctionalInterface
    private interface FitsData {
        void to(FitsOutput out) throws IOException;
    }
}
