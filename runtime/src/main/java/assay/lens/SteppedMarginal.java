package assay.lens;

import assay.model.Problem;

/** The distribution of a number on equal steps: the share of the posterior in each. */
public final class SteppedMarginal {
    private final double from;
    private final double step;
    private final double[] shares;

    SteppedMarginal(double from, double step, double[] weights) {
        this.from = from;
        this.step = step;
        double sum = 0;
        for (double weight : weights) sum += weight;
        if (!(sum > 0)) throw new Problem("a posterior has no mass anywhere");
        shares = new double[weights.length];
        for (int i = 0; i < shares.length; i++) shares[i] = weights[i] / sum;
    }

    public double mean() {
        double mean = 0;
        for (int i = 0; i < shares.length; i++) mean += shares[i] * (from + (i + 0.5) * step);
        return mean;
    }

    public double standardDeviation() {
        double mean = mean();
        double variance = 0;
        for (int i = 0; i < shares.length; i++) {
            double off = from + (i + 0.5) * step - mean;
            variance += shares[i] * off * off;
        }
        return Math.sqrt(variance);
    }

    /** The value below which a share lies, straight within a step. */
    public double quantile(double share) {
        if (!(share > 0 && share < 1)) throw new Problem("a quantile of " + share + "; give a share between 0 and 1");
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            if (sum + shares[i] >= share) return from + step * (i + (share - sum) / shares[i]);
            sum += shares[i];
        }
        return from + step * shares.length;
    }

    public double median() {
        return quantile(0.5);
    }
}
