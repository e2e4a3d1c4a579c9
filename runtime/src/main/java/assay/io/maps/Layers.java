package assay.io.maps;

import assay.io.fits.FitsFile;
import assay.io.fits.FitsHeader;
import assay.io.fits.FitsImage;
import assay.io.fits.FitsUnit;
import assay.model.Problem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The images of one file, by name or by number. */
final class Layers {
    private final Path file;
    private final FitsFile fits;
    private final Map<String, FitsImage> byName = new LinkedHashMap<>();

    Layers(Path file, FitsFile fits) {
        this.file = file;
        this.fits = fits;
        for (FitsImage image : fits.images()) {
            if (image.name().isEmpty()) continue;
            if (byName.put(image.name(), image) != null) {
                throw image.header().problem("a second extension is called " + image.name());
            }
        }
    }

    FitsFile fits() {
        return fits;
    }

    String names() {
        return byName.isEmpty() ? "no named extensions" : String.join(", ", byName.keySet());
    }

    /** Where in the file it stands, counted from 0. */
    Optional<Integer> number(String nameOrNumber) {
        FitsImage named = byName.get(nameOrNumber.toUpperCase(Locale.ROOT));
        if (named != null) return Optional.of(fits.units().indexOf(named));
        if (!nameOrNumber.matches("\\d{1,4}")) return Optional.empty();
        int number = Integer.parseInt(nameOrNumber);
        return number < fits.units().size() ? Optional.of(number) : Optional.empty();
    }

    /** The first of several names that the file has. */
    FitsImage get(List<String> names) {
        FitsUnit unit = names.stream()
                .flatMap(name -> number(name).stream())
                .map(fits.units()::get)
                .findFirst()
                .orElseThrow(
                        () -> new Problem(file + ": the extension " + names.get(0) + " is missing; it has " + names()));
        FitsHeader header = unit.header();
        if (!(unit instanceof FitsImage image) || !image.isImageOrCube()) {
            throw header.problem(unit.name() + " is not an image of two axes");
        }
        if (image.nx() == 0 || image.ny() == 0) throw header.problem("it has no pixels");
        if (image.channels() < 1) throw header.problem("it has no planes");
        return image;
    }

    static void requireShape(FitsImage image, FitsImage other) {
        if (image.nx() != other.nx() || image.ny() != other.ny()) {
            throw image.header()
                    .problem(image.name() + " has " + image.nx() + " x " + image.ny() + " pixels, " + other.name()
                            + " has " + other.nx() + " x " + other.ny() + "; all maps must be on one grid");
        }
    }
}
