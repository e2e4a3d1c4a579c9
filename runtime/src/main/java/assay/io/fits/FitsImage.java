package assay.io.fits;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import nom.tam.fits.FitsException;
import nom.tam.fits.FitsFactory;
import nom.tam.fits.Header;
import nom.tam.fits.ImageData;
import nom.tam.fits.header.Standard;
import nom.tam.util.FitsInputStream;

/** One header with its data, of which the length is known to be there; pixels are decoded when they are asked for. */
public record FitsImage(FitsHeader header, ByteBuffer data) {
    static {
        FitsFactory.setAllowHeaderRepairs(false); // nom-tam-fits would guess at what it cannot read
    }

    public String name() {
        return header.text("EXTNAME").orElse("").strip().toUpperCase(java.util.Locale.ROOT);
    }

    public boolean isImage() {
        return isOfImage() && header.whole("NAXIS") == 2;
    }

    /** Whether it is one image or several of the same size behind one another. */
    public boolean isImageOrCube() {
        return isOfImage() && (header.whole("NAXIS") == 2 || header.whole("NAXIS") == 3);
    }

    private boolean isOfImage() {
        return header.text("XTENSION").map("IMAGE"::equals).orElse(true);
    }

    /** The planes of a cube; an image has one. */
    public int channels() {
        return header.whole("NAXIS") < 3 ? 1 : (int) header.whole("NAXIS3");
    }

    public int nx() {
        return (int) header.whole("NAXIS1");
    }

    public int ny() {
        return (int) header.whole("NAXIS2");
    }

    /**
     * Physical values, BSCALE and BZERO applied; NaN where the file says that there is none (NaN or BLANK). nom-tam-fits
     * decodes them, and is told of the header only what has been checked here.
     */
    public double[] pixels() {
        return pixels(0);
    }

    /** The same of one plane of a cube, counted from 0. */
    public double[] pixels(int channel) {
        if (header.number("BSCALE", 1) == 0) throw header.problem("BSCALE = 0 leaves no values");
        try (FitsInputStream in = new FitsInputStream(new ByteArrayInputStream(blocks(channel)))) {
            ImageData image = new ImageData(checked());
            image.read(in);
            return flat((double[][]) image.convertTo(double.class).getData());
        } catch (FitsException | IOException e) {
            throw header.problem("its pixels cannot be read (" + e.getMessage() + ")");
        }
    }

    private Header checked() throws FitsException {
        Header checked = new Header();
        checked.addValue(Standard.SIMPLE, true);
        checked.addValue(Standard.BITPIX, (int) header.whole("BITPIX"));
        checked.addValue(Standard.NAXIS, 2);
        checked.addValue(Standard.NAXIS1, nx());
        checked.addValue(Standard.NAXIS2, ny());
        checked.addValue(Standard.BSCALE, header.number("BSCALE", 1));
        checked.addValue(Standard.BZERO, header.number("BZERO", 0));
        if (header.has("BLANK")) checked.addValue(Standard.BLANK, header.whole("BLANK"));
        return checked;
    }

    /** The data of one plane, filled up to whole blocks. */
    private byte[] blocks(int channel) {
        int length = nx() * ny() * Math.abs((int) header.whole("BITPIX")) / 8;
        int blocks = (length + FitsHeader.BLOCK - 1) / FitsHeader.BLOCK;
        byte[] bytes = new byte[blocks * FitsHeader.BLOCK];
        data.duplicate().position(channel * length).get(bytes, 0, length);
        return bytes;
    }

    private double[] flat(double[][] rows) {
        double[] pixels = new double[nx() * ny()];
        for (int row = 0; row < rows.length; row++) System.arraycopy(rows[row], 0, pixels, row * nx(), nx());
        return pixels;
    }
}
