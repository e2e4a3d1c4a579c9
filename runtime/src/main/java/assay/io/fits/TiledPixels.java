package assay.io.fits;

import assay.model.Problem;
import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * The pixels of a tile-compressed image (FITS 4.0, section 10), of which only the tiles that are wanted are unpacked. Its
 * header is believed up to 200 times the bytes that are there, or two million pixels, which one value packs into next to nothing.
 */
final class TiledPixels implements FitsImage.Pixels {
    private static final long GREATEST_PACKING = 200;
    private static final long SMALL_ENOUGH = 1L << 21;
    private static final long NEAR_NONE = 1L << 30;
    private static final long NOTHING = Long.MAX_VALUE / 2;

    private final FitsTable table;
    private final FitsHeader header;
    private final FitsHeader image;
    private final int[] shape;
    private final int[] tile;
    private final PixelForm form;
    private final TileCodec codec;
    private final Quantised quantised;
    private final boolean lossless;

    private TiledPixels(FitsTable table, FitsHeader image) {
        this.table = table;
        this.image = image;
        header = table.header();
        shape = FitsImage.four(FitsImage.shape(image));
        tile = tile();
        codec = TileCodec.of(header);
        form = form();
        quantised = form.bitpix() < 0 ? Quantised.of(header) : null;
        boolean scaled = table.has("ZSCALE") || header.has("ZSCALE");
        lossless = form.bitpix() < 0
                && (!scaled || header.text("ZQUANTIZ").orElse("").equals("NONE"));
        requireBelievable();
        requireColumns();
    }

    static FitsImage image(FitsTable table) {
        FitsHeader header = table.header();
        long axes = header.whole("ZNAXIS");
        if (axes < 1 || axes > 4) {
            throw header.problem("ZNAXIS = " + axes + "; expected 1 to 4; unpack the file with funpack and cut it up");
        }
        FitsHeader image = TileHeader.unpacked(header);
        long bitpix = image.whole("BITPIX");
        if (bitpix != 8 && Math.abs(bitpix) != 32 && Math.abs(bitpix) != 64 && bitpix != 16) {
            throw header.problem("ZBITPIX = " + bitpix + "; expected 8, 16, 32, 64, -32 or -64; the file is damaged");
        }
        TiledPixels pixels = new TiledPixels(table, image);
        return new FitsImage(image, FitsImage.shape(image), pixels);
    }

    /** PLIO knows no negative numbers: unsigned 16-bit ones are packed as they are and not 32768 below. */
    private PixelForm form() {
        PixelForm stored = PixelForm.of(image);
        boolean unsigned = stored.bitpix() == 16 && stored.scale() == 1 && stored.zero() == 32768;
        return unsigned && codec.element() == 'I' ? new PixelForm(16, 1, 0, stored.blank()) : stored;
    }

    private int[] tile() {
        int[] sizes = {shape[0], 1, 1, 1};
        for (int i = 0; i < sizes.length; i++) {
            if (shape[i] < 1) {
                throw header.problem(
                        "ZNAXIS" + (i + 1) + " = " + shape[i] + "; expected 1 or more; the file is damaged");
            }
            long size = header.whole("ZTILE" + (i + 1), sizes[i]);
            if (size < 1)
                throw header.problem("ZTILE" + (i + 1) + " = " + size + "; expected 1 or more; mend the header");
            sizes[i] = (int) Math.min(shape[i], size);
        }
        return sizes;
    }

    private void requireBelievable() {
        long bytes = form.bytes();
        long tiles = 1;
        long most = Math.max(SMALL_ENOUGH * form.bytes(), GREATEST_PACKING * table.length());
        for (int i = 0; i < shape.length; i++) {
            bytes = bytes > most ? bytes : bytes * shape[i];
            tiles = Math.min(Long.MAX_VALUE >> 32, tiles * ((shape[i] - 1) / tile[i] + 1));
        }
        if (bytes > most) {
            throw header.problem("ZNAXISn: the pixels would take " + bytes + " bytes or more; expected at most " + most
                    + " from " + table.length() + " packed ones; the file is damaged");
        }
        if (tiles != table.rows()) {
            throw header.problem("NAXIS2 = " + table.rows() + " tiles; expected " + tiles
                    + " by ZNAXISn and ZTILEn; the file is damaged");
        }
    }

