package assay.model;

/** Where numbers come from; said wherever they are shown. */
public enum InputKind {
    REAL("real"),
    PUBLISHED_TABLE("published-table"),
    READ_OFF_FIGURES("read off published figures"),
    SIMULATED("simulated");

    private final String label;

    InputKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
