package assay.nebula;

import assay.nebula.RatioPosterior.Prior;
import assay.nebula.RatioPosterior.Scale;
import assay.stats.RandomStream;
import java.util.Arrays;

/**
 * The posterior of one spectrum in the cells of a rectangle, rows of one colour excess and columns of one metallicity. It is
 * filled anew for the next spectrum.
 */
final class PosteriorGrid {
    /** Where the posterior is below this share of its peak nothing is missed: exp(-18) is six sigma. */
    private static final double NEGLIGIBLE = -18;
    /** Cells below this share of the peak would add 1e-8 to the sum if there were nothing but such. */
    private static final double NOTHING = -22;

    final int n;
    final double[] z;
    final double[] e;
    private final double[][] logPosterior;
    private final double[] priorOfZ;
    private final double[] ofZ;
    private final double[] ofE;
    private Prior metallicity;
    private Prior excess;
    private double peak;
    private int bestZ;
    private int bestE;

    PosteriorGrid(int n) {
        this.n = n;
        this.z = new double[n];
        this.e = new double[n];
        this.logPosterior = new double[n][n];
        this.priorOfZ = new double[n];
        this.ofZ = new double[n];
        this.ofE = new double[n];
    }

    /** Covers a rectangle, with the priors in it. */
    void cover(Prior inMetallicity, Prior inExcess) {
        metallicity = inMetallicity;
        excess = inExcess;
        centres(metallicity, z);
        centres(excess, e);
        for (int i = 0; i < n; i++) priorOfZ[i] = metallicity.log(z[i]);
        for (int j = 0; j < n; j++) {
            double prior = excess.log(e[j]);
            for (int i = 0; i < n; i++) logPosterior[j][i] = priorOfZ[i] + prior;
        }
    }

    private void centres(Prior range, double[] centres) {
        double width = range.to() - range.from();
        for (int i = 0; i < n; i++) centres[i] = range.from() + width * (i + 0.5) / n;
    }

    /** One more ratio: what it is in each column, and its observed logarithm with the error of that in each row. */
    void add(Diagnostic diagnostic, Scale scale, double[] predicted, double[] observed, double[] error) {
        for (int j = 0; j < n; j++) {
            double x = scale == Scale.dex ? observed[j] : StrictMath.pow(10, observed[j]);
            double weight = 0.5 / variance(diagnostic, scale, x, error[j]);
            double[] row = logPosterior[j];
            for (int i = 0; i < n; i++) {
                double residual = x - predicted[i];
                row[i] -= residual * residual * weight;
            }
        }
    }

    /** That of measurement and prediction together, in what the ratios are compared in. */
    static double variance(Diagnostic diagnostic, Scale scale, double observed, double logError) {
        double measured = logError;
        double model = diagnostic.modelError();
        if (scale == Scale.relative) {
            measured *= Math.log(10) * observed;
            model *= observed;
        } else if (diagnostic.curve().isEmpty()) {
            model /= Math.log(10);
        }
        return measured * measured + model * model;
    }

    void findPeak() {
        peak = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < n; j++) {
            double[] row = logPosterior[j];
            for (int i = 0; i < n; i++) {
                if (row[i] > peak) {
                    peak = row[i];
                    bestZ = i;
                    bestE = j;
                }
            }
        }
    }

    int bestRow() {
        return bestE;
    }

    double bestMetallicity() {
        return z[bestZ];
    }

    double bestExcess() {
        return e[bestE];
    }

    double chi2() {
        return -2 * (peak - metallicity.log(z[bestZ]) - excess.log(e[bestE]));
    }

    /** Lays the finer grid over the cells that hold anything, and one more on either side. */
    void refineInto(PosteriorGrid finer) {
        double least = peak + NEGLIGIBLE;
        int firstZ = n;
        int lastZ = -1;
        int firstE = n;
        int lastE = -1;
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                if (logPosterior[j][i] < least) continue;
                firstZ = Math.min(firstZ, i);
                lastZ = Math.max(lastZ, i);
                firstE = Math.min(firstE, j);
                lastE = j;
            }
        }
        finer.cover(about(metallicity, firstZ, lastZ), about(excess, firstE, lastE));
    }

    private Prior about(Prior range, int first, int last) {
        double cell = (range.to() - range.from()) / n;
        return range.within(range.from() + (first - 1) * cell, range.from() + (last + 2) * cell);
    }

    /** Sums over rows and columns, for {@link #metallicity()} and {@link #excess()}. */
    void marginalise() {
        Arrays.fill(ofZ, 0);
        for (int j = 0; j < n; j++) {
            double[] row = logPosterior[j];
            double sum = 0;
            for (int i = 0; i < n; i++) {
                double log = row[i] - peak;
                if (log < NOTHING) continue;
                double p = StrictMath.exp(log);
                ofZ[i] += p;
                sum += p;
            }
            ofE[j] = sum;
        }
    }

    Marginal metallicity() {
        return Marginal.of(metallicity, ofZ);
    }

    Marginal excess() {
        return Marginal.of(excess, ofE);
    }

    double[][] draws(int count, RandomStream stream) {
        double[] upTo = new double[n * n];
        double sum = 0;
        for (int k = 0; k < upTo.length; k++) {
            double log = logPosterior[k / n][k % n] - peak;
            if (log >= NOTHING) sum += StrictMath.exp(log);
            upTo[k] = sum;
        }
        double widthZ = (metallicity.to() - metallicity.from()) / n;
        double widthE = (excess.to() - excess.from()) / n;
        double[][] draws = new double[count][];
        for (int d = 0; d < count; d++) {
            RandomStream own = stream.draw(d);
            int cell = firstAbove(upTo, own.nextDouble() * sum);
            draws[d] = new double[] {
                z[cell % n] + (own.nextDouble() - 0.5) * widthZ, e[cell / n] + (own.nextDouble() - 0.5) * widthE
            };
        }
        return draws;
    }

    private static int firstAbove(double[] rising, double value) {
        int low = 0;
        int high = rising.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rising[middle] > value) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
