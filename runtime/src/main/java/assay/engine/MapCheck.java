package assay.engine;

import assay.io.fits.FitsFile;
import assay.io.fits.FitsHeader;
import assay.io.fits.FitsImage;
import assay.io.fits.FitsUnit;
import assay.io.fits.ProjectionHeader;
import assay.model.Problem;
import assay.model.figure.Figure;
import assay.model.sky.Projection;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A map looked at before it is used: how it lies on the sky, what it holds, and a picture of both. */
public final class MapCheck {
    private final FitsFile fits;
    private final FitsImage image;
    private final Projection projection;
    private final double[] pixels;
    private final Optional<MapTarget> target;

    private MapCheck(FitsFile fits, FitsImage image, Optional<MapTarget> target) {
        this.fits = fits;
        this.image = image;
        this.projection = ProjectionHeader.read(image.header());
        this.pixels = image.pixels();
        this.target = target;
        if (valid().length == 0) throw image.header().problem("none of its " + pixels.length + " pixels has a value");
        target.ifPresent(this::requireInside);
    }

    /** The first image of a file, or the extension of that name or number. */
    public static MapCheck of(Path file, Optional<String> extension, Optional<MapTarget> target) {
        FitsFile fits = FitsFile.read(file);
        List<FitsUnit> units = fits.units();
        for (int i = 0; i < units.size(); i++) {
            FitsUnit unit = units.get(i);
            boolean named = extension.isPresent()
                    && (extension.get().equalsIgnoreCase(unit.name())
                            || extension.get().equals(Integer.toString(i)));
            boolean picture = unit instanceof FitsImage image && image.isImage();
            if (named && !picture) throw unit.header().problem("this is no image of two axes");
            if (picture && (named || extension.isEmpty())) return new MapCheck(fits, (FitsImage) unit, target);
        }
        throw new Problem(file
                + extension
                        .map(e -> ": there is no extension '" + e + "'; it has " + names(units))
                        .orElse(": there is no image of two axes in it"));
    }

    private static String names(List<FitsUnit> units) {
        return units.stream()
                .map(u -> u.name().isEmpty() ? "one without a name" : u.name())
                .collect(Collectors.joining(", "));
    }

    private void requireInside(MapTarget galaxy) {
        double[] at = projection.pixel(galaxy.disc().ra(), galaxy.disc().dec());
        boolean inside = at[0] > -0.5 && at[0] < image.nx() - 0.5 && at[1] > -0.5 && at[1] < image.ny() - 0.5;
        if (inside) return;
        throw image.header()
                .problem(String.format(
                        Locale.ROOT,
                        "the centre %.5f, %.5f lies outside the image, at its pixel (%.1f, %.1f) of %d x %d; check that"
                                + " map and galaxy belong together",
                        galaxy.disc().ra(),
                        galaxy.disc().dec(),
                        at[0] + 1,
                        at[1] + 1,
                        image.nx(),
                        image.ny()));
    }

    private double[] valid() {
        return Arrays.stream(pixels).filter(Double::isFinite).sorted().toArray();
    }

    private String unit() {
        return image.header().text("BUNIT").map(String::strip).orElse("");
    }

    /** What the map is, by catchwords. */
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("image", title() + ", " + image.nx() + " x " + image.ny() + " pixels");
        facts.put(
                "projection",
                projection.plane().kind() + (projection.distortion().isPresent() ? " with SIP" : ""));
        facts.put(
                "pixel",
                text(
                        "%.5g x %.5g arcsec",
                        step(projection.cd11(), projection.cd21()), step(projection.cd12(), projection.cd22())));
        facts.put(
                "axes",
                text(
                        "first towards %.2f deg, second towards %.2f deg (north through east)",
                        turn(projection.cd11(), projection.cd21()), turn(projection.cd12(), projection.cd22())));
        facts.put(
                "parity",
                projection.eastLeft()
                        ? "as on the sky (east is to the left of north)"
                        : "mirrored (east is to the right of north)");
        double[] middle = projection.sky((image.nx() - 1) / 2.0, (image.ny() - 1) / 2.0);
        facts.put(
                "middle",
                text(
                        "pixel (%.1f, %.1f) at %.6f, %.6f deg",
                        (image.nx() + 1) / 2.0, (image.ny() + 1) / 2.0, middle[0], middle[1]));
        target.ifPresent(galaxy -> {
            double[] at = projection.pixel(galaxy.disc().ra(), galaxy.disc().dec());
            facts.put("centre of the galaxy", text("pixel (%.2f, %.2f)", at[0] + 1, at[1] + 1));
            facts.put(
                    "disc",
                    text(
                            "major axis at %.2f deg, inclination %.2f deg (b/a %.4g, q0 %.4g)",
                            galaxy.disc().positionAngle(),
                            galaxy.disc().inclinationDegrees(),
                            galaxy.disc().axisRatio(),
                            galaxy.disc().thickness()));
        });
        double[] valid = valid();
        facts.put(
                "valid pixels",
                text(
                                "%d of %d (%.1f per cent), from %.5g over %.5g (median) to %.5g %s",
                                valid.length,
                                pixels.length,
                                100.0 * valid.length / pixels.length,
                                valid[0],
                                valid[valid.length / 2],
                                valid[valid.length - 1],
                                unit())
                        .strip());
        facts.put("checksums", checksums());
        ProjectionHeader.notes(image.header()).forEach(note -> facts.put("note", note));
        for (int i = 0; i < fits.units().size(); i++)
            facts.put("extension " + i, described(fits.units().get(i)));
        return facts;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static double step(double east, double north) {
        return 3600 * Math.hypot(east, north);
    }

    private static double turn(double east, double north) {
        return (Math.toDegrees(StrictMath.atan2(east, north)) + 360) % 360;
    }

    /** Reading the file has held each sum against its bytes. */
    private String checksums() {
        long summed =
                fits.units().stream().filter(u -> u.header().has("CHECKSUM")).count();
        return summed == 0 ? "none" : summed + " of " + fits.units().size() + " headers have one, right";
    }

    private static String described(FitsUnit unit) {
        FitsHeader header = unit.header();
        String shape = unit instanceof FitsImage picture
                ? Arrays.stream(picture.shape()).mapToObj(Integer::toString).collect(Collectors.joining(" x "))
                : "a table";
        String unitOf = header.text("BUNIT").map(b -> ", " + b.strip()).orElse("");
        String name = unit.name().isEmpty() ? "" : unit.name() + ", ";
        return name + (shape.isEmpty() ? "no data" : shape) + unitOf;
    }

    private String title() {
        return fits.name() + (image.name().isEmpty() ? "" : " " + image.name());
    }

    /** The image as it lies in the file, and upright on the sky. */
    public Figure figure() {
        String name = title().replaceAll("\\.(fits|fit)(\\.gz)?", "").replaceAll("[^A-Za-z0-9._-]+", "_");
        String words = unit().isEmpty() ? "value" : unit();
        return new MapPicture(image.nx(), image.ny(), pixels, projection, target)
                .figure(name.replaceAll("^[^A-Za-z0-9]+", ""), title(), words);
    }
}
