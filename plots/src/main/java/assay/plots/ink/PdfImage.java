package assay.plots.ink;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * An image within a PDF. Pixels that are numbers of colours stay so, the transparent one masked by its number (ISO
 * 32000-1, 8.6.6.3 and 8.9.6.4), which takes a quarter of the bytes.
 */
final class PdfImage {
    private PdfImage() {}

    static PDImageXObject of(PDDocument document, BufferedImage image) throws IOException {
        if (!(image.getColorModel() instanceof IndexColorModel colours)) {
            return LosslessFactory.createFromImage(document, image);
        }
        COSArray space = new COSArray();
        space.add(COSName.INDEXED);
        space.add(COSName.DEVICERGB);
        space.add(COSInteger.get(colours.getMapSize() - 1));
        space.add(new COSString(PngFile.palette(colours)));
        PDImageXObject picture = new PDImageXObject(
                document,
                new ByteArrayInputStream(packed(image)),
                COSName.FLATE_DECODE,
                image.getWidth(),
                image.getHeight(),
                8,
                PDColorSpace.create(space));
        COSArray masked = new COSArray();
        masked.add(COSInteger.get(colours.getTransparentPixel()));
        masked.add(COSInteger.get(colours.getTransparentPixel()));
        picture.getCOSObject().setItem(COSName.MASK, masked);
        return picture;
    }

    private static byte[] packed(BufferedImage image) throws IOException {
        byte[] pixels = new byte[image.getWidth() * image.getHeight()];
        image.getRaster().getDataElements(0, 0, image.getWidth(), image.getHeight(), pixels);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(pixels);
        }
        return bytes.toByteArray();
    }
}
