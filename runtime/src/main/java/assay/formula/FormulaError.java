package assay.formula;

/** A formula that makes no sense: units that do not match, a condition where a number belongs. */
public final class FormulaError extends RuntimeException {
    private static final long serialVersionUID = 1;

    public FormulaError(String message) {
        super(message);
    }
}
