package assay.engine;

import assay.formula.DisplayUnit;
import assay.formula.Formula;
import assay.formula.Kernel;
import java.util.Arrays;

/** The rows that a panel shows, the spaxels of a galaxy or galaxies, and what formulas are for them in shown units. */
record ShownRows(Evaluator evaluator, int[] rows, Labels labels, String kind) {
    /** Values and errors; where no error is known, it is NaN. */
    double[][] of(Formula formula) {
        Kernel.Propagated made = evaluator.propagate(formula.expr(), rows);
        double factor = DisplayUnit.of(formula.expr()).factor();
        double[] values = Arrays.stream(made.values()[0]).map(v -> v / factor).toArray();
        double[] errors = Arrays.stream(made.errors()[0])
                .map(v -> v > 0 ? v / factor : Double.NaN)
                .toArray();
        return new double[][] {values, errors};
    }

    double[] values(Formula formula) {
        double factor = DisplayUnit.of(formula.expr()).factor();
        return Arrays.stream(evaluator.values(formula.expr(), rows))
                .map(v -> v / factor)
                .toArray();
    }

    /** 1 where it holds, 0 where it does not, NaN where that is not known. */
    double[] condition(Formula condition) {
        return evaluator.values(condition.expr(), rows);
    }

    /** The values where a condition is 1, or where it is 0; NaN elsewhere. */
    static double[] where(double[] values, double[] condition, double holds) {
        double[] taken = new double[values.length];
        Arrays.setAll(taken, i -> condition[i] == holds ? values[i] : Double.NaN);
        return taken;
    }

    static double[] finite(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).toArray();
    }

    /** What the two groups of a split are called: those for which it holds, and the others. */
    String[] groups(Formula split) {
        int equals = split.text().indexOf("==");
        if (equals > 0) {
            String word = split.text().substring(equals + 2).strip().replaceAll("['\"]", "");
            return new String[] {labels.name(word), labels.name("not " + word)};
        }
        return new String[] {labels.name(split), labels.name("not " + split.text())};
    }
}
