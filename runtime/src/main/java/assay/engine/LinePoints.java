package assay.engine;

import assay.fit.MeasuredPoints;
import assay.formula.DisplayUnit;
import assay.formula.Expr;
import assay.formula.Formula;
import assay.formula.PlainText;
import assay.model.Problem;
import assay.plan.Annuli;
import assay.plan.LineMethod;
import assay.plan.LineRule;
import assay.plan.LineRule.Needs;
import assay.stats.Bins;
import assay.stats.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What a line is laid through, in shown units: rows on which x and y are known, and the errors that its rule needs.
 *
 * @param undefined how many rows lack x or y
 * @param unmeasured how many others lack an error that the rule needs
 */
record LinePoints(
        double[] x,
        double[] y,
        double[] sigmaX,
        double[] sigmaY,
        double[] covariance,
        boolean[] upperLimit,
        int undefined,
        int unmeasured) {

    static LinePoints of(Evaluator evaluator, Formula x, Formula y, LineRule rule, int[] rows) {
        double[][] values = evaluator.values(List.of(x.expr(), y.expr()), rows);
        Errors errors = errors(evaluator, x.expr(), y.expr(), rule.needs(), rows);
        int[] defined = having(
                IntStream.range(0, rows.length), row -> !Double.isNaN(values[0][row]) && !Double.isNaN(values[1][row]));
        int[] taken = having(Arrays.stream(defined), row -> errors.suffice(rule.needs(), row));
        double factorX = DisplayUnit.of(x.expr()).factor();
        double factorY = DisplayUnit.of(y.expr()).factor();
        LinePoints points = new LinePoints(
                pick(values[0], taken, factorX),
                pick(values[1], taken, factorY),
                pick(errors.x, taken, factorX),
                pick(errors.y, taken, factorY),
                pick(errors.covariance, taken, factorX * factorY),
                new boolean[taken.length],
                rows.length - defined.length,
                defined.length - taken.length);
        if (taken.length == 0 && defined.length > 0) throw unmeasured(x, y, rule);
        if (!points.independent() && rule.method() != LineMethod.errorsInBoth) {
            throw new Problem("the errors of " + PlainText.of(y.expr()) + " and " + PlainText.of(x.expr())
                    + " are correlated, which 'by: " + rule.method() + ", errors: " + rule.errors()
                    + "' does not allow for; by: errorsInBoth does");
        }
        return points;
    }

    /** The medians of these in bins, each at the middle of its bin; bins without any are left out. */
    LinePoints mediansIn(Annuli annuli) {
        Bins bins = Bins.even(annuli.from(), annuli.to(), annuli.bins());
        List<Profile.Point> medians = Profile.ofMedians(x, y, bins, 1).points();
        double[] middles = medians.stream().mapToDouble(Profile.Point::middle).toArray();
        double[] values = medians.stream().mapToDouble(Profile.Point::median).toArray();
        double[] none = new double[middles.length];
        return new LinePoints(middles, values, none, none, none, new boolean[middles.length], undefined, unmeasured);
    }

    private record Errors(double[] x, double[] y, double[] covariance) {
        boolean suffice(Needs needs, int row) {
            return switch (needs) {
                case nothing -> true;
                case errorOfY -> y[row] > 0;
                case someError -> x[row] >= 0 && y[row] >= 0 && x[row] + y[row] > 0;
                case knownErrors -> x[row] >= 0 && y[row] >= 0;
            };
        }
    }

    private static Errors errors(Evaluator evaluator, Expr x, Expr y, Needs needs, int[] rows) {
        double[] none = new double[rows.length];
        if (needs == Needs.nothing) return new Errors(none, none, none);
        double[] sigmaY = evaluator.propagate(y, rows).errors()[0];
        if (needs == Needs.errorOfY) return new Errors(none, sigmaY, none);
        return new Errors(
                evaluator.propagate(x, rows).errors()[0], sigmaY, evaluator.values(new Expr.Covariance(x, y), rows));
    }

    private static Problem unmeasured(Formula x, Formula y, LineRule rule) {
        String of = PlainText.of(y.expr());
        String lacking = rule.needs() == Needs.errorOfY
                ? of + " has no measured errors"
                : "neither " + of + " nor " + PlainText.of(x.expr()) + " has measured errors";
        return new Problem(lacking + ", which 'by: " + rule.method() + ", errors: " + rule.errors()
                + "' needs; take another estimator, or errors from cases or residuals");
    }

    private static int[] having(IntStream rows, IntPredicate condition) {
        return rows.filter(condition).toArray();
    }

    private static double[] pick(double[] column, int[] rows, double factor) {
        return Arrays.stream(rows).mapToDouble(row -> column[row] / factor).toArray();
    }

    /** These, and others of which y is an upper limit. */
    LinePoints andLimits(LinePoints limits) {
        boolean[] marks = new boolean[size() + limits.size()];
        Arrays.fill(marks, size(), marks.length, true);
        return new LinePoints(
                join(x, limits.x),
                join(y, limits.y),
                join(sigmaX, limits.sigmaX),
                join(sigmaY, limits.sigmaY),
                join(covariance, limits.covariance),
                marks,
                undefined - limits.size(),
                unmeasured);
    }

    private static double[] join(double[] first, double[] second) {
        return DoubleStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
    }

    /** A column without the rows that are upper limits. */
    double[] detected(double[] column) {
        return IntStream.range(0, size())
                .filter(i -> !upperLimit[i])
                .mapToDouble(i -> column[i])
                .toArray();
    }

    private boolean independent() {
        return Arrays.stream(covariance).allMatch(c -> c == 0);
    }

    int size() {
        return x.length;
    }

    MeasuredPoints measured() {
        return new MeasuredPoints(x, y, sigmaX, sigmaY, covariance, upperLimit);
    }
}
