package assay.engine;

import assay.formula.Columns;
import assay.formula.Expr;
import assay.formula.Expr.Aggregate;
import assay.formula.Expr.Input;
import assay.formula.Kernel;
import assay.formula.Level;
import assay.formula.Rewrite;
import assay.formula.Symbol;
import assay.unit.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One value of a galaxy with its error. With summaries T_k = sum_i f_k(x_i) and other values s_j the first-order variance is
 * {@code sum_i (sum_k dF/dT_k f_k)'(x_i)^2 sigma_i^2 + sum_j (DF/Ds_j)^2 sigma_j^2}: what several sums share, such as a line
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
        double value = kernel.values(new OneRow(), ONE_ROW)[0][0];
        if (Double.isNaN(value)) return Value.ABSENT;
        if (expr.isCondition()) return Value.exact(value);
        return new Value(value, Math.sqrt(variance(kernel.gradient(new OneRow(), 0), summary)));
    }

    private double variance(Map<Symbol, Double> direct, Summaries summary) {
        Map<String, Double> byScalar = new LinkedHashMap<>();
        Map<Symbol, double[]> bySpaxel = new LinkedHashMap<>();
        direct.forEach((symbol, derivative) -> {
            if (!values.containsKey(symbol.key()))
                byScalar.merge(symbol.key(), derivative * symbol.unit().factor(), Double::sum);
        });
        for (Map.Entry<Aggregate, Symbol> entry : summaries.entrySet()) {
            Aggregate aggregate = entry.getKey();
            double derivative = direct.getOrDefault(entry.getValue(), 0.0);
            if (derivative == 0) continue;
            boolean[] taken = summary.takesIn(aggregate);
            double weight = derivative * Summaries.weight(aggregate.summary(), count(taken));
            if (Double.isNaN(weight)) return Double.NaN;
            if (weight != 0) add(aggregate.of(), weight, taken, byScalar, bySpaxel);
        }
        return ofSpaxels(bySpaxel) + ofScalars(byScalar);
    }

    private static int count(boolean[] taken) {
        int n = 0;
        for (boolean t : taken) if (t) n++;
        return n;
    }

    private void add(
            Expr summand,
            double weight,
            boolean[] taken,
            Map<String, Double> byScalar,
            Map<Symbol, double[]> bySpaxel) {
        rows.gradients(summand, kept).forEach((symbol, derivatives) -> {
            double[] total = scalars.containsKey(symbol.key())
                    ? null
                    : bySpaxel.computeIfAbsent(symbol, s -> new double[kept.length]);
            double sum = 0;
            for (int i = 0; i < kept.length; i++) {
                if (!taken[i]) continue;
                if (total == null) sum += weight * derivatives[i];
                else total[i] += weight * derivatives[i];
            }
            if (total == null) byScalar.merge(symbol.key(), sum * symbol.unit().factor(), Double::sum);
        });
    }

    private double ofSpaxels(Map<Symbol, double[]> derivatives) {
        double variance = 0;
        for (Map.Entry<Symbol, double[]> entry : derivatives.entrySet()) {
            double[] errors = rows.errors(entry.getKey());
            if (errors == null) continue;
            double factor = entry.getKey().unit().factor();
            for (int i = 0; i < kept.length; i++) {
                double slope = entry.getValue()[i];
                double part = slope == 0 ? 0 : slope * errors[kept[i]] * factor;
                variance += part * part;
            }
        }
        return variance;
    }

    private double ofScalars(Map<String, Double> derivatives) {
        double variance = 0;
        for (Map.Entry<String, Double> entry : derivatives.entrySet()) {
            double error = scalars.getOrDefault(entry.getKey(), Value.ABSENT).error();
            double part = entry.getValue() == 0 || error == 0 ? 0 : entry.getValue() * error;
            variance += part * part;
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
            return null;
        }
    }
}
