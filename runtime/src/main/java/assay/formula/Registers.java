package assay.formula;

import assay.formula.Tape.Instruction;
import java.util.Arrays;

/** The forward sweep: one tight loop for each kind of instruction. */
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
        switch (instruction.op()) {
            case PLUS -> plus(a, b, out, n);
            case MINUS -> minus(a, b, out, n);
            case TIMES -> times(a, b, out, n);
            case OVER -> over(a, b, out, n);
            case LOG -> log(a, out, n);
            case EXP -> exp(a, out, n);
            case BELOW -> below(a, b, out, n);
            case LEFT_OF_POLE -> leftOfPole(a, b, out, n);
            default -> {
                double[] c = instruction.c() < 0 ? a : registers[instruction.c()];
                Op op = instruction.op();
                for (int k = 0; k < n; k++) out[k] = op.apply(a[k], b[k], c[k]);
            }
        }
    }

    private static void plus(double[] a, double[] b, double[] out, int n) {
        for (int k = 0; k < n; k++) out[k] = a[k] + b[k];
    }

    private static void minus(double[] a, double[] b, double[] out, int n) {
        for (int k = 0; k < n; k++) out[k] = a[k] - b[k];
    }

    private static void times(double[] a, double[] b, double[] out, int n) {
        for (int k = 0; k < n; k++) out[k] = a[k] * b[k];
    }

    private static void over(double[] a, double[] b, double[] out, int n) {
        for (int k = 0; k < n; k++) out[k] = b[k] == 0 ? Double.NaN : a[k] / b[k];
    }

    private static void log(double[] a, double[] out, int n) {
        for (int k = 0; k < n; k++) out[k] = a[k] > 0 ? Math.log10(a[k]) : Double.NaN;
    }

    private static void exp(double[] a, double[] out, int n) {
        for (int k = 0; k < n; k++) out[k] = Math.exp(a[k]);
    }

    private static void below(double[] a, double[] b, double[] out, int n) {
        for (int k = 0; k < n; k++) out[k] = a[k] < b[k] ? 1 : a[k] >= b[k] ? 0 : Double.NaN;
    }

    private static void leftOfPole(double[] a, double[] b, double[] out, int n) {
        for (int k = 0; k < n; k++) out[k] = b[k] < 0 ? a[k] : Double.NaN;
    }
}
