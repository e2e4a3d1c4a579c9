package assay.plots;

import assay.model.InputKind;
import assay.plots.ink.Sheet;

/** A figure that has been drawn: its SVG, and the drawing itself for pages and windows that show it again. */
public final class DrawnFigure {
    private final Sheet sheet;
    private final InputKind input;
    private final String svg;

    DrawnFigure(Sheet sheet, InputKind input, String svg) {
        this.sheet = sheet;
        this.input = input;
        this.svg = svg;
    }

    public String name() {
        return sheet.name();
    }

    /** The figure as SVG to stand in a page; its identifiers begin with its name. */
    public String svg() {
        return svg;
    }

    Sheet sheet() {
        return sheet;
    }

    InputKind input() {
        return input;
    }
}
