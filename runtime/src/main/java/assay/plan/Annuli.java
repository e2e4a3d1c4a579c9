package assay.plan;

/** Bins of equal width, such as annuli of a galaxy: a line may be laid through the medians in them. */
public record Annuli(double from, double to, int bins) {}
