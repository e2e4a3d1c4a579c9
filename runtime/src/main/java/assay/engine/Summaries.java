package assay.engine;

import assay.formula.Expr.Aggregate;
import assay.formula.Expr.Summary;
import assay.stats.Descriptive;
import java.util.Arrays;

/** Summaries over rows. Rows for which the value or the condition is outside its domain take no part. */
final class Summaries {
    private final Evaluator evaluator;
    private final int[] rows;

    Summaries(Evaluator evaluator, int[] rows) {
        this.evaluator = evaluator;
        this.rows = rows;
    }

    double value(Aggregate aggregate) {
        return of(aggregate.summary(), taken(aggregate));
    }

    /** The values that a summary takes in. */
    double[] taken(Aggregate aggregate) {
        double[] values = evaluator.values(aggregate.of(), rows);
        boolean[] takes = takesIn(aggregate, values);
        double[] taken = new double[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) if (takes[i]) taken[n++] = values[i];
        return Arrays.copyOf(taken, n);
    }

    /** Which rows it takes in: those where the condition holds and the value is defined. */
    boolean[] takesIn(Aggregate aggregate) {
        return takesIn(aggregate, evaluator.values(aggregate.of(), rows));
    }

    private boolean[] takesIn(Aggregate aggregate, double[] values) {
        double[] where = aggregate.where().map(w -> evaluator.values(w, rows)).orElse(null);
        boolean[] takes = new boolean[values.length];
        for (int i = 0; i < takes.length; i++) takes[i] = !Double.isNaN(values[i]) && (where == null || where[i] == 1);
        return takes;
    }

    /** How many rows take no part because the value or the condition is undefined there. */
    int undefined(Aggregate aggregate) {
        double[] values = evaluator.values(aggregate.of(), rows);
        double[] where = aggregate.where().map(w -> evaluator.values(w, rows)).orElse(null);
        int undefined = 0;
        for (int i = 0; i < values.length; i++) {
            if (where == null
                    ? Double.isNaN(values[i])
                    : Double.isNaN(where[i]) || where[i] == 1 && Double.isNaN(values[i])) {
                undefined++;
            }
        }
        return undefined;
    }

    static double of(Summary summary, double[] values) {
        if (summary == Summary.COUNT) return values.length;
        if (values.length == 0 || summary == Summary.DEVIATION && values.length < 2) return Double.NaN;
        return switch (summary) {
            case TOTAL -> Arrays.stream(values).sum();
            case MEAN -> Descriptive.mean(values);
            case MEDIAN -> Descriptive.median(values);
            case DEVIATION -> Descriptive.standardDeviation(values);
            case COUNT -> values.length;
        };
    }

    /** How strongly a summary of that many values answers to each of them; NaN where that is not one number. */
    static double weight(Summary summary, int taken) {
        return switch (summary) {
            case TOTAL -> 1;
            case MEAN -> 1.0 / taken;
            case COUNT -> 0;
            case MEDIAN, DEVIATION -> Double.NaN;
        };
    }
}
