package assay.formula;

import assay.formula.Tape.Instruction;
import java.util.Arrays;

/**
 * The expressions of a {@link Kernel} with their inputs drawn from independent normal distributions, as wide as their errors:
 * what first order cannot see, such as curvature at a low signal-to-noise ratio or the switch of a branch. One row at a time
 * in blocks of draws, so that memory does not grow with the rows and nothing is allocated for each.
 *
 * @param draws how many for each row
 * @param normals where the draws come from
 */
public record MonteCarlo(Kernel kernel, int draws, Normals normals) {
    /** One standard deviation below and above the median of a normal distribution, in percent. */
    public static final double BELOW = 15.865525393145708;

    /** Likewise above. */
    public static final double ABOVE = 100 - BELOW;

    public MonteCarlo {
        if (draws < 2) throw new IllegalArgumentException("draws: two or more are needed, not " + draws);
    }

    /** Standard normal numbers, the same for the same symbol and row however often and in whatever order they are asked for. */
    public interface Normals {
        void fill(Symbol symbol, int row, double[] into);
    }

    /**
     * What the draws say of each expression on each row, in base units; percentiles are those of the defined draws, and NaN
     * where there are none.
     *
     * @param low the percentile 16 (15.87, one standard deviation below the median of a normal distribution)
     * @param high the percentile 84 (84.13)
     * @param undefined how many draws are outside the domain
     */
    public record Drawn(double[][] low, double[][] median, double[][] high, int[][] undefined) {
        /** Half of what lies between the percentiles 16 and 84, row by row. */
        public double[] errors(int expression) {
            double[] errors = new double[low[expression].length];
            for (int k = 0; k < errors.length; k++) errors[k] = (high[expression][k] - low[expression][k]) / 2;
            return errors;
        }
    }

    public Drawn of(Columns columns, int[] rows) {
        Instruction[] instructions = kernel.instructions;
        int[] outputs = kernel.tape.outputs;
        double[][] data = kernel.data(columns);
        double[][] errors = kernel.tape.inputs.stream().map(columns::errors).toArray(double[][]::new);
        double[] factors = kernel.factors();
        double[][] registers = Registers.allocate(instructions, Kernel.BLOCK);
        double[][] noise = new double[data.length][draws];
        double[][] values = new double[outputs.length][draws];
        Drawn drawn = new Drawn(
                new double[outputs.length][rows.length],
                new double[outputs.length][rows.length],
                new double[outputs.length][rows.length],
                new int[outputs.length][rows.length]);
        for (int k = 0; k < rows.length; k++) {
            int row = rows[k];
            for (int i = 0; i < data.length; i++) {
                if (errors[i] != null) normals.fill(kernel.tape.inputs.get(i), row, noise[i]);
            }
            for (int start = 0; start < draws; start += Kernel.BLOCK) {
                int n = Math.min(Kernel.BLOCK, draws - start);
                for (int i = 0; i < instructions.length; i++) {
                    if (instructions[i].op() == Op.CONSTANT) continue;
                    if (instructions[i].op() == Op.INPUT) {
                        int input = instructions[i].a();
                        double error = errors[input] == null ? 0 : errors[input][row];
                        move(data[input][row], error, factors[input], noise[input], start, n, registers[i]);
                    } else {
                        Registers.apply(instructions[i], registers, registers[i], n);
                    }
                }
                for (int o = 0; o < outputs.length; o++) {
                    System.arraycopy(registers[outputs[o]], 0, values[o], start, n);
                }
            }
            for (int o = 0; o < outputs.length; o++) {
                int defined = sortDefined(values[o]);
                drawn.low[o][k] = percentile(values[o], defined, BELOW);
                drawn.median[o][k] = percentile(values[o], defined, 50);
                drawn.high[o][k] = percentile(values[o], defined, ABOVE);
                drawn.undefined[o][k] = draws - defined;
            }
        }
        return drawn;
    }

    private static void move(
            double value, double error, double factor, double[] noise, int start, int n, double[] into) {
        if (error == 0) Arrays.fill(into, 0, n, Op.finite(value * factor));
        else for (int j = 0; j < n; j++) into[j] = Op.finite((value + error * noise[start + j]) * factor);
    }

    /** Sorts the values, of which those that are none come last; how many are defined. */
    private static int sortDefined(double[] values) {
        Arrays.sort(values);
        int defined = values.length;
        while (defined > 0 && Double.isNaN(values[defined - 1])) defined--;
        return defined;
    }

    /** Linear between the order statistics, as percentiles are everywhere in this house. */
    private static double percentile(double[] sorted, int n, double percent) {
        if (n == 0) return Double.NaN;
        double position = percent / 100 * (n - 1);
        int below = (int) position;
        if (below == n - 1) return sorted[below];
        return sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]);
    }
}
