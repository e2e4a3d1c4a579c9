package assay.stats;

import java.util.OptionalDouble;

/**
 * Spearman's coefficient of the first two of some columns with the others held fixed: every column is ranked and the
 * controls are swept out of the covariances of the ranks one after another.
 */
final class RankCorrelation implements Bootstrap.Statistic {
    /** Below this share of its variance a column counts as determined by the controls: rounding leaves about 1e-15. */
    private static final double NOTHING_LEFT = 1e-10;

    private final Ranking[] rankings;
    private final double[][] ranks;
    private final double[][] covariance;
    private final double[] variance;

    RankCorrelation(double[][] columns) {
        int count = columns.length;
        rankings = new Ranking[count];
        for (int i = 0; i < count; i++) rankings[i] = new Ranking(columns[i]);
        ranks = new double[count][columns[0].length];
        covariance = new double[count][count];
        variance = new double[count];
    }

    @Override
    public OptionalDouble of(int[] times) {
        covariances(times);
        for (int i = 0; i < variance.length; i++) variance[i] = covariance[i][i];
        for (int control = variance.length - 1; control >= 2; control--) {
            if (nothingLeft(control)) return OptionalDouble.empty();
            sweepOut(control);
        }
        if (nothingLeft(0) || nothingLeft(1)) return OptionalDouble.empty();
        double r = covariance[0][1] / Math.sqrt(covariance[0][0] * covariance[1][1]);
        return OptionalDouble.of(Math.max(-1, Math.min(1, r)));
    }

    private void covariances(int[] times) {
        int total = 0;
        for (int t : times) total += t;
        double mean = (total + 1) / 2.0;
        for (int i = 0; i < ranks.length; i++) {
            rankings[i].ranks(times, ranks[i]);
            for (int j = 0; j <= i; j++) {
                double[] a = ranks[i];
                double[] b = ranks[j];
                double sum = 0;
                for (int k = 0; k < times.length; k++) sum += times[k] * (a[k] - mean) * (b[k] - mean);
                covariance[i][j] = sum;
                covariance[j][i] = sum;
            }
        }
    }

    private boolean nothingLeft(int column) {
        return covariance[column][column] <= NOTHING_LEFT * variance[column];
    }

    private void sweepOut(int control) {
        for (int i = 0; i < control; i++) {
            double share = covariance[i][control] / covariance[control][control];
            for (int j = 0; j < control; j++) covariance[i][j] -= share * covariance[control][j];
        }
    }
}
