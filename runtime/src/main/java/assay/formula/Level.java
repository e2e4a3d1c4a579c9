package assay.formula;

/** What a value belongs to, from one for all to one for each spaxel. A formula has the level of its finest input. */
public enum Level {
    CONSTANT("a constant"),
    STUDY("one value for the whole study"),
    GALAXY("one value a galaxy"),
    SPAXEL("one value a spaxel");

    private final String words;

    Level(String words) {
        this.words = words;
    }

    public Level finer(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The level at which a sum or a median over this level stands. */
    public Level coarser() {
        return this == CONSTANT ? CONSTANT : values()[ordinal() - 1];
    }

    @Override
    public String toString() {
        return words;
    }
}