    private void requireColumns() {
        ColumnForm packed = table.column("COMPRESSED_DATA").form();
        boolean fitting = packed.element() == codec.element() || codec.isPlain();
        if (packed.repeat() != 1 || !packed.isVariable() || !fitting) {
            throw header.problem("TFORM" + packed.number() + ": COMPRESSED_DATA is of type " + packed.element()
                    + "; expected one variable-length array of " + codec.element() + " a row; the file is damaged");
        }
        if (form.bitpix() > 0 && table.has("ZBLANK")) {
            throw header.problem("ZBLANK is a column; expected a keyword in an image of whole numbers; unpack the file"
                    + " with funpack");
        }
        if (form.bitpix() < 0 && lossless && !codec.isGzip() && !codec.isPlain()) {
            throw header.problem("ZSCALE is missing; expected it where floats are packed by " + codec.name()
                    + "; the file is damaged");
        }
        if (form.bitpix() < 0 && !lossless && codec.isPlain()) {
            throw header.problem("ZSCALE with NOCOMPRESS; expected floats as they are; unpack the file with funpack");
        }
    }

    @Override
    public double[] box(int[] from, int[] size) {
        double[] values = new double[size[0] * size[1] * size[2] * size[3]];
        int[] first = new int[4];
        int[] last = new int[4];
        for (int i = 0; i < 4; i++) {
            first[i] = from[i] / tile[i];
            last[i] = (from[i] + size[i] - 1) / tile[i];
        }
        try (FitsBytes.Reading in = table.open()) {
            for (int l = first[3]; l <= last[3]; l++) {
                for (int k = first[2]; k <= last[2]; k++) {
                    for (int j = first[1]; j <= last[1]; j++) {
                        for (int i = first[0]; i <= last[0]; i++) {
                            copyTile(in, new int[] {i, j, k, l}, from, size, values);
                        }
                    }
                }
            }
        }
        return values;
    }

    private void copyTile(FitsBytes.Reading in, int[] at, int[] from, int[] size, double[] values) {
        int[] start = new int[4];
        int[] extent = new int[4];
        long row = 0;
        for (int i = 3; i >= 0; i--) {
            row = row * ((shape[i] - 1) / tile[i] + 1) + at[i];
            start[i] = at[i] * tile[i];
            extent[i] = Math.min(tile[i], shape[i] - start[i]);
        }
        double[] unpacked = unpack(in, row, extent[0] * extent[1] * extent[2] * extent[3]);
        int[] lo = new int[4];
        int[] hi = new int[4];
        for (int i = 0; i < 4; i++) {
            lo[i] = Math.max(start[i], from[i]);
            hi[i] = Math.min(start[i] + extent[i], from[i] + size[i]);
        }
        for (int l = lo[3]; l < hi[3]; l++) {
            for (int k = lo[2]; k < hi[2]; k++) {
                for (int j = lo[1]; j < hi[1]; j++) {
                    int source = place(lo[0], j, k, l, start, extent);
                    int target = place(lo[0], j, k, l, from, size);
                    System.arraycopy(unpacked, source, values, target, hi[0] - lo[0]);
                }
            }
        }
    }

    private static int place(int i, int j, int k, int l, int[] start, int[] size) {
        return (((l - start[3]) * size[2] + k - start[2]) * size[1] + j - start[1]) * size[0] + i - start[0];
    }

    private double[] unpack(FitsBytes.Reading in, long row, int pixels) {
        byte[] fixed = table.row(in, row);
        try {
            byte[] packed = cell(in, "COMPRESSED_DATA", row, fixed);
            if (packed.length > 0) return unpack(packed, row, fixed, pixels);
            packed = cell(in, "GZIP_COMPRESSED_DATA", row, fixed);
            if (packed.length > 0) return plain(TileCodec.unzip(packed, pixels, false), pixels);
            packed = cell(in, "UNCOMPRESSED_DATA", row, fixed);
            if (packed.length > 0) return plain(packed, pixels);
            throw new IOException("it is empty");
        } catch (Problem refused) {
            throw refused;
        } catch (IOException | RuntimeException e) { // nom-tam-fits leaves its arrays where the packing is broken
            String reason =
                    e instanceof IOException && e.getMessage() != null ? e.getMessage() : "its packing is broken";
            throw header.problem("COMPRESSED_DATA, row " + (row + 1) + ": " + reason + "; expected " + pixels
                    + " pixels packed by " + codec.name() + "; the file is damaged, fetch it again");
        }
    }

