package assay.lens;

import assay.model.Problem;
import org.apache.commons.math3.special.Erf;

/** A distribution made of normal ones with shares: the exact marginal of a number that is normal given all others. */
public final class NormalMixture {
    private static final double NEGLIGIBLE = 1e-12;
    private static final double WIDEST = 40;
    private static final int MOST_STEPS = 200;
    private static final double CLOSE = 1e-14;

    private final double[] shares;
    private final double[] means;
    private final double[] deviations;

    private NormalMixture(double[] shares, double[] means, double[] deviations) {
        this.shares = shares;
        this.means = means;
        this.deviations = deviations;
    }

    /** Shares in any unit; those that are next to nothing are dropped. */
    static NormalMixture of(double[] weights, double[] means, double[] deviations) {
        double largest = 0;
        for (double weight : weights) largest = Math.max(largest, weight);
        if (!(largest > 0) || !Double.isFinite(largest)) throw new Problem("a posterior has no mass anywhere");
        double floor = largest * NEGLIGIBLE;
        int[] kept = java.util.stream.IntStream.range(0, weights.length)
                .filter(i -> weights[i] > floor)
                .toArray();
        double sum = 0;
        for (int i : kept) sum += weights[i];
        double[][] columns = new double[3][kept.length];
        for (int n = 0; n < kept.length; n++) {
            columns[0][n] = weights[kept[n]] / sum;
            columns[1][n] = means[kept[n]];
            columns[2][n] = deviations[kept[n]];
        }
        return new NormalMixture(columns[0], columns[1], columns[2]);
    }

    static NormalMixture of(double[] weights, double[] means, double deviation) {
        double[] deviations = new double[means.length];
        java.util.Arrays.fill(deviations, deviation);
        return of(weights, means, deviations);
    }

    public double mean() {
        double mean = 0;
        for (int i = 0; i < shares.length; i++) mean += shares[i] * means[i];
        return mean;
    }

    public double standardDeviation() {
        double mean = mean();
        double variance = 0;
        for (int i = 0; i < shares.length; i++) {
            double off = means[i] - mean;
            variance += shares[i] * (deviations[i] * deviations[i] + off * off);
        }
        return Math.sqrt(variance);
    }

    /** The probability of lying below. */
    public double below(double value) {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            double away = (value - means[i]) / deviations[i];
            sum += away > WIDEST ? shares[i] : away < -WIDEST ? 0 : shares[i] * Erf.erfc(-away / Math.sqrt(2)) / 2;
        }
        return sum;
    }

    /** The value below which a share lies: Newton's steps, by halves where they would leave what is known to hold it. */
    public double quantile(double share) {
        if (!(share > 0 && share < 1)) throw new Problem("a quantile of " + share + "; give a share between 0 and 1");
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < means.length; i++) {
            from = Math.min(from, means[i] - WIDEST * deviations[i]);
            to = Math.max(to, means[i] + WIDEST * deviations[i]);
        }
        double at = mean();
        for (int i = 0; i < MOST_STEPS && from < to; i++) {
            double over = below(at) - share;
            if (over == 0) return at;
            if (over < 0) from = at;
            else to = at;
            double next = at - over / density(at);
            if (!(next > from && next < to)) next = (from + to) / 2;
            if (next == at || next == from || next == to) return next;
            if (Math.abs(next - at) < CLOSE * (to - from)) return next;
            at = next;
        }
        return at;
    }

    private double density(double value) {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            double away = (value - means[i]) / deviations[i];
            if (Math.abs(away) < WIDEST) sum += shares[i] * StrictMath.exp(-away * away / 2) / deviations[i];
        }
        return sum / Math.sqrt(2 * Math.PI);
    }

    public double median() {
        return quantile(0.5);
    }
}
