package assay.io.maps;

import assay.io.fits.FitsFile;
import assay.io.fits.FitsHeader;
import assay.io.fits.FitsImage;
import assay.io.fits.ProjectionHeader;
import assay.model.Disc;
import assay.model.InputKind;
import assay.model.Problem;
import assay.model.Spaxels;
import assay.model.Spaxels.Values;
import assay.model.sky.Projection;
import assay.unit.Unit;
import assay.unit.Units;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the layout "line maps": one FITS file a galaxy, {@code GALAXY_lines.fits} or {@code .fits.gz}, with image
 * extensions {@code LINE} and {@code LINE_ERR} (HA, HB, OIII5007, NII6584, SII6716, SII6731, ...), {@code EW_HA},
 * {@code VEL_HA}, {@code VEL_HA_ERR}, {@code SIGMA_STAR} (face-on stellar mass density), each with its BUNIT, and {@code BINID} (-1 outside the bins). Without BINID every
 * pixel is its own row. With it, FLUXKIND in the primary header says what a pixel of a flux map holds: {@code 'mean per
 * pixel'} (the bin's mean is repeated, so the bin's flux is the sum over its pixels) or {@code 'total per bin'}. The
 * TAN coordinates of the first map place the pixels; a row lies at the mean of its pixels.
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
        FitsFile fits = FitsFile.read(file);
        return read(file, fits, disc, keysIn(fits), List.of());
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
        return read(file, FitsFile.read(file), disc, keys, further);
    }

    private static Spaxels read(Path file, FitsFile fits, Disc disc, List<String> keys, List<String> further) {
        Layers layers = new Layers(file, fits);
        List<MapQuantity> quantities = Stream.concat(keys.stream(), further.stream())
                .map(MapQuantity::of)
                .toList();
        if (quantities.isEmpty()) throw new Problem(file + ": it holds no map of a line; it has " + layers.names());
        FitsImage first = layers.get(quantities.get(0).extensions());
        Projection plane = ProjectionHeader.read(first.header());
        Bins bins = layers.find("BINID")
                .map(i -> Bins.of(layers.get(List.of("BINID")), first))
                .orElseGet(() -> Bins.single(first));
        boolean repeated = bins.binned() && totals(fits);

        Map<String, Values> columns = new LinkedHashMap<>();
        boolean[] measured = new boolean[bins.count()];
        java.util.Arrays.fill(measured, true);
        for (MapQuantity quantity : quantities) {
            FitsImage image = layers.get(quantity.extensions());
            boolean summed = quantity.summed() && !repeated;
            columns.put(quantity.key(), column(image, first, bins, plane, quantity, summed));
            if (quantity.hasErrors()) {
                FitsImage errors = layers.get(quantity.errorExtensions());
                Values values = column(errors, first, bins, plane, quantity, summed);
                refuseNegative(errors, values.numbers());
                if (keys.contains(quantity.key())) {
                    for (int i = 0; i < measured.length; i++) measured[i] &= values.numbers()[i] > 0;
                }
                columns.put(MapQuantity.errorOf(quantity.key()), values);
            }
        }
        for (String key : keys) {
            double[] numbers = columns.get(key).numbers();
            for (int i = 0; i < measured.length; i++) measured[i] &= Double.isFinite(numbers[i]);
        }
        place(columns, bins, plane, disc);
        return kept(file, fits, keys, columns, plane.labelled(first.nx(), first.ny(), bins.labels(), disc), measured);
    }

    private static Spaxels kept(
            Path file,
            FitsFile fits,
            List<String> keys,
            Map<String, Values> columns,
            Spaxels.LabelMap map,
            boolean[] measured) {
        int left = 0;
        for (boolean m : measured) if (!m) left++;
        if (left == measured.length) {
            throw new Problem(file + ": none of its " + left + " spaxels has all of " + String.join(", ", keys)
                    + " measured; ask for fewer lines or leave the galaxy out");
        }
        FitsHeader primary = fits.primary();
        boolean simulated = primary.flag(LineMapWriter.SIMULATED) || primary.flag("SIMULATED");
        InputKind kind = simulated ? InputKind.SIMULATED : InputKind.REAL;
        String galaxy = primary.text("OBJECT").orElse(fits.name().replaceFirst("_lines\\.fits(\\.gz)?$", ""));
        return new Spaxels(galaxy, columns, map, kind, left).where(measured);
    }

    private static boolean totals(FitsFile fits) {
        String kind = fits.primary().text("FLUXKIND").orElse("");
        return switch (kind) {
            case "mean per pixel" -> false;
            case "total per bin" -> true;
            default ->
                throw fits.primary()
                        .problem("there are bins, but FLUXKIND is '" + kind
                                + "'; it must say 'mean per pixel' or 'total per bin'");
        };
    }

    private static Values column(
            FitsImage image, FitsImage first, Bins bins, Projection plane, MapQuantity quantity, boolean summed) {
        Layers.requireShape(image, first);
        double factor = factor(image, quantity, plane);
        double[] rows = summed ? bins.sums(image.pixels()) : bins.means(image.pixels());
        for (int i = 0; i < rows.length; i++) rows[i] *= factor;
        return new Values(rows, quantity.unit());
    }

    /** From BUNIT to the quantity's own unit; a flux for each square arcsec is multiplied by the area of a pixel. */
    private static double factor(FitsImage image, MapQuantity quantity, Projection plane) {
        String text = image.header()
                .text("BUNIT")
                .orElseThrow(() -> image.header().problem("BUNIT is missing; say the unit of " + image.name()));
        try {
            Unit unit = Units.parse(text);
            if (unit.sameDimension(quantity.unit())) return unit.to(quantity.unit());
            Unit perArea = quantity.unit().over(Units.parse("arcsec2"));
            if (quantity.isFlux() && unit.sameDimension(perArea)) {
                return unit.to(perArea) * plane.pixelArcsec() * plane.pixelArcsec();
            }
        } catch (IllegalArgumentException e) {
            throw image.header().problem("BUNIT = '" + text + "': " + e.getMessage());
        }
        throw image.header()
                .problem("BUNIT = '" + text + "' of " + image.name() + " is not a unit like " + quantity.unit());
    }

    private static void refuseNegative(FitsImage errors, double[] rows) {
        for (double error : rows) {
            if (error < 0) {
                throw errors.header()
                        .problem(errors.name() + " holds the negative error " + error
                                + "; mark what is not measured as NaN");
            }
        }
    }

    private static void place(Map<String, Values> columns, Bins bins, Projection plane, Disc disc) {
        double[][] centres = bins.centres();
        double[] x = new double[bins.count()];
        double[] y = new double[bins.count()];
        for (int i = 0; i < x.length; i++) {
            double[] offset = plane.offset(centres[0][i], centres[1][i], disc);
            x[i] = offset[0];
            y[i] = offset[1];
        }
        columns.put("x", new Values(x, Units.get("arcsec")));
        columns.put("y", new Values(y, Units.get("arcsec")));
        columns.put("pixels", new Values(bins.sizes(), Unit.ONE));
    }

    private static List<String> keysIn(FitsFile fits) {
        TreeSet<String> names =
                fits.images().stream().map(FitsImage::name).collect(Collectors.toCollection(TreeSet::new));
        List<String> keys = new ArrayList<>();
        for (FitsImage image : fits.images()) {
            String name = image.name();
            if (names.contains(name + "_ERR")) line(name).ifPresent(keys::add);
            if (name.equals("SIGMA_STAR")) keys.add(MapQuantity.STELLAR_DENSITY);
            if (name.startsWith("EW_")) line(name.substring(3)).ifPresent(l -> keys.add("EW(" + l + ")"));
            if (name.startsWith("VEL_")) line(name.substring(4)).ifPresent(l -> keys.add("velocity(" + l + ")"));
        }
        return keys;
    }

    private static Optional<String> line(String name) {
        return LineNames.inRecipes(name);
    }
}
