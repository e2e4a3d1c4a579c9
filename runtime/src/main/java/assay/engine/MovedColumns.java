package assay.engine;

import assay.formula.Columns;
import assay.formula.Symbol;
import assay.stats.RandomStream;
import java.util.function.Function;

/** Columns with their errors added once more: what another measurement like this one might have given. */
record MovedColumns(Columns columns, Function<Symbol, RandomStream> chance) implements Columns {
    @Override
    public double[] values(Symbol symbol) {
        double[] values = columns.values(symbol);
        double[] errors = columns.errors(symbol);
        if (errors == null) return values;
        RandomStream random = chance.apply(symbol);
        double[] moved = new double[values.length];
        for (int row = 0; row < moved.length; row++) {
            double normal = random.nextGaussian();
            moved[row] = errors[row] > 0 ? values[row] + errors[row] * normal : values[row];
        }
        return moved;
    }

    @Override
    public double[] errors(Symbol symbol) {
        return columns.errors(symbol);
    }
}
