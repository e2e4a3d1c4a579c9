package assay.io.maps;

import assay.model.Disc;
import assay.model.Problem;
import assay.model.Spaxels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the layout "line maps": one FITS file a galaxy, {@code GALAXY_lines.fits} or {@code .fits.gz}, with image
 * extensions {@code LINE} and {@code LINE_ERR} (HA, HB, OIII5007, NII6584, SII6716, SII6731, ...), {@code EW_HA},
 * {@code VEL_HA}, {@code VEL_HA_ERR}, {@code SIGMA_STAR} (face-on stellar mass density), each with its BUNIT, and
 * {@code BINID} (-1 outside the bins). Without BINID every pixel is its own row. With it, FLUXKIND in the primary header
 * says what a pixel of a flux map holds: {@code 'mean per pixel'} (the bin's mean is repeated, so the bin's flux is the
 * sum over its pixels) or {@code 'total per bin'}. The TAN coordinates of the first map place the pixels; a row lies at
 * the mean of its pixels.
 */
public final class LineMapReader {
    private LineMapReader() {}

    /** The file of a galaxy in a folder of line maps. */
    public static Path find(Path folder, String galaxy) {
        for (String ending : List.of("_lines.fits", "_lines.fits.gz")) {
            Path file = folder.resolve(galaxy + ending);
            if (Files.exists(file)) return file;
        }
        throw new Problem(folder + ": there is no " + galaxy + "_lines.fits or " + galaxy
                + "_lines.fits.gz; fetch the maps or correct the folder");
    }

    /** Everything that the file holds and this layout knows. */
    public static Spaxels read(Path file, Disc disc) {
        LaidOutMaps maps = open(file);
        return SpaxelMaker.of(file.toString(), maps, disc, maps.quantities(), List.of());
    }

    /**
     * The named quantities, such as {@code Ha}, {@code EW(Ha)}, {@code velocity(Ha)}, with the errors of those that
     * have any. A row that lacks one of them (NaN, or an error of 0) was not measured: it is left out and counted.
     */
    public static Spaxels read(Path file, Disc disc, List<String> keys) {
        return read(file, disc, keys, List.of());
    }

    /**
     * The same with further quantities, such as a velocity that one step looks at: a row that lacks one of them is NaN
     * there and stays.
     */
    public static Spaxels read(Path file, Disc disc, List<String> keys, List<String> further) {
        return SpaxelMaker.of(file.toString(), open(file), disc, keys, further);
    }

    private static LaidOutMaps open(Path file) {
        if (Files.isDirectory(file)) throw new Problem(file + ": this is a folder; give the file of a galaxy");
        String galaxy = String.valueOf(file.getFileName()).replaceFirst("_lines\\.fits(\\.gz)?$", "");
        return LayoutReader.laidOut(file, galaxy, Layout.LINE_MAPS).namedByFile();
    }
}
