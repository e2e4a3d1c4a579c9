package assay.plots;

import java.util.List;

/** Words that found no free place within their panel and have to go above it. */
record Homeless(boolean legend, boolean annotations) {
    static final Homeless NOTHING = new Homeless(false, false);

    boolean any() {
        return legend || annotations;
    }

    Homeless or(Homeless other) {
        return new Homeless(legend || other.legend, annotations || other.annotations);
    }

    Legend above(Cell cell, Style style, Theme theme) {
        return new Legend(
                legend ? Coloured.of(cell, theme) : List.of(),
                annotations ? cell.panel().annotations() : List.of(),
                style,
                theme);
    }
}
