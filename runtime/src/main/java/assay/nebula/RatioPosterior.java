package assay.nebula;

import assay.formula.Build;
import assay.formula.Columns;
import assay.formula.Expr;
import assay.formula.Kernel;
import assay.formula.Level;
import assay.formula.Rewrite;
import assay.formula.Symbol;
import assay.model.Problem;
import assay.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Metallicity and colour excess of one spectrum from several line ratios at once (Patricio et al. 2019, section 3.3). With flat
 * priors the posterior is {@code exp(-chi2/2)}, where chi2 adds, for each ratio corrected for the dust of E(B-V), the square
 * of observed minus predicted over the quadratic sum of the measurement's and the prediction's errors. It is integrated on a
 * grid: a coarse one finds where the probability is, a fine one covers that.
 */
public final class RatioPosterior {
    /** What a ratio is compared in, and what the errors of predictions count in. */
    public enum Scale {
        /** Logarithms; errors of predictions in dex. */
        dex,
        /** The ratios themselves; errors of predictions as a share of the observed ratio. */
        relative
    }

    /** The ends of a flat prior. */
    public record Prior(double from, double to) {
        public Prior {
            if (!(from < to)) throw new IllegalArgumentException("a prior runs from a smaller to a larger value");
        }
    }

    private static final int COARSE = 120;
    private static final int FINE = 240;
    /** Where the coarse posterior is below this share of its peak nothing is missed: exp(-18) is six sigma. */
    private static final double NEGLIGIBLE = -18;

    private static final Symbol EXCESS = Symbol.number("#E(B-V)", Unit.ONE, Level.SPAXEL);

    private final List<Diagnostic> diagnostics;
    private final Scale scale;
    private final Prior metallicity;
    private final Prior excess;
    private final Kernel kernel;

    public RatioPosterior(
            List<Diagnostic> diagnostics, Scale scale, DustLaw law, double rv, Prior metallicity, Prior excess) {
        if (diagnostics.stream().noneMatch(d -> d.curve().isPresent())) {
            throw new IllegalArgumentException("a metallicity needs one ratio that depends on it");
        }
        this.diagnostics = List.copyOf(diagnostics);
        this.scale = scale;
        this.metallicity = metallicity;
        this.excess = excess;
        for (Diagnostic diagnostic : diagnostics) {
            diagnostic.curve().ifPresent(curve -> {
                if (metallicity.from() < curve.from() - 1e-9 || metallicity.to() > curve.to() + 1e-9) {
                    throw new Problem(diagnostic.name() + " was calibrated from " + curve.from() + " to " + curve.to()
                            + "; the prior " + metallicity.from() + " to " + metallicity.to() + " goes beyond it");
                }
            });
        }
        this.kernel = Kernel.of(
                diagnostics.stream().map(d -> corrected(d.logRatio(), law, rv)).toList());
    }

    /** Line fluxes multiplied by 10^(0.4 k E(B-V)). */
    private static Expr corrected(Expr ratio, DustLaw law, double rv) {
        return Rewrite.inputs(
                ratio,
                symbol -> Line.find(symbol.key()).map(line -> {
                    Expr exponent =
                            Build.times(Build.number(0.4 * law.k(line.wavelength(), rv)), new Expr.Input(EXCESS));
                    return Build.times(new Expr.Input(line.flux()), Build.power(Build.number(10), exponent));
                }));
    }

    /** What is asked of the fluxes: their names. */
    public List<String> lines() {
        return kernel.inputs().stream()
                .map(Symbol::key)
                .filter(key -> !key.equals(EXCESS.key()))
                .toList();
    }

    /** One spectrum: fluxes and one-sigma errors by the names of the lines. Ratios with a flux that is not positive are left out. */
    public Optional<Estimate> of(Map<String, Double> fluxes, Map<String, Double> errors) {
        Table coarse = table(fluxes, errors, metallicity, excess, COARSE);
        if (coarse.used == 0 || !coarse.speaksOfMetallicity(diagnostics)) return Optional.empty();
        Table fine = table(fluxes, errors, coarse.probableMetallicity(), coarse.probableExcess(), FINE);
        return Optional.of(fine.estimate(diagnostics));
    }

    private Table table(
            Map<String, Double> fluxes, Map<String, Double> errors, Prior inMetallicity, Prior inExcess, int n) {
        double[] z = centres(inMetallicity, n);
        double[] e = centres(inExcess, n);
        Kernel.Propagated seen = kernel.propagate(new OneSpectrum(fluxes, errors, e), rows(n));
        Table table = new Table(inMetallicity, inExcess, z, e, new double[n][n], new boolean[diagnostics.size()], 0);
        int used = 0;
        for (int d = 0; d < diagnostics.size(); d++) {
            if (Double.isNaN(seen.values()[d][0])) continue;
            table.taken[d] = true;
            used++;
            add(diagnostics.get(d), seen.values()[d], seen.errors()[d], z, table.logPosterior);
        }
        return table.counting(used);
    }

