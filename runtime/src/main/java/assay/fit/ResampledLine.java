package assay.fit;

import assay.stats.Descriptive;

/** The ordinary line of one resample after another, from sums about the means of the whole, which lose no digits. */
final class ResampledLine {
    private static final double NO_SPREAD = 1e-12;

    private final double[] x;
    private final double[] y;
    private final double meanX;
    private final double meanY;
    private final double leastSpread;
    private double slope;
    private double intercept;

    ResampledLine(double[] x, double[] y) {
        meanX = Descriptive.mean(x);
        meanY = Descriptive.mean(y);
        this.x = about(meanX, x);
        this.y = about(meanY, y);
        double squares = 0;
        for (double value : this.x) squares += value * value;
        leastSpread = NO_SPREAD * squares;
    }

    private static double[] about(double mean, double[] values) {
        double[] centred = new double[values.length];
        for (int i = 0; i < values.length; i++) centred[i] = values[i] - mean;
        return centred;
    }

    /** Fits the sample in which point i stands {@code times[i]} times; false if its x has no spread. */
    boolean take(int[] times) {
        int n = times.length;
        double sumX = 0;
        double sumY = 0;
        double sumXX = 0;
        double sumXY = 0;
        for (int i = 0; i < n; i++) {
            double copies = times[i] * x[i];
            sumX += copies;
            sumY += times[i] * y[i];
            sumXX += copies * x[i];
            sumXY += copies * y[i];
        }
        double spread = sumXX - sumX * sumX / n;
        if (spread <= leastSpread) return false;
        slope = (sumXY - sumX * sumY / n) / spread;
        intercept = meanY + (sumY - slope * sumX) / n - slope * meanX;
        return true;
    }

    double slope() {
        return slope;
    }

    double intercept() {
        return intercept;
    }
}
