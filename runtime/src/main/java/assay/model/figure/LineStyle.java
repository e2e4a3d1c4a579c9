package assay.model.figure;

/** How a line is broken up. */
public enum LineStyle {
    SOLID,
    DASHED,
    DOTTED
}
