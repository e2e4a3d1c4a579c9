package assay.engine;

import assay.fit.ModelLikelihood;
import assay.formula.Formula;
import assay.formula.PlainText;
import assay.model.Problem;
import assay.plan.Statistic;
import assay.stats.Fitness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Compares two models of the same y on the rows that both can use. */
final class ModelChoiceRun {
    private static final int FEWEST = 4;

    private final Statistic.ModelChoice asked;
    private final int[] rows;
    private final double[][] columns;
    private final double[] sigma;

    private ModelChoiceRun(Statistic.ModelChoice asked, int[] rows, double[][] columns, double[] sigma) {
        this.asked = asked;
        this.rows = rows;
        this.columns = columns;
        this.sigma = sigma;
    }

    static StatisticRun.Taken take(StatedRows stated, Statistic.ModelChoice asked) {
        List<Formula> wanted = new ArrayList<>(List.of(asked.y()));
        asked.first().x().ifPresent(wanted::add);
        asked.second().x().ifPresent(wanted::add);
        StatedRows.Present present = stated.present(wanted);
        double[] errors = stated.errors(asked.y(), present);
        int[] used = IntStream.range(0, present.count())
                .filter(i -> !asked.needsErrors() || errors[i] > 0)
                .toArray();
        double[][] columns = Arrays.stream(present.columns())
                .map(column -> pick(column, used))
                .toArray(double[][]::new);
        int[] rows = Arrays.stream(used).map(i -> present.rows()[i]).toArray();
        return new ModelChoiceRun(asked, rows, columns, pick(errors, used)).take();
    }

    private static double[] pick(double[] column, int[] rows) {
        return Arrays.stream(rows).mapToDouble(i -> column[i]).toArray();
    }

    private StatisticRun.Taken take() {
        if (rows.length < FEWEST) {
            throw new Problem("a comparison of models needs at least " + FEWEST + " points with "
                    + PlainText.of(asked.y().expr()) + (asked.needsErrors() ? " and its error" : "")
                    + ", there are " + rows.length);
        }
        int second = asked.first().x().isPresent() ? 2 : 1;
        Fitness.Advantage advantage = fitness(asked.second(), second).over(fitness(asked.first(), 1));
        Map<String, Value> values = new LinkedHashMap<>();
        values.put(asked.name() + ".deltaBIC", Value.withoutError(advantage.bic()));
        values.put(asked.name() + ".deltaAIC", Value.withoutError(advantage.aic()));
        values.put(asked.name() + ".n", Value.exact(rows.length));
        return new StatisticRun.Taken(rows, values, Optional.empty(), Optional.empty());
    }

    private Fitness fitness(Statistic.Model model, int column) {
        ModelLikelihood likelihood = model.x().isPresent()
                ? ModelLikelihood.line(columns[column], columns[0])
                : ModelLikelihood.constant(columns[0]);
        return switch (model.method()) {
            case leastSquares -> likelihood.ofScatter();
            case weighted -> likelihood.ofErrors(sigma);
            case leastAbsolute -> likelihood.ofAbsoluteDeviations();
            case withScatter -> likelihood.ofErrorsAndScatter(sigma);
            case errorsInBoth, leastTrimmed -> throw new IllegalStateException(model + " has no density of y alone");
        };
    }
}
