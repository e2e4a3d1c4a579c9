package assay.plots.ink;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * An image as PNG (ISO/IEC 15948), 8 bits a channel, with its resolution. Of packed pixels (TYPE_INT_RGB or
 * TYPE_INT_ARGB) every row is noted as its difference from the one above: a drawing is mostly paper and upright lines,
 * which become zeros and pack well in little time. Pixels that are numbers of colours (TYPE_BYTE_INDEXED) are noted as
 * they are, with their colours, of which the last one is transparent.
 */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int PIXELS_PER_METRE = (int) Math.round(Sheet.DOTS_PER_INCH / 0.0254);
    private static final int TRUE_COLOUR = 2;
    private static final int TRUE_COLOUR_WITH_ALPHA = 6;
    private static final int NUMBERED_COLOUR = 3;
    private static final int AS_IT_IS = 0;
    private static final int DIFFERENCE_FROM_ABOVE = 2;
    private static final int PACKING = 6;

    private PngFile() {}

    static byte[] bytes(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(SIGNATURE);
        chunk(out, "IHDR", header(image));
        chunk(out, "pHYs", resolution());
        if (image.getColorModel() instanceof IndexColorModel colours) {
            chunk(out, "PLTE", palette(colours));
            chunk(out, "tRNS", opacities(colours));
        }
        chunk(out, "IDAT", packed(image));
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) check.getValue());
    }

    private static byte[] header(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(image.getWidth());
        out.writeInt(image.getHeight());
        out.writeByte(8);
        out.writeByte(colourType(image));
        out.writeByte(0);
        out.writeByte(0);
        out.writeByte(0);
        return bytes.toByteArray();
    }

    private static int colourType(BufferedImage image) {
        if (image.getColorModel() instanceof IndexColorModel) return NUMBERED_COLOUR;
        return image.getColorModel().hasAlpha() ? TRUE_COLOUR_WITH_ALPHA : TRUE_COLOUR;
    }

    static byte[] palette(IndexColorModel colours) {
        byte[] bytes = new byte[3 * colours.getMapSize()];
        for (int i = 0; i < colours.getMapSize(); i++) {
            bytes[3 * i] = (byte) colours.getRed(i);
            bytes[3 * i + 1] = (byte) colours.getGreen(i);
            bytes[3 * i + 2] = (byte) colours.getBlue(i);
        }
        return bytes;
    }

    private static byte[] opacities(IndexColorModel colours) {
        byte[] bytes = new byte[colours.getMapSize()];
        colours.getAlphas(bytes);
        return bytes;
    }

    private static byte[] resolution() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(PIXELS_PER_METRE);
        out.writeInt(PIXELS_PER_METRE);
        out.writeByte(1);
        return bytes.toByteArray();
    }

    private static byte[] packed(BufferedImage image) throws IOException {
        Deflater deflater = new Deflater(PACKING);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 15)) {
            if (colourType(image) == NUMBERED_COLOUR) numbers(image, out);
            else differences(image, out);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void numbers(BufferedImage image, OutputStream out) throws IOException {
        byte[] row = new byte[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRaster().getDataElements(0, y, row.length, 1, row);
            out.write(AS_IT_IS);
            out.write(row);
        }
    }

    private static void differences(BufferedImage image, OutputStream out) throws IOException {
        boolean alpha = image.getColorModel().hasAlpha();
        int width = image.getWidth();
        int channels = alpha ? 4 : 3;
        int[] pixels = new int[width];
        byte[] above = new byte[channels * width];
        byte[] row = new byte[channels * width];
        byte[] line = new byte[1 + channels * width];
        line[0] = DIFFERENCE_FROM_ABOVE;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRaster().getDataElements(0, y, width, 1, pixels);
            spread(pixels, alpha, row);
            for (int i = 0; i < row.length; i++) line[i + 1] = (byte) (row[i] - above[i]);
            out.write(line);
            byte[] done = above;
            above = row;
            row = done;
        }
    }

    private static void spread(int[] pixels, boolean alpha, byte[] row) {
        int at = 0;
        for (int pixel : pixels) {
            row[at++] = (byte) (pixel >> 16);
            row[at++] = (byte) (pixel >> 8);
            row[at++] = (byte) pixel;
            if (alpha) row[at++] = (byte) (pixel >>> 24);
        }
    }
}
