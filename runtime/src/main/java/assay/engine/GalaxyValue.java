package assay.engine;

import assay.formula.Columns;
import assay.formula.Expr;
import assay.formula.Expr.Aggregate;
import assay.formula.Expr.Binary;
import assay.formula.Expr.Choice;
import assay.formula.Expr.Input;
import assay.formula.Expr.Literal;
import assay.formula.Expr.Operator;
import assay.formula.Kernel;
import assay.formula.Level;
import assay.formula.Rewrite;
import assay.formula.Symbol;
import assay.unit.Dimension;
import assay.unit.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One value of a galaxy with its error. With summaries T_k = sum_i f_k(x_i) and other values s_j the first-order variance is
 * {@code sum_i (sum_k dF/dT_k f_k)'(x_i)^2 sigma_i^2 + sum_j (dF/ds_j)^2 sigma_j^2}: what several sums share, such as a line
 * or the dust correction, is counted once and with its sign.
 */
final class GalaxyValue {
    private static final int[] ONE_ROW = {0};

    private final Evaluator rows;
    private final int[] kept;
    private final Map<String, Value> scalars;
    private final Map<Aggregate, Symbol> summaries = new LinkedHashMap<>();
    private final Map<String, Double> values = new LinkedHashMap<>();

    GalaxyValue(Evaluator rows, int[] kept, Map<String, Value> scalars) {
        this.rows = rows;
        this.kept = kept;
        this.scalars = scalars;
    }

    /** The value in base units. */
    Value of(Expr expr) {
        Summaries summary = new Summaries(rows, kept);
        Expr reduced = Rewrite.where(expr, e -> {
            if (!(e instanceof Aggregate aggregate)) return Optional.empty();
            Symbol symbol = summaries.computeIfAbsent(
                    aggregate, a -> Symbol.number("#" + summaries.size(), new Unit("", 1, a.dimension()), Level.STUDY));
            values.computeIfAbsent(symbol.key(), s -> summary.value(aggregate));
            return Optional.of(new Input(symbol));
        });
        Kernel kernel = Kernel.of(List.of(reduced));
        Kernel.Propagated result = kernel.propagate(new OneRow(), ONE_ROW);
        double value = result.values()[0][0];
        if (Double.isNaN(value)) return Value.ABSENT;
        if (expr.isCondition()) return Value.exact(value);
        double others = result.errors()[0][0];
        double sums = summaries.isEmpty() ? 0 : summedVariance(kernel.gradient(new OneRow(), 0), summary);
        return new Value(value, Math.sqrt(others * others + sums));
    }

    /** The part of the variance that comes from the spaxels. */
    private double summedVariance(Map<Symbol, Double> gradient, Summaries summary) {
        Expr combination = new Literal(0, Unit.ONE);
        for (Map.Entry<Aggregate, Symbol> entry : summaries.entrySet()) {
            Aggregate aggregate = entry.getKey();
            double derivative = gradient.getOrDefault(entry.getValue(), 0.0);
            if (derivative == 0) continue;
            double weight = derivative * Summaries.weight(aggregate.summary(), summary.taken(aggregate).length);
            if (Double.isNaN(weight)) return Double.NaN;
            Expr term = new Binary(Operator.TIMES, new Literal(weight, Unit.ONE), aggregate.of(), Dimension.NONE);
            Expr counted = aggregate
                    .where()
                    .<Expr>map(where -> new Choice(where, term, new Literal(0, Unit.ONE)))
                    .orElse(term);
            combination = new Binary(Operator.PLUS, combination, counted, Dimension.NONE);
        }
        double variance = 0;
        for (double sigma : rows.propagate(combination, kept).errors()[0]) {
            if (!Double.isNaN(sigma)) variance += sigma * sigma;
        }
        return variance;
    }

    /** The summaries and the other values of the galaxy, as a table of one row. */
    private final class OneRow implements Columns {
        @Override
        public double[] values(Symbol symbol) {
            Double summary = values.get(symbol.key());
            return new double[] {
                summary != null
                        ? summary
                        : scalars.getOrDefault(symbol.key(), Value.ABSENT).value()
            };
        }

        @Override
        public double[] errors(Symbol symbol) {
            Value scalar = scalars.get(symbol.key());
            return scalar != null && scalar.error() > 0 ? new double[] {scalar.error()} : null;
        }
    }
}
