package assay.formula;

/** Where a kernel finds its data: columns in the units of their symbols. */
public interface Columns {
    /** No data at all, for expressions that need none. */
    Columns NONE = new Columns() {
        @Override
        public double[] values(Symbol symbol) {
            throw new IllegalArgumentException("there are no data for " + symbol.key());
        }

        @Override
        public double[] errors(Symbol symbol) {
            return null;
        }
    };

    /** The values of a symbol, one a row. */
    double[] values(Symbol symbol);

    /** The one-sigma errors of a symbol, or null when it has none. */
    double[] errors(Symbol symbol);
}
