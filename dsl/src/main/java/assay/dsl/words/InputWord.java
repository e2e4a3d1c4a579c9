package assay.dsl.words;

import assay.model.InputKind;

/** The kinds of tables that a recipe may bring. */
public enum InputWord {
    /** Measured by the authors of the recipe. */
    real(InputKind.REAL),
    /** Typed or copied from a published table. */
    publishedTable(InputKind.PUBLISHED_TABLE),
    /** Read off published figures. */
    readOffFigures(InputKind.READ_OFF_FIGURES),
    /** Made by a simulation. */
    simulated(InputKind.SIMULATED);

    private final InputKind kind;

    InputWord(InputKind kind) {
        this.kind = kind;
    }

    public InputKind kind() {
        return kind;
    }
}
