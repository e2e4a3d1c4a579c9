package assay.dsl.words;

/** What becomes of upper limits. */
public enum LimitsWord {
    /** They are drawn with an arrow downwards. */
    shown
}
