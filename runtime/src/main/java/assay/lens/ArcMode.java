package assay.lens;

/** A place where the likelihood of an arc has a maximum of its own, its line, and the share of the posterior around it. */
public record ArcMode(ArcDisc disc, ArcLine line, double share) {}
