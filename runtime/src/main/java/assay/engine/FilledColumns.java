package assay.engine;

import assay.formula.Columns;
import assay.formula.Symbol;
import assay.nebula.ImpliedLine;
import java.util.List;
import java.util.Optional;

/** Columns in which a line that was not measured in a spaxel is what its parent implies, for those who ask for fluxes alone. */
record FilledColumns(SpaxelColumns columns, List<ImpliedLine> implied) implements Columns {
    @Override
    public double[] values(Symbol symbol) {
        double[] own = columns.values(symbol);
        return of(symbol)
                .map(line -> filled(own, columns.values(line.parent().flux()), line))
                .orElse(own);
    }

    @Override
    public double[] errors(Symbol symbol) {
        double[] own = columns.errors(symbol);
        if (own == null) return null;
        return of(symbol)
                .map(line -> {
                    double[] errors = columns.errors(line.parent().flux());
                    return errors == null ? own : filled(own, errors, line);
                })
                .orElse(own);
    }

    private Optional<ImpliedLine> of(Symbol symbol) {
        return implied.stream()
                .filter(line -> line.whereAbsent() && line.line().flux().equals(symbol))
                .filter(line ->
                        columns.spaxels().keys().contains(line.measured().key()))
                .findFirst();
    }

    private double[] filled(double[] own, double[] parent, ImpliedLine line) {
        double[] measured = columns.spaxels().column(line.measured().key());
        double[] filled = own.clone();
        for (int i = 0; i < filled.length; i++) if (measured[i] == 0) filled[i] = parent[i] / line.divisor();
        return filled;
    }
}
