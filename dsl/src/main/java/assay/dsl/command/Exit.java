package assay.dsl.command;

/** Exit codes. */
final class Exit {
    static final int FINE = 0;
    /** Our fault. */
    static final int FAULT = 1;
    /** The recipe, the arguments or the data. */
    static final int MISTAKE = 2;
    /** Some galaxies failed; the others are in the tables. */
    static final int SOME_FAILED = 3;

    private Exit() {}
}
