package assay.stats;

import assay.model.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Correlation coefficients with their p-values; with a {@link Bootstrap}, with its standard deviation as error too.
 * Resamples carry multiplicities instead of copies, so that nothing is sorted again for a draw.
 */
public final class Correlation {
    private Correlation() {}

    /** Pearson's r; p from Student's t with n - 2 degrees of freedom. */
    public static Association pearson(double[] x, double[] y) {
        int n = Numbers.paired("the Pearson correlation", 3, x, y);
        Numbers.spread("the Pearson correlation", "x", x);
        Numbers.spread("the Pearson correlation", "y", y);
        double r = value("the Pearson correlation", n, new Product(x, y));
        return new Association(r, Significance.ofCorrelation(r, n - 2), n);
    }

    public static Coefficient pearson(double[] x, double[] y, Bootstrap bootstrap) {
        return pearson(x, y).withError(bootstrap.error(x.length, new Product(x, y)));
    }

    static Bootstrap.Statistic pearsonOfResamples(double[] x, double[] y) {
        return new Product(x, y);
    }

    /** Spearman's rho, ties at their average rank; p from Student's t with n - 2 degrees of freedom. */
    public static Association spearman(double[] x, double[] y) {
        return ranked("the Spearman correlation", x, y, List.of());
    }

    public static Coefficient spearman(double[] x, double[] y, Bootstrap bootstrap) {
        return spearman(x, y).withError(bootstrap.error(x.length, new RankCorrelation(columns(x, y, List.of()))));
    }

    /** Spearman's rho as a statistic of resamples, for searches that correlate many columns over the same draws. */
    public static Bootstrap.Statistic spearmanOfResamples(double[] x, double[] y) {
        Numbers.paired("the Spearman correlation", 3, x, y);
        return new RankCorrelation(columns(x, y, List.of()));
    }

    /**
     * Spearman's rho of x and y at fixed controls: the partial correlation of the ranks; p from Student's t with
     * n - 2 - k degrees of freedom for k controls (Kendall 1942, doi:10.1093/biomet/32.3-4.277). Controls are taken out as
     * if ranks were linear in ranks: columns that follow them closely keep some correlation of their own, so that p is too
     * small there (of normal columns that two controls explain to two thirds, 10 % of nulls at n = 55 have p below 0.05).
     */
    public static Association partialSpearman(double[] x, double[] y, List<double[]> controls) {
        return ranked("the partial Spearman correlation", x, y, controls);
    }

    public static Coefficient partialSpearman(double[] x, double[] y, List<double[]> controls, Bootstrap bootstrap) {
        return partialSpearman(x, y, controls)
                .withError(bootstrap.error(x.length, new RankCorrelation(columns(x, y, controls))));
    }

    /** Kendall's tau-b; p exact for few points without ties, otherwise normal with the variance under ties. */
    public static Association kendall(double[] x, double[] y) {
        int n = Numbers.paired("the Kendall correlation", 3, x, y);
        KendallTau tau = new KendallTau(x, y);
        return new Association(value("the Kendall correlation", n, tau), tau.p(), n);
    }

    public static Coefficient kendall(double[] x, double[] y, Bootstrap bootstrap) {
        return kendall(x, y).withError(bootstrap.error(x.length, new KendallTau(x, y)));
    }

    private static Association ranked(String task, double[] x, double[] y, List<double[]> controls) {
        double[][] columns = columns(x, y, controls);
        int n = Numbers.paired(task, 3 + controls.size(), columns);
        double rho = value(task, n, new RankCorrelation(columns));
        return new Association(rho, Significance.ofCorrelation(rho, n - 2 - controls.size()), n);
    }

    private static double value(String task, int n, Bootstrap.Statistic statistic) {
        int[] once = new int[n];
        Arrays.fill(once, 1);
        return statistic
                .of(once)
                .orElseThrow(
                        () -> new Problem(
                                task + " of " + n
                                        + " points is undefined: a column has no spread, or none that the controls leave; leave it out"));
    }

    static double[][] columns(double[] x, double[] y, List<double[]> controls) {
        return Stream.concat(Stream.of(x, y), controls.stream()).toArray(double[][]::new);
    }

    /** The product-moment coefficient, about the means of the resample. */
    private record Product(double[] x, double[] y) implements Bootstrap.Statistic {
        @Override
        public OptionalDouble of(int[] times) {
            double meanX = Descriptive.mean(x, times);
            double meanY = Descriptive.mean(y, times);
            double xx = 0;
            double xy = 0;
            double yy = 0;
            boolean spreadX = false;
            boolean spreadY = false;
            int first = -1;
            for (int i = 0; i < times.length; i++) {
                if (times[i] == 0) continue;
                if (first < 0) first = i;
                spreadX |= x[i] != x[first];
                spreadY |= y[i] != y[first];
                double dx = x[i] - meanX;
                double dy = y[i] - meanY;
                xx += times[i] * dx * dx;
                xy += times[i] * dx * dy;
                yy += times[i] * dy * dy;
            }
            if (!spreadX || !spreadY) return OptionalDouble.empty();
            return OptionalDouble.of(Math.max(-1, Math.min(1, xy / Math.sqrt(xx) / Math.sqrt(yy))));
        }
    }
}
