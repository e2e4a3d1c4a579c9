package assay.io.maps;

import assay.model.Disc;
import assay.model.Problem;
import assay.model.Spaxels;
import assay.model.sky.LineMaps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The one reader of the maps of all surveys. */
public final class LayoutReader {
    private LayoutReader() {}

    /**
     * The maps of a galaxy; planes are made when they are asked for.
     *
     * @param place the file of the galaxy, or the folder from which the layout's own names of files start
     */
    public static LineMaps open(Path place, String galaxy, Layout layout) {
        return laidOut(place, galaxy, layout);
    }

    static LaidOutMaps laidOut(Path place, String galaxy, Layout layout) {
        if (layout.isTable()) throw new Problem(place + ": the layout " + layout.name() + " is a table, not maps");
        Path there = LayoutFiles.orPacked(place);
        if (!Files.exists(there)) throw new Problem(place + ": there is no such file; fetch it or correct the path");
        return new LaidOutMaps(new LayoutFiles(there, galaxy, layout), galaxy, layout);
    }

    /** The rows of a galaxy, see {@link SpaxelMaker}; for the layout of a table those of the table. */
    public static Spaxels spaxels(
            Path place, String galaxy, Layout layout, Disc disc, List<String> required, List<String> further) {
        if (layout.isTable()) return RegionRows.read(place, galaxy, layout, disc, required, further);
        return SpaxelMaker.of(place.toString(), laidOut(place, galaxy, layout), disc, required, further);
    }

    /** The files of a galaxy that are there, for the record of what was read. */
    public static List<Path> files(Path place, String galaxy, Layout layout) {
        if (Files.isRegularFile(place)
                && layout.maps().stream().noneMatch(m -> m.from().contains(":"))) return List.of(place);
        if (!Files.exists(place)) return List.of();
        return new LayoutFiles(place, galaxy, layout).present();
    }
}
