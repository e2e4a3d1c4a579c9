package assay.dsl.names;

import assay.io.CatalogueLayout;
import assay.io.maps.Layout;
import assay.nebula.Calibrator;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything published that a recipe can name. */
public record Library(Shelf<Calibrator> calibrators, Shelf<Layout> layouts, Shelf<CatalogueLayout> catalogues) {
    /** With what is shipped behind it. */
    public static Library over(
            Shelf.Shipped<Calibrator> calibrators,
            Shelf.Shipped<Layout> layouts,
            Shelf.Shipped<CatalogueLayout> catalogues) {
        return new Library(
                new Shelf<>("calibrator", "marino13.n2", calibrators),
                new Shelf<>("layout", "phangsMuse", layouts),
                new Shelf<>("catalogue", "mangaDrpAll", catalogues));
    }

    /** What is known by a name, in a word. */
    public Optional<String> kindOf(String name) {
        return Stream.of(calibrators, layouts, catalogues)
                .filter(shelf -> shelf.find(name).isPresent())
                .map(Shelf::kind)
                .findFirst();
    }

    /** With nothing behind it, as the files of the library itself are read. */
    public static Library empty() {
        return new Library(
                new Shelf<>("calibrator", "marino13.n2"),
                new Shelf<>("layout", "phangsMuse"),
                new Shelf<>("catalogue", "mangaDrpAll"));
    }
}
