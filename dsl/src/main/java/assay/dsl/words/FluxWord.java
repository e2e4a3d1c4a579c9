package assay.dsl.words;

import assay.io.maps.Layout.BinFlux;

/** What the pixels of a bin hold of its flux. */
public enum FluxWord {
    /** The mean over its pixels, repeated in each. */
    meanOfBin(BinFlux.MEAN_PER_PIXEL),
    /** The flux of the whole bin, repeated in each pixel. */
    totalOfBin(BinFlux.TOTAL_PER_BIN);

    private final BinFlux held;

    FluxWord(BinFlux held) {
        this.held = held;
    }

    public BinFlux held() {
        return held;
    }
}
