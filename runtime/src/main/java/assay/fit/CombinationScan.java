package assay.fit;

import assay.model.Problem;
import assay.stats.Bootstrap;
import assay.stats.Descriptive;
import assay.stats.Numbers;
import java.util.Arrays;

/**
 * The best single property a + gamma b to predict y, by trial of every gamma of a grid. {@code curve} holds the
 * criterion at each of {@code gammas}; {@code line} is the ordinary least-squares line on the best combination with
 * gamma held fixed, {@code alone} the one on a; {@code draws} are the best gammas of the bootstrap resamples,
 * {@code gammaError} their standard deviation. A best gamma at an end of the grid is none: {@code atEdge} and
 * {@code drawsAtEdge} say so.
 */
public record CombinationScan(
        double gamma,
        double gammaError,
        LineFit line,
        LineFit alone,
        double[] gammas,
        double[] curve,
        double[] draws,
        boolean atEdge,
        int drawsAtEdge) {
    private static final String TASK = "the best combination";

    /** The gamma of least scatter about the line. */
    public static CombinationScan leastScatter(double[] y, double[] a, double[] b, Grid grid, Bootstrap bootstrap) {
        Numbers.paired(TASK, 4, y, a, b);
        return scan(y, a, b, grid.values(), new ScatterCriterion(y, a, b, grid.values()), bootstrap);
    }

    /** The gamma of the strongest Spearman correlation, of either sign. */
    public static CombinationScan strongestSpearman(
            double[] y, double[] a, double[] b, Grid grid, Bootstrap bootstrap) {
        Numbers.paired(TASK, 4, y, a, b);
        return scan(y, a, b, grid.values(), new RankCriterion(y, a, b, grid.values()), bootstrap);
    }

    private static CombinationScan scan(
            double[] y, double[] a, double[] b, double[] gammas, Criterion criterion, Bootstrap bootstrap) {
        int[] once = new int[y.length];
        Arrays.fill(once, 1);
        double[] curve = new double[gammas.length];
        if (!criterion.curve(once, curve)) {
            throw new Problem(TASK + ": y, or a + gamma b for some gamma of the grid, has no spread; narrow the grid");
        }
        int best = criterion.best(curve);
        int last = gammas.length - 1;
        double[] draws = new double[bootstrap.draws()];
        double[] trial = new double[gammas.length];
        bootstrap.resample(y.length, (draw, times) -> {
            if (!criterion.curve(times, trial)) return false;
            draws[draw] = gammas[criterion.best(trial)];
            return true;
        });
        int edges = (int) Arrays.stream(draws)
                .filter(g -> g == gammas[0] || g == gammas[last])
                .count();
        return new CombinationScan(
                gammas[best],
                Descriptive.standardDeviation(draws),
                StraightLine.fit(combined(a, gammas[best], b), y),
                StraightLine.fit(a, y),
                gammas,
                curve,
                draws,
                best == 0 || best == last,
                edges);
    }

    /**
     * The share of the variance about the line on a alone that b explains, once the variance {@code measurement}^2 that
     * nothing can explain is taken out: 1 - (s_ab^2 - m^2) / (s_a^2 - m^2).
     */
    public double explainedShare(double measurement) {
        double noise = measurement * measurement;
        double before = alone.scatter() * alone.scatter() - noise;
        double after = line.scatter() * line.scatter() - noise;
        if (!(before > 0)) {
            throw new Problem("measurement errors of " + measurement + " leave nothing to explain of a scatter of "
                    + alone.scatter());
        }
        return 1 - after / before;
    }

    static double[] combined(double[] a, double gamma, double[] b) {
        double[] sum = new double[a.length];
        for (int i = 0; i < a.length; i++) sum[i] = a[i] + gamma * b[i];
        return sum;
    }
}
