package assay.model.figure;

/** How a line is broken up, or that it is one of many and thin. */
public enum LineStyle {
    SOLID,
    DASHED,
    DOTTED,
    /** Unbroken, thin and seen through, for the walkers of a chain. */
    FINE
}
