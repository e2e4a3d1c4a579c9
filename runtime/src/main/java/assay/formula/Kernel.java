package assay.formula;

import assay.formula.Tape.Instruction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Expressions compiled for columns: blocks of rows run through a {@link Tape}, so that nothing is allocated per row and
 * each common sub-expression is evaluated once. Errors follow to first order from exact derivatives (one backward
 * sweep over the tape): {@code sigma_f^2 = sum_i (df/dx_i)^2 sigma_i^2} over the independent inputs x_i, so that what
 * numerator, denominator and dust correction share is counted once and with its sign.
 */
public final class Kernel {
    static final int BLOCK = 256;

    final Tape tape;
    final Instruction[] instructions;
    private final int threads;

    private Kernel(Tape tape, int threads) {
        this.tape = tape;
        this.instructions = tape.instructions.toArray(Instruction[]::new);
        this.threads = threads;
    }

    public static Kernel of(List<Expr> expressions) {
        return of(expressions, symbol -> OptionalDouble.empty());
    }

    /** Compiles with those symbols folded in that have one value, in their own unit, for all rows. */
    public static Kernel of(List<Expr> expressions, java.util.function.Function<Symbol, OptionalDouble> scalars) {
        return new Kernel(new Tape(expressions, scalars), 1);
    }

    /** The same kernel with its rows shared among so many threads; every row comes out the same to the last bit. */
    public Kernel onThreads(int number) {
        return new Kernel(tape, Math.max(1, number));
    }

    /** The columns that it reads. */
    public List<Symbol> inputs() {
        return List.copyOf(tape.inputs);
    }

    /** The values in base units of each expression on the given rows, NaN where a row is outside its domain. */
    public double[][] values(Columns columns, int[] rows) {
        double[][] out = new double[tape.outputs.length][rows.length];
        run(columns, rows, out, null);
        return out;
    }

    /** Values and propagated one-sigma errors of every expression, in base units. */
    public Propagated propagate(Columns columns, int[] rows) {
        double[][] out = new double[tape.outputs.length][rows.length];
        double[][] sigma = new double[tape.outputs.length][rows.length];
        run(columns, rows, out, sigma);
        return new Propagated(out, sigma);
    }

    /** The exact derivatives of the first expression with respect to every input, in base units, at one row; NaN outside its domain. */
    public Map<Symbol, Double> gradient(Columns columns, int row) {
        double[][] registers = Registers.allocate(instructions, 1);
        int[] rows = {row};
        for (int i = 0; i < instructions.length; i++) {
            Instruction instruction = instructions[i];
            if (instruction.op() == Op.INPUT) {
                Symbol symbol = tape.inputs.get(instruction.a());
                gather(columns.values(symbol), symbol.unit().factor(), rows, 0, 1, registers[i]);
            } else if (instruction.op() != Op.CONSTANT) {
                Registers.apply(instruction, registers, registers[i], 1);
            }
        }
        BackwardSweep backward = new BackwardSweep(instructions, 1, input -> true);
        double[] derivatives = backward.gradient(tape.outputs[0], registers, tape.inputs.size());
        Map<Symbol, Double> gradient = new LinkedHashMap<>();
        for (int k = 0; k < derivatives.length; k++) gradient.put(tape.inputs.get(k), derivatives[k]);
        return gradient;
    }

    /** The exact derivatives of the first expression with respect to every input, in base units, row by row. */
    public Map<Symbol, double[]> gradients(Columns columns, int[] rows) {
        double[][] data = data(columns);
        double[] factors = factors();
        double[][] registers = Registers.allocate(instructions, BLOCK);
        BackwardSweep backward = new BackwardSweep(instructions, BLOCK, input -> true);
        double[][] derivatives = new double[tape.inputs.size()][rows.length];
        for (int start = 0; start < rows.length; start += BLOCK) {
            int n = Math.min(BLOCK, rows.length - start);
            forward(data, factors, rows, start, n, registers);
            backward.gradients(tape.outputs[0], registers, start, n, derivatives);
        }
        Map<Symbol, double[]> gradients = new LinkedHashMap<>();
        for (int k = 0; k < derivatives.length; k++) gradients.put(tape.inputs.get(k), derivatives[k]);
        return gradients;
    }

