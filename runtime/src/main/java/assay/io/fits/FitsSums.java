package assay.io.fits;

import java.util.List;

/** How many units of a file carry a CHECKSUM. A file without one may have changed and nobody can tell. */
public enum FitsSums {
    ALL,
    SOME,
    NONE;

    static FitsSums of(List<FitsUnit> units) {
        long summed = units.stream()
                .filter(unit -> FitsSpan.has(unit.header(), "CHECKSUM"))
                .count();
        return summed == units.size() ? ALL : summed == 0 ? NONE : SOME;
    }
}
