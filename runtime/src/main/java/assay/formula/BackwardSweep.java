package assay.formula;

import assay.formula.Tape.Instruction;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** Exact derivatives of one output with respect to the inputs of a block of rows, by the chain rule from the end. */
final class BackwardSweep {
    private final Instruction[] instructions;
    /** Null for what depends on no input that is asked about. */
    private final double[][] adjoints;

    private final boolean[] reached;

    /** For the derivatives with respect to those inputs that matter. */
    BackwardSweep(Instruction[] instructions, int block, IntPredicate matters) {
        this.instructions = instructions;
        this.adjoints = new double[instructions.length][];
        this.reached = new boolean[instructions.length];
        for (int i = 0; i < instructions.length; i++) {
            Instruction instruction = instructions[i];
            boolean depends = instruction.op() == Op.INPUT
                    ? matters.test(instruction.a())
                    : isAsked(instruction.a()) || isAsked(instruction.b()) || isAsked(instruction.c());
            if (depends) adjoints[i] = new double[block];
        }
    }

    private boolean isAsked(int node) {
        return node >= 0 && adjoints[node] != null;
    }

    /** The propagated standard deviation of one output, in base units. */
    void deviation(
            int output,
            double[][] registers,
            double[][] errors,
            double[] factors,
            int[] rows,
            int start,
            int n,
            double[] sigma) {
        sweep(output, registers, n);
        for (int i = 0; i <= output; i++) {
            if (!reached[i] || instructions[i].op() != Op.INPUT) continue;
            int input = instructions[i].a();
            addVariance(adjoints[i], errors[input], factors[input], rows, start, n, sigma);
        }
        for (int k = 0; k < n; k++) {
            double value = registers[output][k];
            sigma[start + k] = Double.isNaN(value) ? Double.NaN : Op.finite(Math.sqrt(sigma[start + k]));
        }
    }

    private static void addVariance(
            double[] slope, double[] error, double factor, int[] rows, int start, int n, double[] variance) {
        for (int k = 0; k < n; k++) {
            double part = slope[k] == 0 ? 0 : slope[k] * error[rows[start + k]] * factor;
            variance[start + k] += part * part;
        }
    }

    /** The derivatives of an output with respect to each input, at the first row of the registers. */
    double[] gradient(int output, double[][] registers, int inputs) {
        sweep(output, registers, 1);
        double[] gradient = new double[inputs];
        boolean undefined = Double.isNaN(registers[output][0]);
        for (int i = 0; i <= output; i++) {
            if (!reached[i] || instructions[i].op() != Op.INPUT) continue;
            gradient[instructions[i].a()] = undefined ? Double.NaN : adjoints[i][0];
        }
        return gradient;
    }

    /** The derivatives of an output with respect to each input, row by row; NaN where the output is undefined. */
    void gradients(int output, double[][] registers, int start, int n, double[][] derivatives) {
        sweep(output, registers, n);
        for (int i = 0; i <= output; i++) {
            if (!reached[i] || instructions[i].op() != Op.INPUT) continue;
            double[] into = derivatives[instructions[i].a()];
            for (int k = 0; k < n; k++) {
                into[start + k] = Double.isNaN(registers[output][k]) ? Double.NaN : adjoints[i][k];
            }
        }
    }

    private void sweep(int output, double[][] registers, int n) {
        Arrays.fill(reached, false);
        if (reach(output, n) == null) return;
        Arrays.fill(adjoints[output], 0, n, 1.0);
        for (int i = output; i >= 0; i--) {
            if (reached[i]) pass(instructions[i], i, registers, n);
        }
    }

    /** The derivative by an operand, zero when it is reached for the first time; null when nobody asks for it. */
    private double[] reach(int node, int n) {
        if (!isAsked(node)) return null;
        if (!reached[node]) {
            reached[node] = true;
            Arrays.fill(adjoints[node], 0, n, 0);
        }
        return adjoints[node];
    }

    private void pass(Instruction instruction, int i, double[][] registers, int n) {
        Op op = instruction.op();
        if (op == Op.INPUT) return;
        double[] g = adjoints[i];
        double[] v = registers[i];
        double[] a = registers[instruction.a()];
        double[] b = instruction.b() < 0 ? a : registers[instruction.b()];
        double[] da = reach(instruction.a(), n);
        double[] db = reach(instruction.b(), n);
        double[] dc = reach(instruction.c(), n);
        if (da != null && op == Op.ROOT) Slopes.root(instruction.curve(), g, v, da, n);
        else if (da != null) first(op, g, v, a, b, da, n);
        if (db != null) second(op, g, v, a, b, db, n);
        if (dc != null && op == Op.CHOOSE) Slopes.where(g, a, 0, dc, n);
    }

    private static void first(Op op, double[] g, double[] v, double[] a, double[] b, double[] da, int n) {
        switch (op) {
            case NEGATE -> Slopes.minus(g, da, n);
            case PLUS, MINUS -> Slopes.plus(g, da, n);
            case TIMES -> Slopes.times(g, b, da, n);
            case OVER -> Slopes.over(g, b, da, n);
            case LOG -> Slopes.log(g, a, da, n);
            case POW10 -> Slopes.pow10(g, v, da, n);
            case MIN -> Slopes.least(g, a, b, da, n);
            case MAX -> Slopes.least(g, b, a, da, n);
            case POWER, LN, EXP, SQRT, ABS, SIN, COS, TANH -> Slopes.other(op, g, a, b, v, da, n);
            default -> {
                // conditions are steps: their derivative is zero wherever they have one
            }
        }
    }

    private static void second(Op op, double[] g, double[] v, double[] a, double[] b, double[] db, int n) {
        switch (op) {
            case PLUS -> Slopes.plus(g, db, n);
            case MINUS -> Slopes.minus(g, db, n);
            case TIMES -> Slopes.times(g, a, db, n);
            case OVER -> Slopes.divisor(g, v, b, db, n);
            case MIN -> Slopes.notLeast(g, a, b, db, n);
            case MAX -> Slopes.notLeast(g, b, a, db, n);
            case CHOOSE -> Slopes.where(g, a, 1, db, n);
            default -> {
                // conditions are steps, and the exponent of a power is a constant
            }
        }
    }
}