    /**
     * The covariance of the first expression with the second on each row, in base units, to first order:
     * {@code cov(f, g) = sum_i (df/dx_i) (dg/dx_i) sigma_i^2}; NaN where either is undefined.
     */
    public double[] covariances(Columns columns, int[] rows) {
        double[][] data = data(columns);
        double[] factors = factors();
        double[][] errors = tape.inputs.stream().map(columns::errors).toArray(double[][]::new);
        double[] covariances = new double[rows.length];
        inParts(rows.length, (from, to) -> {
            double[][] registers = Registers.allocate(instructions, BLOCK);
            BackwardSweep backward = new BackwardSweep(instructions, BLOCK, input -> errors[input] != null);
            double[][] first = new double[errors.length][BLOCK];
            double[][] second = new double[errors.length][BLOCK];
            for (int start = from; start < to; start += BLOCK) {
                int n = Math.min(BLOCK, to - start);
                forward(data, factors, rows, start, n, registers);
                backward.gradients(tape.outputs[0], registers, 0, n, first);
                backward.gradients(tape.outputs[1], registers, 0, n, second);
                for (int i = 0; i < errors.length; i++) {
                    if (errors[i] != null) {
                        addProducts(first[i], second[i], errors[i], factors[i], rows, start, n, covariances);
                    }
                }
                keepDefined(registers[tape.outputs[0]], registers[tape.outputs[1]], start, n, covariances);
            }
        });
        return covariances;
    }

    private static void addProducts(
            double[] f, double[] g, double[] error, double factor, int[] rows, int start, int n, double[] sum) {
        for (int k = 0; k < n; k++) {
            double slopes = f[k] == 0 || g[k] == 0 ? 0 : f[k] * g[k];
            double sigma = slopes == 0 ? 0 : error[rows[start + k]] * factor;
            sum[start + k] += slopes * sigma * sigma;
        }
    }

    private static void keepDefined(double[] f, double[] g, int start, int n, double[] covariances) {
        for (int k = 0; k < n; k++) {
            boolean undefined = Double.isNaN(f[k]) || Double.isNaN(g[k]);
            covariances[start + k] = undefined ? Double.NaN : Op.finite(covariances[start + k]);
        }
    }

    public record Propagated(double[][] values, double[][] errors) {}

    private interface Part {
        void run(int from, int to);
    }

    /** Whole blocks for each thread, so that none is cut differently from what one thread would do. */
    private void inParts(int rows, Part part) {
        int blocks = (rows + BLOCK - 1) / BLOCK;
        int parts = Math.min(threads, blocks);
        if (parts < 2) {
            part.run(0, rows);
        } else {
            IntStream.range(0, parts).parallel().forEach(p -> {
                int from = (int) ((long) blocks * p / parts) * BLOCK;
                int to = (int) ((long) blocks * (p + 1) / parts) * BLOCK;
                part.run(from, Math.min(rows, to));
            });
        }
    }

    double[][] data(Columns columns) {
        return tape.inputs.stream().map(columns::values).toArray(double[][]::new);
    }

    double[] factors() {
        return tape.inputs.stream().mapToDouble(s -> s.unit().factor()).toArray();
    }

    private void run(Columns columns, int[] rows, double[][] out, double[][] sigma) {
        double[][] data = data(columns);
        double[] factors = factors();
        double[][] errors =
                sigma == null ? null : tape.inputs.stream().map(columns::errors).toArray(double[][]::new);
        inParts(rows.length, (from, to) -> {
            double[][] registers = Registers.allocate(instructions, BLOCK);
            BackwardSweep backward =
                    sigma == null ? null : new BackwardSweep(instructions, BLOCK, input -> errors[input] != null);
            for (int start = from; start < to; start += BLOCK) {
                int n = Math.min(BLOCK, to - start);
                forward(data, factors, rows, start, n, registers);
                for (int o = 0; o < out.length; o++) {
                    System.arraycopy(registers[tape.outputs[o]], 0, out[o], start, n);
                    if (sigma != null) {
                        backward.deviation(tape.outputs[o], registers, errors, factors, rows, start, n, sigma[o]);
                    }
                }
            }
        });
    }

    private void forward(double[][] data, double[] factors, int[] rows, int start, int n, double[][] registers) {
        for (int i = 0; i < instructions.length; i++) {
            Instruction instruction = instructions[i];
            if (instruction.op() == Op.INPUT) {
                gather(data[instruction.a()], factors[instruction.a()], rows, start, n, registers[i]);
            } else if (instruction.op() != Op.CONSTANT) {
                Registers.apply(instruction, registers, registers[i], n);
            }
        }
    }

    private static void gather(double[] column, double factor, int[] rows, int start, int n, double[] into) {
        for (int k = 0; k < n; k++) into[k] = Op.finite(column[rows[start + k]] * factor);
    }
}
