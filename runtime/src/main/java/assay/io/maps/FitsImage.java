package assay.io.maps;

import java.nio.ByteBuffer;

/** One header with its data, of which the length is known to be there; pixels are decoded when they are asked for. */
record FitsImage(FitsHeader header, ByteBuffer data) {
    String name() {
        return header.text("EXTNAME").orElse("").strip().toUpperCase(java.util.Locale.ROOT);
    }

    boolean isImage() {
        return header.text("XTENSION").map("IMAGE"::equals).orElse(true) && header.whole("NAXIS") == 2;
    }

    int nx() {
        return (int) header.whole("NAXIS1");
    }

    int ny() {
        return (int) header.whole("NAXIS2");
    }

    /** Physical values, BSCALE and BZERO applied; NaN where the file says that there is none (NaN or BLANK). */
    double[] pixels() {
        double scale = header.number("BSCALE", 1);
        double zero = header.number("BZERO", 0);
        if (scale == 0) throw header.problem("BSCALE = 0 leaves no values");
        long blank = header.has("BLANK") ? header.whole("BLANK") : 0;
        boolean hasBlank = header.has("BLANK");
        double[] pixels = new double[nx() * ny()];
        int bitpix = (int) header.whole("BITPIX");
        ByteBuffer bytes = data.duplicate();
        for (int p = 0; p < pixels.length; p++) {
            double stored;
            if (bitpix == -32) stored = bytes.getFloat();
            else if (bitpix == -64) stored = bytes.getDouble();
            else {
                long whole = whole(bytes, bitpix);
                stored = hasBlank && whole == blank ? Double.NaN : whole;
            }
            pixels[p] = scale * stored + zero;
        }
        return pixels;
    }

    private static long whole(ByteBuffer bytes, int bitpix) {
        return switch (bitpix) {
            case 8 -> bytes.get() & 0xFF;
            case 16 -> bytes.getShort();
            case 32 -> bytes.getInt();
            default -> bytes.getLong();
        };
    }
}
