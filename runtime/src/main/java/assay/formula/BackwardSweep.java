package assay.formula;

import assay.formula.Tape.Instruction;
import java.util.Arrays;

/** Exact derivatives of one output with respect to every input of a block of rows, by the chain rule from the end. */
final class BackwardSweep {
    private final Instruction[] instructions;
    private final double[][] adjoints;
    private final boolean[] reached;

    BackwardSweep(Instruction[] instructions, int block) {
        this.instructions = instructions;
        this.adjoints = new double[instructions.length][block];
        this.reached = new boolean[instructions.length];
    }

    /** The propagated standard deviation of one output, in base units. */
    void variance(
            int output,
            double[][] registers,
            double[][] errors,
            double[] factors,
            int[] rows,
            int start,
            int n,
            double[] sigma) {
        sweep(output, registers, n);
        for (int k = 0; k < n; k++) sigma[start + k] = 0;
        for (int i = 0; i <= output; i++) {
            if (!reached[i] || instructions[i].op() != Op.INPUT) continue;
            double[] error = errors[instructions[i].a()];
            if (error == null) continue;
            double factor = factors[instructions[i].a()];
            for (int k = 0; k < n; k++) {
                double part = adjoints[i][k] * error[rows[start + k]] * factor;
                sigma[start + k] += part * part;
            }
        }
        for (int k = 0; k < n; k++) {
            double root = Math.sqrt(sigma[start + k]);
            double value = registers[output][k];
            sigma[start + k] =
                    Double.isNaN(value) || Double.isInfinite(value) || Double.isInfinite(root) ? Double.NaN : root;
        }
    }

    /** The derivatives of an output with respect to each input, at the first row of the registers. */
    double[] gradient(int output, double[][] registers, int inputs) {
        sweep(output, registers, 1);
        double[] gradient = new double[inputs];
        for (int i = 0; i <= output; i++) {
            if (reached[i] && instructions[i].op() == Op.INPUT) gradient[instructions[i].a()] = adjoints[i][0];
        }
        return gradient;
    }

    private void sweep(int output, double[][] registers, int n) {
        Arrays.fill(reached, false);
        reach(output);
        Arrays.fill(adjoints[output], 0, n, 1.0);
        for (int i = output; i >= 0; i--) {
            if (!reached[i]) continue;
            pass(instructions[i], i, registers, n);
        }
    }

    private void reach(int node) {
        if (node < 0 || reached[node]) return;
        reached[node] = true;
        Arrays.fill(adjoints[node], 0);
    }

    private void pass(Instruction instruction, int i, double[][] registers, int n) {
        Op op = instruction.op();
        if (op == Op.INPUT || op == Op.CONSTANT) return;
        reach(instruction.a());
        reach(instruction.b());
        reach(instruction.c());
        double[] g = adjoints[i];
        double[] v = registers[i];
        double[] a = registers[instruction.a()];
        double[] da = adjoints[instruction.a()];
        double[] b = instruction.b() < 0 ? a : registers[instruction.b()];
        double[] db = instruction.b() < 0 ? da : adjoints[instruction.b()];
        double[] dc = instruction.c() < 0 ? da : adjoints[instruction.c()];
        for (int k = 0; k < n; k++) {
            double gradient = g[k];
            if (gradient == 0) continue;
            switch (op) {
                case NEGATE -> da[k] -= gradient;
                case PLUS -> {
                    da[k] += gradient;
                    db[k] += gradient;
                }
                case MINUS -> {
                    da[k] += gradient;
                    db[k] -= gradient;
                }
                case TIMES -> {
                    double left = a[k];
                    da[k] += gradient * b[k];
                    db[k] += gradient * left;
                }
                case OVER -> {
                    da[k] += gradient / b[k];
                    db[k] -= gradient * v[k] / b[k];
                }
                case POWER -> da[k] += gradient * b[k] * Op.power(a[k], b[k] - 1);
                case LOG -> da[k] += gradient / (a[k] * Op.LN10);
                case LN -> da[k] += gradient / a[k];
                case EXP -> da[k] += gradient * v[k];
                case POW10 -> da[k] += gradient * v[k] * Op.LN10;
                case SQRT -> da[k] += gradient / (2 * v[k]);
                case ABS -> da[k] += gradient * Math.signum(a[k]);
                case SIN -> da[k] += gradient * Math.cos(a[k]);
                case COS -> da[k] -= gradient * Math.sin(a[k]);
                case TANH -> da[k] += gradient * (1 - v[k] * v[k]);
                case MIN -> (a[k] <= b[k] ? da : db)[k] += gradient;
                case MAX -> (a[k] >= b[k] ? da : db)[k] += gradient;
                case CHOOSE -> {
                    if (a[k] == 1) db[k] += gradient;
                    else if (a[k] == 0) dc[k] += gradient;
                }
                default -> {
                    // conditions are steps: their derivative is zero wherever they have one
                }
            }
        }
    }
}
