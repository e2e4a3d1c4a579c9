package assay.formula;

/** Where a kernel finds its data: columns in the units of their symbols. */
public interface Columns {
    /** The values of a symbol, one a row. */
    double[] values(Symbol symbol);

    /** The one-sigma errors of a symbol, or null when it has none. */
    double[] errors(Symbol symbol);
}
