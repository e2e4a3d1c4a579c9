package assay.formula;

import assay.formula.Tape.Instruction;
import java.util.Arrays;

/**
 * The forward sweep over a block of rows. The instructions that formulas are mostly made of have a loop each, which the
 * machine can unroll; what they do is said by {@link Op} alone.
 */
final class Registers {
    private Registers() {}

    static double[][] allocate(Instruction[] instructions, int block) {
        double[][] registers = new double[instructions.length][block];
        for (int i = 0; i < instructions.length; i++) {
            if (instructions[i].op() == Op.CONSTANT) Arrays.fill(registers[i], instructions[i].constant());
        }
        return registers;
    }

    static void apply(Instruction instruction, double[][] registers, double[] out, int n) {
        double[] a = registers[instruction.a()];
        double[] b = instruction.b() < 0 ? a : registers[instruction.b()];
        double[] c = instruction.c() < 0 ? a : registers[instruction.c()];
        switch (instruction.op()) {
            case PLUS -> plus(a, b, out, n);
            case MINUS -> minus(a, b, out, n);
            case TIMES -> times(a, b, out, n);
            case OVER -> over(a, b, out, n);
            case LOG -> log(a, out, n);
            case POW10 -> pow10(a, out, n);
            case MIN -> min(a, b, out, n);
            case MAX -> max(a, b, out, n);
            case BELOW -> below(a, b, out, n);
            case AT_MOST -> atMost(a, b, out, n);
            case LEFT_OF_POLE -> leftOfPole(a, b, out, n);
            case CHOOSE -> choose(a, b, c, out, n);
            case ROOT -> root(instruction.curve(), a, out, n);
            default -> {
                Op op = instruction.op();
                for (int k = 0; k < n; k++) out[k] = op.apply(a[k], b[k], c[k]);
            }
        }
    }

    private static void plus(double[] a, double[] b, double[] out, int n) {
        for (int k = 0; k < n; k++) out[k] = Op.finite(a[k] + b[k]);
    }

    private static void minus(double[] a, double[] b, double[] out, int n) {
        for (int k = 0; k < n; k++) out[k] = Op.finite(a[k] - b[k]);
    }

    private static void times(double[] a, double[] b, double[] out, int n) {
        for (int k = 0; k < n; k++) out[k] = Op.finite(a[k] * b[k]);
    }

    private static void over(double[] a, double[] b, double[] out, int n) {
        for (int k = 0; k < n; k++) out[k] = Op.finite(a[k] / b[k]);
    }

    private static void log(double[] a, double[] out, int n) {
        for (int k = 0; k < n; k++) out[k] = a[k] > 0 ? Math.log10(a[k]) : Double.NaN;
    }

    private static void pow10(double[] a, double[] out, int n) {
        for (int k = 0; k < n; k++) out[k] = Op.finite(PowersOfTen.power(a[k]));
    }

    private static void min(double[] a, double[] b, double[] out, int n) {
        for (int k = 0; k < n; k++) out[k] = Math.min(a[k], b[k]);
    }

    private static void max(double[] a, double[] b, double[] out, int n) {
        for (int k = 0; k < n; k++) out[k] = Math.max(a[k], b[k]);
    }

    private static void below(double[] a, double[] b, double[] out, int n) {
        for (int k = 0; k < n; k++) out[k] = a[k] < b[k] ? 1 : a[k] >= b[k] ? 0 : Double.NaN;
    }

    private static void atMost(double[] a, double[] b, double[] out, int n) {
        for (int k = 0; k < n; k++) out[k] = a[k] <= b[k] ? 1 : a[k] > b[k] ? 0 : Double.NaN;
    }

    private static void leftOfPole(double[] a, double[] b, double[] out, int n) {
        for (int k = 0; k < n; k++) out[k] = b[k] < 0 ? a[k] : Double.NaN;
    }

    private static void root(Curve curve, double[] a, double[] out, int n) {
        for (int k = 0; k < n; k++) out[k] = curve.inverse(a[k]);
    }

    private static void choose(double[] a, double[] b, double[] c, double[] out, int n) {
        for (int k = 0; k < n; k++) out[k] = a[k] == 1 ? b[k] : a[k] == 0 ? c[k] : Double.NaN;
    }
}
