package assay.io.maps;

import assay.io.fits.FitsImage;
import assay.model.Problem;
import assay.model.sky.SkyGrid;
import assay.unit.Unit;
import assay.unit.Units;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** From the unit of a file to that of recipes. */
final class MapScale {
    private static final Unit ARCSEC2 = Units.parse("arcsec2");
    private static final Unit PIXEL = Units.get("pixel");

    private final Unit unit;
    private final double factor;

    /** @param notes where to say that a stated unit overrules that of the file */
    MapScale(FitsImage image, Layout.Found found, Set<String> notes, Supplier<SkyGrid> grid) {
        Optional<String> inFile = image.header().text("BUNIT").filter(u -> !u.isBlank());
        Optional<String> stated = found.map().unit();
        String text = stated.or(() -> inFile)
                .or(() -> image.header().text("BUNIT"))
                .orElseThrow(() -> image.header().problem("BUNIT is missing; say the unit of " + name(image, found)));
        if (stated.isPresent() && inFile.isPresent() && !inFile.equals(stated)) {
            notes.add(found.key() + " is read in " + stated.get() + ", as its layout says, and not in '" + inFile.get()
                    + "', as its file does");
        }
        Unit read = read(text, image);
        unit = MapUnit.of(found).orElse(read);
        if (read.sameDimension(unit)) {
            factor = read.to(unit);
        } else if (isFlux() && read.sameDimension(unit.over(PIXEL))) {
            factor = read.to(unit.over(PIXEL));
        } else if (isFlux() && read.sameDimension(unit.over(ARCSEC2))) {
            double side = grid.get().projection().pixelArcsec();
            factor = read.to(unit.over(ARCSEC2)) * side * side;
        } else {
            throw image.header()
                    .problem("BUNIT = '" + text + "' of " + name(image, found) + " is not a unit like " + unit);
        }
    }

    private static Unit read(String text, FitsImage image) {
        try {
            return LayoutMap.unit(text);
        } catch (IllegalArgumentException e) {
            Problem told = image.header().problem("BUNIT = '" + text + "': " + e.getMessage());
            told.initCause(e);
            throw told;
        }
    }

    private static String name(FitsImage image, Layout.Found found) {
        return image.name().isEmpty() ? found.key() : image.name();
    }

    Unit unit() {
        return unit;
    }

    double factor() {
        return factor;
    }

    boolean isFlux() {
        return MapUnit.isFlux(unit);
    }
}
