package assay.dsl.blocks;

/** How many bootstrap draws a recipe may ask for, and the number where it does not say. */
final class Draws {
    static final int USUAL = 1000;

    private Draws() {}

    static int require(int draws) {
        if (draws < 100 || draws > 1_000_000) {
            throw new IllegalArgumentException("bootstrap: takes 100 to 1000000 draws, not " + draws);
        }
        return draws;
    }
}
