package assay.dsl.words;

import assay.plan.FigurePlan.Sharing;

/** Which axes panels have in common. */
public enum ShareWord {
    /** All panels have the same axes and touch. */
    axes(Sharing.axes),
    /** Panels below each other have one horizontal axis, as residuals have with what they are of. */
    horizontal(Sharing.horizontal);

    private final Sharing sharing;

    ShareWord(Sharing sharing) {
        this.sharing = sharing;
    }

    public Sharing sharing() {
        return sharing;
    }
}
