package assay.dsl.words;

/** Where a line is implied by another, if not everywhere. */
public enum ImpliedWhere {
    /** Where it was not measured. */
    absent
}
