package assay.engine;

import assay.formula.Columns;
import assay.formula.Expr;
import assay.formula.Expr.Aggregate;
import assay.formula.Expr.Covariance;
import assay.formula.Expr.Uncertainty;
import assay.formula.Kernel;
import assay.formula.Level;
import assay.formula.MonteCarlo;
import assay.formula.Rewrite;
import assay.formula.Symbol;
import assay.plan.Study;
import assay.stats.RandomStream;
import assay.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Evaluates formulas over the rows of one galaxy, or over the galaxies of a study: {@code columns} are what differs from row
 * to row, {@code scalars} what is one for all.
 */
final class Evaluator {
    private final Columns columns;
    private final Map<String, Value> scalars;
    private final DrawnErrors drawn;
    private final int threads;

    Evaluator(Columns columns, Map<String, Value> scalars) {
        this(columns, scalars, DrawnErrors.NONE, 1);
    }

    /** Of which some values have errors from draws; so many threads share the rows. */
    Evaluator(Columns columns, Map<String, Value> scalars, DrawnErrors drawn, int threads) {
        this.columns = columns;
        this.scalars = scalars;
        this.drawn = drawn;
        this.threads = threads;
    }

    /** The same where every input has its error added once more; the chance belongs to the input. */
    Evaluator moved(Function<Symbol, RandomStream> chance) {
        return over(new MovedColumns(columns, chance));
    }

    /** The same for columns of which some were not there before. */
    Evaluator over(Columns more) {
        return new Evaluator(more, scalars, drawn, threads);
    }

    /** For the spaxels of a galaxy that has been run. */
    static Evaluator of(Study study, GalaxyOutcome galaxy) {
        Map<String, Value> scalars = new LinkedHashMap<>(galaxy.values());
        scalars.putAll(Value.constants(study));
        return new Evaluator(new SpaxelColumns(galaxy.spaxels()), scalars, DrawnErrors.of(study, galaxy.name()), 1);
    }

    private OptionalDouble scalar(Symbol symbol) {
        Value value = scalars.get(symbol.key());
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value.value());
    }

    private Kernel kernel(Prepared prepared) {
        return Kernel.of(prepared.expressions(), this::scalar).onThreads(threads);
    }

    /** The values of expressions on the given rows, in base units, NaN outside their domain. */
    double[][] values(List<Expr> expressions, int[] rows) {
        Prepared prepared = prepare(expressions, rows);
        return kernel(prepared).values(prepared.columns(), rows);
    }

    double[] values(Expr expression, int[] rows) {
        return values(List.of(expression), rows)[0];
    }

    /** Values and errors, in base units: of first order, or drawn where what the expression is made of has drawn ones. */
    Kernel.Propagated propagate(Expr expression, int[] rows) {
        OptionalInt draws = drawn.drawsOf(expression);
        if (draws.isEmpty()) return firstOrder(expression, rows);
        double[][] errors = {draw(List.of(expression), rows, draws.getAsInt()).errors(0)};
        double[][] values = values(List.of(expression), rows);
        for (int k = 0; k < rows.length; k++) if (Double.isNaN(values[0][k])) errors[0][k] = Double.NaN;
        return new Kernel.Propagated(values, errors);
    }

    Kernel.Propagated firstOrder(Expr expression, int[] rows) {
        Prepared prepared = prepare(List.of(expression), rows);
        return kernel(prepared).propagate(prepared.columns(), rows);
    }

    /** What draws of the inputs make of expressions. */
    MonteCarlo.Drawn draw(List<Expr> expressions, int[] rows, int draws) {
        Prepared prepared = prepare(expressions, rows);
        Kernel kernel = kernel(prepared);
        return new MonteCarlo(kernel, draws, drawn.noise()).of(prepared.columns(), rows);
    }

    private double[] covariances(Covariance pair, int[] rows) {
        Prepared prepared = prepare(List.of(pair.first(), pair.second()), rows);
        return kernel(prepared).covariances(prepared.columns(), rows);
    }

    /** The derivatives of an expression by the inputs of each row, and by the scalars that it uses, in base units. */
    Map<Symbol, double[]> gradients(Expr expression, int[] rows) {
        Prepared prepared = prepare(List.of(expression), rows);
        int size = rows.length == 0 ? 0 : max(rows) + 1;
        Columns withScalars = new Columns() {
            @Override
            public double[] values(Symbol symbol) {
                Value scalar = scalars.get(symbol.key());
                if (scalar == null) return prepared.columns().values(symbol);
                double[] same = new double[size];
                Arrays.fill(same, scalar.value());
                return same;
            }

            @Override
            public double[] errors(Symbol symbol) {
                return null;
            }
        };
        return Kernel.of(prepared.expressions()).gradients(withScalars, rows);
    }

    /** The errors of an input, one a row, or null. */
    double[] errors(Symbol symbol) {
        return scalars.containsKey(symbol.key()) || symbol.key().startsWith("#") ? null : columns.errors(symbol);
    }

    private record Prepared(List<Expr> expressions, Columns columns) {}

    /** Kernels know no errors of expressions and no sums over rows: both become inputs of their own first. */
    private Prepared prepare(List<Expr> expressions, int[] rows) {
        Map<Symbol, double[]> made = new LinkedHashMap<>();
        int size = rows.length == 0 ? 0 : max(rows) + 1;
        List<Expr> ready = new ArrayList<>();
        for (Expr expression : expressions) {
            ready.add(Rewrite.where(expression, e -> {
                if (e instanceof Uncertainty uncertainty) {
                    double[] sigma = propagate(uncertainty.of(), rows).errors()[0];
                    return Optional.of(input(made, e, sigma, rows, size));
                }
                if (e instanceof Covariance pair) {
                    return Optional.of(input(made, e, covariances(pair, rows), rows, size));
                }
                if (e instanceof Aggregate aggregate) {
                    double value = new Summaries(this, rows).value(aggregate);
                    return Optional.of(new Expr.Literal(value, new Unit("", 1, e.dimension())));
                }
                return Optional.empty();
            }));
        }
        return new Prepared(ready, made.isEmpty() ? columns : new MadeColumns(columns, made));
    }

    private static Expr input(Map<Symbol, double[]> made, Expr of, double[] values, int[] rows, int size) {
        Symbol symbol = Symbol.number("#" + made.size(), new Unit("", 1, of.dimension()), Level.SPAXEL);
        double[] scattered = new double[size];
        for (int k = 0; k < rows.length; k++) scattered[rows[k]] = values[k];
        made.put(symbol, scattered);
        return new Expr.Input(symbol);
    }

    private static int max(int[] rows) {
        int max = 0;
        for (int row : rows) max = Math.max(max, row);
        return max;
    }

    private record MadeColumns(Columns columns, Map<Symbol, double[]> made) implements Columns {
        @Override
        public double[] values(Symbol symbol) {
            double[] values = made.get(symbol);
            return values != null ? values : columns.values(symbol);
        }

        @Override
        public double[] errors(Symbol symbol) {
            return made.containsKey(symbol) ? null : columns.errors(symbol);
        }
    }
}
