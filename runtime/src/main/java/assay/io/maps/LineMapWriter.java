package assay.io.maps;

import assay.io.fits.FitsCards;
import assay.io.fits.ProjectionHeader;
import assay.model.InputKind;
import assay.model.Problem;
import assay.model.Spaxels;
import assay.model.sky.Projection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Writes spaxels in the layout that {@link LineMapReader} reads: 32-bit floats, a bin's mean repeated in each of its
 * pixels, NaN outside the bins, checksums. The same spaxels make the same bytes.
 *
 * <p>The cards are laid out here and not by nom-tam-fits, which reads what is written: its numbers in headers are those
 * of the running Java, which differ between versions in the last digit, and its checksums and its own layout of the
 * header cost more time than simulating the galaxy.
 */
public final class LineMapWriter {
    /** The flag of simulated maps; a FITS keyword has eight letters. */
    static final String SIMULATED = "SIMULATE";

    private static final String FLUX_UNIT = "1e-20 erg/s/cm2";
    private static final double FLUX_SCALE = 1e-20;

    private LineMapWriter() {}

    /** A name that ends in {@code .gz} makes a packed file. */
    public static void write(Path file, Spaxels spaxels, Projection plane) {
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            byte[] bytes = bytes(spaxels, plane);
            Files.write(beside, file.toString().endsWith(".gz") ? packed(bytes) : bytes);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Problem(file + ": cannot be written (" + e.getMessage() + "); look for space and rights", e);
        }
    }

    /** The maps repeat themselves so much that the fastest packing is nearly as small as the best. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(ByteArrayOutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 8);
        try (GZIPOutputStream out = new FastGzip(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** The file as it would be written, unpacked. */
    public static byte[] bytes(Spaxels spaxels, Projection plane) {
        Spaxels.LabelMap map = spaxels.map();
        List<MapQuantity> quantities = spaxels.keys().stream()
                .filter(k ->
                        !k.startsWith("error(") && !List.of("x", "y", "pixels").contains(k))
                .map(MapQuantity::of)
                .toList();
        List<byte[]> parts = new ArrayList<>();
        for (MapQuantity quantity : quantities) {
            String name = quantity.extensions().get(0);
            parts.add(image(spaxels, plane, quantity, quantity.key(), name));
            String error = MapQuantity.errorOf(quantity.key());
            if (quantity.hasErrors()) parts.add(image(spaxels, plane, quantity, error, name + "_ERR"));
        }
        parts.add(labels(map, plane));
        parts.add(0, primary(spaxels, parts.size()));
        ByteBuffer all =
                ByteBuffer.allocate(parts.stream().mapToInt(p -> p.length).sum());
        parts.forEach(all::put);
        return all.array();
    }

    private static byte[] primary(Spaxels spaxels, int extensions) {
        FitsCards cards = new FitsCards()
                .put("SIMPLE", true, "conforms to FITS")
                .put("BITPIX", 8, "no data here")
                .put("NAXIS", 0, "the maps are in the extensions")
                .put("EXTEND", true, "")
                .put("NEXTEND", extensions, "number of extensions")
                .put("OBJECT", spaxels.galaxy(), "")
                .put("FLUXKIND", "mean per pixel", "a bin's flux is this times its pixels");
        if (spaxels.kind() == InputKind.SIMULATED) cards.put(SIMULATED, true, "made by a simulation, not observed");
        return cards.unit(new byte[0]);
    }

    private static byte[] image(Spaxels spaxels, Projection plane, MapQuantity quantity, String key, String extension) {
        double[] rows = spaxels.column(key);
        double[] pixels = spaxels.column("pixels");
        double factor = spaxels.unit(key).to(quantity.unit());
        Spaxels.LabelMap map = spaxels.map();
        float[] values = new float[rows.length];
        for (int i = 0; i < values.length; i++) {
            double value = rows[i] * factor;
            values[i] = (float) (quantity.summed() ? value / pixels[i] / FLUX_SCALE : value);
        }
        int[] labels = map.labels();
        float[] image = new float[labels.length];
        for (int p = 0; p < image.length; p++) image[p] = labels[p] < 0 ? Float.NaN : values[labels[p]];
        ByteBuffer data = ByteBuffer.allocate(4 * image.length);
        data.asFloatBuffer().put(image);
        String unit = quantity.summed() ? FLUX_UNIT : quantity.unit().symbol();
        return layout(map, -32, extension, plane).put("BUNIT", unit, "").unit(data.array());
    }

    private static byte[] labels(Spaxels.LabelMap map, Projection plane) {
        ByteBuffer data = ByteBuffer.allocate(4 * map.labels().length);
        data.asIntBuffer().put(map.labels());
        return layout(map, 32, "BINID", plane).unit(data.array());
    }

    private static FitsCards layout(Spaxels.LabelMap map, int bitpix, String extension, Projection plane) {
        FitsCards cards = new FitsCards()
                .put("XTENSION", "IMAGE", "")
                .put("BITPIX", bitpix, "")
                .put("NAXIS", 2, "")
                .put("NAXIS1", map.nx(), "")
                .put("NAXIS2", map.ny(), "")
                .put("PCOUNT", 0, "")
                .put("GCOUNT", 1, "")
                .put("EXTNAME", extension, "");
        return ProjectionHeader.write(cards, plane);
    }
}
