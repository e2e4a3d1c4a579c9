package assay.nebula;

/** What is done with spaxels whose Balmer decrement lies below the intrinsic one. */
public enum BalmerRule {
    /** No extinction. */
    clip,
    /** The spaxel is removed. */
    drop,
    /** A negative colour excess is used as it comes. */
    keep
}
