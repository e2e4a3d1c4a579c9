package assay.io.maps;

import assay.io.fits.FitsFile;
import assay.io.fits.FitsHeader;
import assay.io.fits.FitsImage;
import assay.model.Problem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The named images of one file. */
final class Layers {
    private final Path file;
    private final Map<String, FitsImage> byName = new LinkedHashMap<>();

    Layers(Path file, FitsFile fits) {
        this.file = file;
        for (FitsImage image : fits.images()) {
            if (image.name().isEmpty()) continue;
            if (byName.put(image.name(), image) != null) {
                throw image.header().problem("a second extension is called " + image.name());
            }
        }
    }

    String names() {
        return byName.isEmpty() ? "no named extensions" : String.join(", ", byName.keySet());
    }

    Optional<FitsImage> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The first of several names that the file has. */
    FitsImage get(List<String> names) {
        FitsImage image = names.stream()
                .filter(byName::containsKey)
                .map(byName::get)
                .findFirst()
                .orElseThrow(
                        () -> new Problem(file + ": the extension " + names.get(0) + " is missing; it has " + names()));
        FitsHeader header = image.header();
        if (!image.isImage()) throw header.problem(image.name() + " is not an image of two axes");
        if (header.whole("NAXIS1") == 0 || header.whole("NAXIS2") == 0) throw header.problem("it has no pixels");
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
