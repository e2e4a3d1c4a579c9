package assay.model.figure;

/** The shape of a point. */
public enum Marker {
    CIRCLE,
    SQUARE,
    DIAMOND,
    TRIANGLE,
    OPEN_CIRCLE,
    OPEN_SQUARE,
    CROSS,
    /** A small disc, for clouds of many points. */
    DOT
}
