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
        double[] where = aggregate.where().map(w -> evaluator.values(w, rows)).orElse(null);
        double[] taken = new double[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i]) && (where == null || where[i] == 1)) taken[n++] = values[i];
        }
        return Arrays.copyOf(taken, n);
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