    private byte[] cell(FitsBytes.Reading in, String column, long row, byte[] fixed) {
        if (!table.has(column)) return new byte[0];
        ColumnForm of = table.column(column).form();
        if (!of.isVariable()) throw header.problem(column + ": its cells are fixed; expected variable-length arrays");
        return table.cell(of, row, fixed, (int) of.offset()).read(in);
    }

    private double[] unpack(byte[] packed, long row, byte[] fixed, int pixels) throws IOException {
        if (codec.isPlain()) return plain(packed, pixels);
        if (codec.isGzip()) {
            byte[] bytes = TileCodec.unzip(packed, pixels, codec.name().endsWith("2"));
            int each = bytes.length / pixels;
            if (lossless || form.bitpix() > 0 && each == form.bytes()) return plain(bytes, pixels);
            return scaled(wholes(bytes, each, pixels), row, fixed);
        }
        int[] wholes = codec.wholes(packed, pixels);
        if (codec.isRounded(packed)) requireMarks(wholes, fixed);
        return scaled(wholes, row, fixed);
    }

    /** Rounding spreads the mark of NaN over the pixels around it, and cfitsio hands out what is left of it as values. */
    private void requireMarks(int[] wholes, byte[] fixed) throws IOException {
        if (form.bitpix() > 0 && form.blank().isEmpty()) return;
        long none = form.bitpix() > 0 ? form.blank().getAsLong() : blank(fixed).orElse(NOTHING);
        for (int whole : wholes) {
            if (form.bitpix() > 0 || Math.abs(whole - none) < NEAR_NONE) {
                throw new IOException("its pixels without a value were rounded away (HCOMPRESS with SCALE above 1)");
            }
        }
    }

    private double[] plain(byte[] bytes, int pixels) throws IOException {
        if (bytes.length != pixels * form.bytes()) throw new IOException("it holds " + bytes.length + " bytes");
        double[] values = new double[pixels];
        form.decode(bytes, values, 0, pixels);
        return values;
    }

    private static int[] wholes(byte[] bytes, int each, int pixels) throws IOException {
        if (each > 4) throw new IOException("its whole numbers have 64 bits");
        int[] wholes = new int[pixels];
        char element = each == 1 ? 'B' : each == 2 ? 'I' : 'J';
        for (int i = 0; i < pixels; i++) wholes[i] = (int) Bytes.whole(element, bytes, i * each);
        return wholes;
    }

    private double[] scaled(int[] wholes, long row, byte[] fixed) {
        if (form.bitpix() > 0) {
            long none = form.blank().orElse(NOTHING);
            return Arrays.stream(wholes)
                    .mapToDouble(whole -> whole == none ? Double.NaN : form.physical(whole))
                    .toArray();
        }
        double scale = number("ZSCALE", fixed).orElseThrow(() -> missing("ZSCALE"));
        double zero = number("ZZERO", fixed).orElseThrow(() -> missing("ZZERO"));
        double[] values =
                quantised.values(wholes, row, scale, zero, blank(fixed).orElse(NOTHING));
        if (form.scale() != 1 || form.zero() != 0) {
            for (int i = 0; i < values.length; i++) values[i] = values[i] * form.scale() + form.zero();
        }
        return values;
    }

    private Problem missing(String key) {
        return header.problem(key + " is missing; expected it where floats are packed; the file is damaged");
    }

    private OptionalLong blank(byte[] fixed) {
        if (table.has("ZBLANK")) {
            ColumnForm of = table.column("ZBLANK").form();
            if ("BIJK".indexOf(of.element()) >= 0 && of.repeat() == 1 && !of.isVariable()) {
                return OptionalLong.of(Bytes.whole(of.element(), fixed, (int) of.offset()));
            }
            throw header.problem("ZBLANK is of type " + of.element() + "; expected one whole number a row");
        }
        return header.has("ZBLANK") ? OptionalLong.of(header.whole("ZBLANK")) : OptionalLong.empty();
    }

    private java.util.Optional<Double> number(String name, byte[] fixed) {
        if (table.has(name)) {
            ColumnForm of = table.column(name).form();
            if ("ED".indexOf(of.element()) >= 0 && of.repeat() == 1 && !of.isVariable()) {
                return java.util.Optional.of(Bytes.real(of.element(), fixed, (int) of.offset()));
            }
            throw header.problem(name + " is of type " + of.element() + "; expected one real number a row");
        }
        return header.has(name) ? java.util.Optional.of(header.number(name)) : java.util.Optional.empty();
    }
}
