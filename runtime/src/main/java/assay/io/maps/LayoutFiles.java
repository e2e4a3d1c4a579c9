package assay.io.maps;

import assay.io.fits.FitsFile;
import assay.io.fits.FitsImage;
import assay.model.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of one galaxy in a layout, opened when something in them is asked for. */
final class LayoutFiles {
    private final Path given;
    private final boolean oneFile;
    private final String galaxy;
    private final Layout layout;
    private final Map<Path, Layers> open = new LinkedHashMap<>();

    /** @param given the file of the galaxy, or the folder that the patterns of the layout start from */
    LayoutFiles(Path given, String galaxy, Layout layout) {
        this.given = given;
        this.oneFile = !Files.isDirectory(given);
        this.galaxy = galaxy;
        this.layout = layout;
    }

    Path given() {
        return given;
    }

    private Path file(Place place, String spelling) {
        if (place.file().isEmpty() && oneFile) return given;
        String pattern = place.file()
                .or(layout::files)
                .orElseThrow(() -> new Problem(given + ": this is a folder, and the layout " + layout.name()
                        + " does not say how the files in it are called; give the file of the galaxy"));
        Path folder = oneFile ? given.toAbsolutePath().getParent() : given;
        String name = pattern.replace("{galaxy}", galaxy).replace("{name}", spelling);
        return orPacked(folder.resolve(name));
    }

    /** The file, or the one of that name with .gz. */
    static Path orPacked(Path file) {
        Path packed = file.resolveSibling(file.getFileName() + ".gz");
        return Files.exists(file) || !Files.exists(packed) ? file : packed;
    }

    Layers layers(Path file) {
        return open.computeIfAbsent(file, f -> new Layers(f, FitsFile.read(f)));
    }

    /** A place among those that the spellings of a line make of a pattern, and the image there. */
    record At(Path file, Place place, FitsImage image) {}

    Optional<At> find(Layout.Found found, String pattern) {
        for (String spelling : found.spellings()) {
            Place place = Place.parse(pattern.replace("{name}", spelling));
            Path file = file(place, spelling);
            boolean must = oneFile && file.equals(given);
            if (!must && !Files.exists(file)) continue;
            Layers layers = layers(file);
            if (layers.number(place.extension()).isPresent()) {
                return Optional.of(new At(file, place, layers.get(List.of(place.extension()))));
            }
        }
        return Optional.empty();
    }

    At get(Layout.Found found, String pattern) {
        Optional<At> at = find(found, pattern);
        if (at.isPresent()) return at.get();
        String spelling = found.spellings().get(0);
        Place place = Place.parse(pattern.replace("{name}", spelling));
        Path file = file(place, spelling);
        if (!Files.exists(file)) {
            throw new Problem(file + ": there is no such file, which the layout " + layout.name() + " has for "
                    + found.key() + "; fetch it or correct the folder");
        }
        layers(file).get(List.of(place.extension()));
        throw new IllegalStateException("an image that is there has not been found");
    }

    /** The file of the galaxy, or else the first that has been opened. */
    Optional<Layers> open() {
        if (oneFile) return Optional.of(layers(given));
        return open.values().stream().findFirst();
    }

    /** Those of its files that are there, in the order of the layout. */
    List<Path> present() {
        Set<Path> present = new LinkedHashSet<>();
        for (Layout.Found found : layout.all()) {
            for (String pattern : layout.isTable() ? List.of("") : found.map().places()) {
                for (String spelling : found.spellings()) {
                    Place place =
                            layout.isTable() ? Place.parse("0") : Place.parse(pattern.replace("{name}", spelling));
                    present.add(file(place, spelling));
                }
            }
        }
        return present.stream().filter(Files::exists).toList();
    }

    String names() {
        return open().map(Layers::names).orElse("none of the files of the layout " + layout.name());
    }
}
