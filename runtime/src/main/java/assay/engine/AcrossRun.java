package assay.engine;

import assay.fit.CombinationScan;
import assay.fit.LeastSquares;
import assay.fit.LineFit;
import assay.formula.DisplayUnit;
import assay.formula.Expr;
import assay.formula.Formula;
import assay.formula.Kernel;
import assay.formula.Level;
import assay.model.Problem;
import assay.plan.AcrossStep;
import assay.plan.Statistic;
import assay.plan.Study;
import assay.sample.Run;
import assay.stats.Bootstrap;
import assay.stats.Coefficient;
import assay.stats.Correlation;
import assay.stats.Descriptive;
import assay.stats.KolmogorovSmirnov;
import assay.stats.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The questions to all galaxies of one sample or collection, in order. */
final class AcrossRun {
    private static final int SUMMARY_DRAWS = 1000;

    private final String collection;
    private final GalaxyRows rows;
    private final long seed;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Map<String, CombinationScan> scans = new LinkedHashMap<>();
    private final Map<String, LineFit> lines = new LinkedHashMap<>();
    private final Map<String, Curve> curves = new LinkedHashMap<>();
    private final Map<String, Drawn> drawn = new LinkedHashMap<>();
    private final Set<String> shownDraws;
    private final List<Failure> failures = new ArrayList<>();
    private final Evaluator evaluator;

    AcrossRun(String collection, GalaxyRows rows, Study study) {
        this.collection = collection;
        this.rows = rows;
        this.seed = study.seed();
        this.shownDraws = UsedNames.drawn(study);
        values.putAll(Value.constants(study));
        this.evaluator = new Evaluator(rows, values);
    }

    AcrossOutcome run(List<AcrossStep> steps) {
        for (AcrossStep step : steps) {
            try {
                take(step);
            } catch (Problem problem) {
                failures.add(new Failure("all of " + collection, nameOf(step), problem.getMessage(), false));
            } catch (RuntimeException fault) {
                failures.add(new Failure("all of " + collection, nameOf(step), "internal fault: " + fault, true));
            }
        }
        return new AcrossOutcome(rows, values, lines, scans, curves, drawn, failures);
    }

    private static String nameOf(AcrossStep step) {
        if (step instanceof AcrossStep.Evaluate evaluate)
            return evaluate.symbol().key();
        if (step instanceof AcrossStep.Relation relation) return relation.name();
        if (step instanceof AcrossStep.Describe describe)
            return describe.statistic().name();
        if (step instanceof AcrossStep.GroupTest test) return test.name();
        return ((AcrossStep.Combination) step).name();
    }

    private void take(AcrossStep step) {
        if (step instanceof AcrossStep.Evaluate evaluate) evaluate(evaluate);
        else if (step instanceof AcrossStep.Relation relation) relation(relation);
        else if (step instanceof AcrossStep.Describe describe) describe(describe.statistic());
        else if (step instanceof AcrossStep.GroupTest test) groups(test);
        else if (step instanceof AcrossStep.Combination combination) combine(combination);
    }

    private Bootstrap bootstrap(String step, int draws) {
        return new Bootstrap(draws, stream(step));
    }

    private RandomStream stream(String step) {
        return RandomStream.of(seed, "all of " + collection, step);
    }

    private void evaluate(AcrossStep.Evaluate evaluate) {
        Expr expr = evaluate.value().expr();
        double factor = evaluate.symbol().unit().factor();
        if (evaluate.symbol().level() == Level.GALAXY) {
            Kernel.Propagated made = evaluator.propagate(expr, rows.all());
            rows.put(evaluate.symbol().key(), over(made.values()[0], factor), over(made.errors()[0], factor));
        } else {
            Value value = new StudyValue(evaluator, rows.all(), values)
                    .of(expr, bootstrap(evaluate.symbol().key(), SUMMARY_DRAWS));
            values.put(evaluate.symbol().key(), new Value(value.value() / factor, value.error() / factor));
        }
    }

    private static double[] over(double[] base, double factor) {
        return factor == 1 ? base : Arrays.stream(base).map(v -> v / factor).toArray();
    }

    /** Columns in shown units, without the galaxies for which one of them is absent. */
    private double[][] present(List<Formula> formulas) {
        double[][] all = evaluator.values(formulas.stream().map(Formula::expr).toList(), rows.all());
        int n = 0;
        double[][] present = new double[all.length][rows.names().size()];
        for (int i = 0; i < rows.names().size(); i++) {
            int row = i;
            if (Arrays.stream(all).anyMatch(column -> Double.isNaN(column[row]))) continue;
            for (int c = 0; c < all.length; c++) {
                present[c][n] =
                        all[c][i] / DisplayUnit.of(formulas.get(c).expr()).factor();
            }
            n++;
        }
        int length = n;
        return Arrays.stream(present)
                .map(column -> Arrays.copyOf(column, length))
                .toArray(double[][]::new);
    }

    private void relation(AcrossStep.Relation relation) {
        LinePoints points = LimitedPoints.of(evaluator, rows, relation.x(), relation.y(), relation.rule());
        FittedLine fitted =
                FittedLine.of(relation.rule(), points, Run.of(seed, "all of " + collection, relation.name() + " line"));
        Coefficient spearman = Correlation.spearman(
                points.detected(points.x()), points.detected(points.y()), bootstrap(relation.name(), relation.draws()));
        lines.put(relation.name(), fitted.line());
        if (shownDraws.contains(relation.name()))
            fitted.draws()
                    .in(relation.slopeUnit(), relation.interceptUnit())
                    .ifPresent(made -> drawn.put(relation.name(), made.forFigures()));
        putLine(relation.name(), fitted.line(), spearman);
        if (relation.rule().method().findsScatter()) {
            values.put(relation.name() + ".scatter", new Value(fitted.line().scatter(), fitted.scatterError()));
            values.put(relation.name() + ".n", Value.exact(fitted.line().n()));
        }
    }

