package assay.dsl.names;

import assay.io.CatalogueLayout;
import assay.io.maps.Layout;
import assay.nebula.Calibrator;
import assay.nebula.Demarcation;
import assay.nebula.RatioCurve;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything published that a recipe can name. */
public record Library(
        Shelf<Calibrator> calibrators,
        Shelf<RatioCurve> curves,
        Shelf<Demarcation> demarcations,
        Shelf<Layout> layouts,
        Shelf<CatalogueLayout> catalogues) {
    /** With what is shipped behind it. */
    public static Library over(
            Shelf.Shipped<Calibrator> calibrators,
            Shelf.Shipped<RatioCurve> curves,
            Shelf.Shipped<Demarcation> demarcations,
            Shelf.Shipped<Layout> layouts,
            Shelf.Shipped<CatalogueLayout> catalogues) {
        return new Library(
                new Shelf<>("calibrator", "marino13.n2", calibrators),
                new Shelf<>("curve", "maiolino08.n2", curves),
                new Shelf<>("demarcation", "kauffmann03.nii", demarcations),
                new Shelf<>("layout", "phangsMuse", layouts),
                new Shelf<>("catalogue", "mangaDrpAll", catalogues));
    }

    /** What is known by a name, in a word. */
    public Optional<String> kindOf(String name) {
        return Stream.of(calibrators, curves, demarcations, layouts, catalogues)
                .filter(shelf -> shelf.find(name).isPresent())
                .map(Shelf::kind)
                .findFirst();
    }

    /** With nothing behind it, as the files of the library itself are read. */
    public static Library empty() {
        return new Library(
                new Shelf<>("calibrator", "marino13.n2"),
                new Shelf<>("curve", "maiolino08.n2"),
                new Shelf<>("demarcation", "kauffmann03.nii"),
                new Shelf<>("layout", "phangsMuse"),
                new Shelf<>("catalogue", "mangaDrpAll"));
    }
}
