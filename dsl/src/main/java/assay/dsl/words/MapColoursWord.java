package assay.dsl.words;

import assay.model.figure.Palette;

/** The colours that stand for values. */
public enum MapColoursWord {
    /** From dark violet to yellow. */
    viridis(Palette.VIRIDIS),
    /** From dark blue to yellow, alike for all eyes. */
    cividis(Palette.CIVIDIS),
    /** From blue over white to red, with the white at 0: for values with a sign. */
    diverging(Palette.BLUE_RED);

    private final Palette palette;

    MapColoursWord(Palette palette) {
        this.palette = palette;
    }

    public Palette palette() {
        return palette;
    }
}