    private void add(Diagnostic diagnostic, double[] observed, double[] error, double[] z, double[][] sum) {
        double[] predicted = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            double log = diagnostic.predicted(z[i]);
            predicted[i] = scale == Scale.dex ? log : StrictMath.pow(10, log);
        }
        double model = diagnostic.modelError();
        if (scale == Scale.dex && diagnostic.curve().isEmpty()) model /= Math.log(10);
        for (int j = 0; j < sum.length; j++) {
            double x = observed[j];
            double sigma = error[j];
            double off = model;
            if (scale == Scale.relative) {
                x = StrictMath.pow(10, x);
                sigma *= Math.log(10) * x;
                off = model * x;
            }
            double weight = 0.5 / (sigma * sigma + off * off);
            double[] row = sum[j];
            for (int i = 0; i < row.length; i++) {
                double residual = x - predicted[i];
                row[i] -= residual * residual * weight;
            }
        }
    }

    private static double[] centres(Prior range, int n) {
        double[] centres = new double[n];
        for (int i = 0; i < n; i++) centres[i] = range.from() + (range.to() - range.from()) * (i + 0.5) / n;
        return centres;
    }

    private static int[] rows(int n) {
        int[] rows = new int[n];
        Arrays.setAll(rows, i -> i);
        return rows;
    }

    /** The same fluxes for every colour excess of a grid. */
    private record OneSpectrum(Map<String, Double> fluxes, Map<String, Double> errors, double[] excess)
            implements Columns {
        @Override
        public double[] values(Symbol symbol) {
            return symbol.key().equals(EXCESS.key()) ? excess : constant(fluxes.get(symbol.key()));
        }

        @Override
        public double[] errors(Symbol symbol) {
            return symbol.key().equals(EXCESS.key()) ? null : constant(errors.get(symbol.key()));
        }

        private double[] constant(Double value) {
            double[] same = new double[excess.length];
            Arrays.fill(same, value == null ? Double.NaN : value);
            return same;
        }
    }

    /** The logarithm of the posterior in the cells of a grid: rows of one colour excess, columns of one metallicity. */
    private record Table(
            Prior inMetallicity,
            Prior inExcess,
            double[] z,
            double[] e,
            double[][] logPosterior,
            boolean[] taken,
            int used) {
        Table counting(int count) {
            return new Table(inMetallicity, inExcess, z, e, logPosterior, taken, count);
        }

        boolean speaksOfMetallicity(List<Diagnostic> diagnostics) {
            for (int d = 0; d < taken.length; d++) {
                if (taken[d] && diagnostics.get(d).curve().isPresent()) return true;
            }
            return false;
        }

        private double peak() {
            double peak = Double.NEGATIVE_INFINITY;
            for (double[] row : logPosterior) for (double value : row) peak = Math.max(peak, value);
            return peak;
        }

        Prior probableMetallicity() {
            return probable(inMetallicity, true);
        }

        Prior probableExcess() {
            return probable(inExcess, false);
        }

        /** The cells that hold anything, and one more on either side. */
        private Prior probable(Prior range, boolean columns) {
            double least = peak() + NEGLIGIBLE;
            int n = z.length;
            int first = n;
            int last = -1;
            for (int j = 0; j < n; j++) {
                for (int i = 0; i < n; i++) {
                    if (logPosterior[j][i] < least) continue;
                    int at = columns ? i : j;
                    first = Math.min(first, at);
                    last = Math.max(last, at);
                }
            }
            double cell = (range.to() - range.from()) / n;
            return new Prior(
                    Math.max(range.from(), range.from() + (first - 1) * cell),
                    Math.min(range.to(), range.from() + (last + 2) * cell));
        }

        Estimate estimate(List<Diagnostic> diagnostics) {
            double peak = peak();
            double[] ofZ = new double[z.length];
            double[] ofE = new double[e.length];
            double bestZ = Double.NaN;
            double bestE = Double.NaN;
            for (int j = 0; j < e.length; j++) {
                for (int i = 0; i < z.length; i++) {
                    double p = StrictMath.exp(logPosterior[j][i] - peak);
                    ofZ[i] += p;
                    ofE[j] += p;
                    if (logPosterior[j][i] == peak) {
                        bestZ = z[i];
                        bestE = e[j];
                    }
                }
            }
            return new Estimate(
                    Marginal.of(inMetallicity, ofZ), Marginal.of(inExcess, ofE), bestZ, bestE, -2 * peak, used);
        }
    }

    /**
     * What is known of one spectrum.
     *
     * @param mostProbableMetallicity that of the highest point of the joint posterior
     * @param chi2 at that point
     * @param ratios how many ratios took part
     */
    public record Estimate(
            Marginal metallicity,
            Marginal colourExcess,
            double mostProbableMetallicity,
            double mostProbableExcess,
            double chi2,
            int ratios) {}

    /** One quantity, whatever the other: the percentiles 16, 50 and 84, mean and standard deviation. */
    public record Marginal(double low, double median, double high, double mean, double deviation) {
        static Marginal of(Prior range, double[] cells) {
            double total = Arrays.stream(cells).sum();
            double width = (range.to() - range.from()) / cells.length;
            double mean = 0;
            for (int i = 0; i < cells.length; i++) mean += cells[i] / total * (range.from() + (i + 0.5) * width);
            double square = 0;
            for (int i = 0; i < cells.length; i++) {
                double off = range.from() + (i + 0.5) * width - mean;
                square += cells[i] / total * off * off;
            }
            return new Marginal(
                    percentile(range, cells, total, 0.1587),
                    percentile(range, cells, total, 0.5),
                    percentile(range, cells, total, 0.8413),
                    mean,
                    Math.sqrt(square));
        }

        private static double percentile(Prior range, double[] cells, double total, double share) {
            double width = (range.to() - range.from()) / cells.length;
            double below = 0;
            for (int i = 0; i < cells.length; i++) {
                if (below + cells[i] >= share * total) {
                    return range.from() + (i + (share * total - below) / cells[i]) * width;
                }
                below += cells[i];
            }
            return range.to();
        }

        /** Half the range of the central 68 %. */
        public double halfWidth() {
            return (high - low) / 2;
        }
    }
}
