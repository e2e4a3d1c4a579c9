package assay.io.fits;

/** A unit whose bytes are counted and summed but not understood: an ASCII table, a packed table, a foreign extension. */
public record FitsOther(FitsHeader header) implements FitsUnit {}