    private void putLine(String name, LineFit line, Coefficient spearman) {
        values.put(name + ".slope", new Value(line.slope(), line.slopeError()));
        values.put(name + ".intercept", new Value(line.intercept(), line.interceptError()));
        values.put(name + ".scatter", new Value(line.scatter(), line.scatter() / Math.sqrt(2.0 * (line.n() - 2))));
        values.put(name + ".n", Value.exact(line.n()));
        putCoefficient(name, spearman);
    }

    private void putCoefficient(String name, Coefficient coefficient) {
        values.put(name + ".r", new Value(coefficient.value(), coefficient.error()));
        values.put(name + ".p", Value.withoutError(coefficient.p()));
        values.put(name + ".n", Value.exact(coefficient.n()));
    }

    private void describe(Statistic statistic) {
        StatedRows stated = new StatedRows(
                evaluator,
                rows.all(),
                stream -> RandomStream.of(seed, "all of " + collection, stream),
                AcrossRun::noPositions);
        StatisticRun.Taken taken = new StatisticRun(stated).take(statistic);
        values.putAll(taken.values());
        taken.curve().ifPresent(curve -> curves.put(statistic.name(), curve));
        statistic.column().ifPresent(symbol -> {
            StatisticRun.Column made = taken.scattered(rows.names().size());
            rows.put(symbol.key(), made.values(), made.errors());
        });
    }

    private static double[][] noPositions(int[] galaxies) {
        throw new Problem("galaxies have no positions in the plane of one disc");
    }

    private void groups(AcrossStep.GroupTest test) {
        double[][] columns = present(List.of(test.value(), test.split()));
        double[] yes = where(columns[0], columns[1], 1);
        double[] no = where(columns[0], columns[1], 0);
        if (yes.length == 0 || no.length == 0) {
            throw new Problem("'" + test.split().text() + "' holds for " + yes.length + " galaxies and not for "
                    + no.length + ": there are no two groups to compare");
        }
        KolmogorovSmirnov result = KolmogorovSmirnov.of(yes, no);
        values.put(test.name() + ".D", Value.withoutError(result.distance()));
        values.put(test.name() + ".p", Value.withoutError(result.p()));
        values.put(test.name() + ".n1", Value.exact(yes.length));
        values.put(test.name() + ".n2", Value.exact(no.length));
        values.put(test.name() + ".median1", median(yes, test.name() + " yes"));
        values.put(test.name() + ".median2", median(no, test.name() + " no"));
    }

    private Value median(double[] values, String stream) {
        return new Value(
                Descriptive.median(values), StudyValue.errorOfMedian(values, bootstrap(stream, SUMMARY_DRAWS)));
    }

    private static double[] where(double[] values, double[] condition, double holds) {
        double[] taken = new double[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) if (condition[i] == holds) taken[n++] = values[i];
        return Arrays.copyOf(taken, n);
    }

    private void combine(AcrossStep.Combination combination) {
        List<Formula> wanted = List.of(combination.y(), combination.first(), combination.second());
        double[][] columns = present(wanted);
        CombinationScan scan = CombinationScan.leastScatter(
                columns[0],
                columns[1],
                columns[2],
                combination.grid(),
                bootstrap(combination.name(), combination.draws()));
        double explained = scan.explainedShare(measurement(combination.y()));
        scans.put(combination.name(), scan);
        lines.put(combination.name(), scan.line());
        double[] best = new double[columns[0].length];
        for (int i = 0; i < best.length; i++) best[i] = columns[1][i] + scan.gamma() * columns[2][i];
        putLine(
                combination.name(),
                searched(scan.line(), columns),
                Correlation.spearman(best, columns[0], bootstrap(combination.name() + " r", combination.draws())));
        values.put(combination.name() + ".gamma", new Value(scan.gamma(), scan.gammaError()));
        values.put(
                combination.name() + ".alone", Value.withoutError(scan.alone().scatter()));
        values.put(combination.name() + ".explained", Value.withoutError(explained));
    }

    /**
     * The line on the best combination with the errors that it has because gamma was searched too. They are those of the
     * plane y = s a + s gamma b + c, of which the line is a section.
     */
    private static LineFit searched(LineFit line, double[][] columns) {
        double[] ones = new double[line.n()];
        Arrays.fill(ones, 1);
        LeastSquares plane = LeastSquares.fit(new double[][] {columns[1], columns[2], ones}, columns[0]);
        return new LineFit(
                line.slope(),
                line.intercept(),
                plane.error(0),
                plane.error(2),
                plane.covariance()[0][2],
                line.scatter(),
                line.n());
    }

    /** The typical measurement error of a property: the median over the galaxies; 0 where no error is known. */
    private double measurement(Formula property) {
        double[] errors = evaluator.propagate(property.expr(), rows.all()).errors()[0];
        double[] known = Arrays.stream(errors).filter(e -> e > 0).toArray();
        return known.length == 0
                ? 0
                : Descriptive.median(known) / DisplayUnit.of(property.expr()).factor();
    }
}
