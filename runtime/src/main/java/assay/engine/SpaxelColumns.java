package assay.engine;

import assay.formula.Columns;
import assay.formula.Symbol;
import assay.model.Spaxels;

/** The spaxels of a galaxy as formulas see them. */
record SpaxelColumns(Spaxels spaxels) implements Columns {
    @Override
    public double[] values(Symbol symbol) {
        double[] column = spaxels.column(symbol.key());
        double factor = spaxels.unit(symbol.key()).to(symbol.unit());
        if (factor == 1) return column;
        double[] converted = new double[column.length];
        for (int i = 0; i < column.length; i++) converted[i] = column[i] * factor;
        return converted;
    }

    @Override
    public double[] errors(Symbol symbol) {
        String key = "error(" + symbol.key() + ")";
        return spaxels.keys().contains(key)
                ? values(new Symbol(key, symbol.unit(), symbol.level(), false, symbol.notation()))
                : null;
    }
}
