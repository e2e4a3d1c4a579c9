package assay.io.maps;

import assay.io.AtomicFile;
import assay.io.fits.FitsCards;
import assay.model.InputKind;
import assay.model.Problem;
import assay.model.sky.LineMaps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Writes maps in a declared layout, so that the reader gets them back: 64-bit floats in the unit of the layout, errors in its
 * form, masks with the first of its rejecting bits, bins and classes as whole numbers, checksums. The same maps make the same
 * bytes. Maps of a simulation say so in their headers.
 */
public final class LayoutWriter {
    private LayoutWriter() {}

    /** Writes everything that both the maps and the layout have into files below a folder, and gives these. */
    public static List<Path> write(Layout layout, LineMaps maps, Path folder) {
        if (layout.isTable() || layout.files().isEmpty()) {
            throw new Problem(
                    "the layout " + layout.name() + " is for reading only; write maps as " + Layout.LINE_MAPS.name());
        }
        Map<String, LayoutFile> files = new LinkedHashMap<>();
        boolean any = false;
        for (Layout.Found found : layout.all()) {
            if (!maps.keys().contains(found.key())) continue;
            any = true;
            MapParts parts = new MapParts(layout, found, maps.plane(found.key()));
            parts.places()
                    .forEach((place, content) -> files.computeIfAbsent(
                                    name(layout, found, place, maps.galaxy()), n -> new LayoutFile(layout, maps.grid()))
                            .put(place, content));
        }
        if (!any) {
            throw new Problem("the layout " + layout.name() + " has none of the maps of " + maps.galaxy() + ": "
                    + String.join(", ", maps.keys()));
        }
        List<Path> written = new ArrayList<>();
        files.forEach((name, file) -> written.add(write(folder.resolve(name), file.bytes(primary(layout, maps)))));
        return List.copyOf(written);
    }

    private static String name(Layout layout, Layout.Found found, Place place, String galaxy) {
        return place.file()
                .or(layout::files)
                .orElseThrow()
                .replace("{galaxy}", galaxy)
                .replace("{name}", found.spellings().get(0));
    }

    /** What the primary header says besides the layout of its own data. */
    private static FitsCards primary(Layout layout, LineMaps maps) {
        FitsCards cards = new FitsCards().put("OBJECT", maps.galaxy(), "");
        if (layout.binFlux() == Layout.BinFlux.AS_FLUXKIND_SAYS) {
            cards.put("FLUXKIND", "mean per pixel", "a bin's flux is this times its pixels");
        }
        if (maps.kind() == InputKind.SIMULATED) {
            cards.put(LineMapWriter.SIMULATED, true, "made by a simulation, not observed");
        }
        return cards;
    }

    private static Path write(Path file, byte[] bytes) {
        AtomicFile.write(file, stream -> {
            if (!file.toString().endsWith(".gz")) {
                stream.write(bytes);
                return;
            }
            GZIPOutputStream packed = new GZIPOutputStream(stream);
            packed.write(bytes);
            packed.finish();
        });
        return file;
    }
}
