package assay.dsl.names;

import assay.formula.Expr;
import java.util.Map;

/** What a name of a recipe stands for. */
public sealed interface Meaning {
    /** A value that formulas can use. */
    record Value(Expr expr) implements Meaning {}

    /**
     * The result of a step, whose parts formulas can use: {@code gradient.slope}.
     *
     * @param kind what it is, in words: "a fitted line"
     * @param residual what is left of the fitted value, where the step is a fit
     */
    record Result(String name, String kind, Map<String, Expr> parts, java.util.Optional<Expr> residual)
            implements Meaning {}

    /**
     * A property of words, of which a formula can ask whether it is a given one: {@code environment == 'field'}.
     *
     * @param known the words there are, where they are known before the data are read
     */
    record Words(String column, assay.formula.Level level, java.util.Set<String> known) implements Meaning {
        public Words(String column, assay.formula.Level level) {
            this(column, level, java.util.Set.of());
        }
    }

    /** Something that exists, but not at this place; the reason says why. */
    record OutOfReach(String reason) implements Meaning {}

    /** Its definition had a mistake, which has been told. */
    record Mistaken() implements Meaning {}
}
