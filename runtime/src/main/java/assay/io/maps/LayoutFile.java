package assay.io.maps;

import assay.io.fits.FitsCards;
import assay.model.Problem;
import assay.model.sky.Projection;
import assay.model.sky.SkyGrid;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** One file that is being written: its extensions, each with its channels. */
final class LayoutFile {
    private record Extension(TreeMap<Integer, MapParts.Content> channels, Map<Integer, String> names, boolean cube) {}

    private final Layout layout;
    private final SkyGrid grid;
    private final Map<String, Extension> extensions = new LinkedHashMap<>();

    LayoutFile(Layout layout, SkyGrid grid) {
        this.layout = layout;
        this.grid = grid;
    }

    void put(Place place, MapParts.Content content) {
        if (place.extension().matches("\\d+")) {
            throw new Problem("the layout " + layout.name() + " numbers its extensions; maps are written by name only");
        }
        Extension extension = extensions.computeIfAbsent(
                place.extension(),
                e -> new Extension(
                        new TreeMap<>(), new TreeMap<>(), place.channel().isPresent()));
        int channel = 0;
        if (place.channel().isPresent()) {
            String wanted = place.channel().get();
            boolean numbered = wanted.matches("\\d{1,6}");
            channel = numbered ? Integer.parseInt(wanted) : extension.channels().size();
            if (!numbered) extension.names().put(channel, wanted);
        }
        extension.channels().put(channel, content);
    }

    byte[] bytes(FitsCards facts) {
        byte[][] units = new byte[extensions.size() + 1][];
        units[0] = new FitsCards()
                .put("SIMPLE", true, "conforms to FITS")
                .put("BITPIX", 8, "no data here")
                .put("NAXIS", 0, "the maps are in the extensions")
                .put("EXTEND", true, "")
                .put("NEXTEND", extensions.size(), "number of extensions")
                .put(facts)
                .unit(new byte[0]);
        int next = 1;
        for (Map.Entry<String, Extension> extension : extensions.entrySet()) {
            units[next++] = unit(extension.getKey(), extension.getValue());
        }
        int length = 0;
        for (byte[] unit : units) length += unit.length;
        ByteBuffer all = ByteBuffer.allocate(length);
        for (byte[] unit : units) all.put(unit);
        return all.array();
    }

    private byte[] unit(String name, Extension extension) {
        MapParts.Content first = extension.channels().firstEntry().getValue();
        int channels = extension.channels().lastKey() + 1;
        int width = first.whole() ? Integer.BYTES : Double.BYTES;
        ByteBuffer data = ByteBuffer.allocate(Math.multiplyExact(Math.multiplyExact(grid.pixels(), channels), width));
        for (int channel = 0; channel < channels; channel++) {
            MapParts.Content content = extension.channels().get(channel);
            for (int p = 0; p < grid.pixels(); p++) {
                double pixel = content == null ? first.filling() : content.pixels()[p];
                if (first.whole()) data.putInt((int) pixel);
                else data.putDouble(pixel);
            }
        }
        FitsCards cards = new FitsCards()
                .put("XTENSION", "IMAGE", "")
                .put("BITPIX", first.whole() ? 32 : -64, "")
                .put("NAXIS", extension.cube() ? 3 : 2, "")
                .put("NAXIS1", grid.nx(), "")
                .put("NAXIS2", grid.ny(), "");
        if (extension.cube()) cards.put("NAXIS3", channels, "");
        cards.put("PCOUNT", 0, "").put("GCOUNT", 1, "").put("EXTNAME", name, "");
        layout.channels().ifPresent(c -> extension.names().forEach((k, n) -> cards.put(c.key(k), n, "")));
        if (!first.whole()) cards.put("BUNIT", first.unit(), "");
        return projection(cards).unit(data.array());
    }

    private FitsCards projection(FitsCards cards) {
        Projection plane = grid.projection();
        return cards.put("CTYPE1", "RA---TAN", "")
                .put("CTYPE2", "DEC--TAN", "")
                .put("CUNIT1", "deg", "")
                .put("CUNIT2", "deg", "")
                .put("CRVAL1", plane.ra(), "")
                .put("CRVAL2", plane.dec(), "")
                .put("CRPIX1", plane.referencePixel1(), "")
                .put("CRPIX2", plane.referencePixel2(), "")
                .put("CD1_1", plane.cd11(), "")
                .put("CD1_2", plane.cd12(), "")
                .put("CD2_1", plane.cd21(), "")
                .put("CD2_2", plane.cd22(), "")
                .put("RADESYS", "ICRS", "");
    }
}
