package assay.dsl.names;

import assay.nebula.Line;

/** The hidden names that tell which lines are implied by others; they are not spellable in a recipe. */
public final class ImpliedMark {
    private ImpliedMark() {}

    /** Out of reach where a line is never measured, a value where it is implied only where it was not measured. */
    public static String of(Line line) {
        return "implied " + line;
    }
}
