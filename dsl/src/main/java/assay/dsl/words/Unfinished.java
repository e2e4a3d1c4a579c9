package assay.dsl.words;

/** A block that ends without what it needs. It is told of only where nothing else in the block is wrong. */
public final class Unfinished extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public Unfinished(String message) {
        super(message);
    }
}
