package assay.io.fits;

import java.util.Locale;

/** One header with its data: an image, a binary table, or something that is stepped over. */
public sealed interface FitsUnit permits FitsImage, FitsTable, FitsOther {
    FitsHeader header();

    /** EXTNAME in capitals; empty without one. A name only, never part of a path. */
    default String name() {
        return header().text("EXTNAME").orElse("").strip().toUpperCase(Locale.ROOT);
    }
}
