package assay.stats;

import assay.model.Problem;
import java.util.OptionalDouble;

/**
 * Means of z in the bins of a plane, with standard deviations (n - 1 in the denominator, 0 for one value) and counts;
 * bins with fewer than {@code fewest} values are left out.
 */
public final class BinnedPlane {
    private final Bins xBins;
    private final Bins yBins;
    private final int fewest;
    private final int[][] counts;
    private final double[][] means;
    private final double[][] squares;

    private BinnedPlane(Bins xBins, Bins yBins, int fewest) {
        this.xBins = xBins;
        this.yBins = yBins;
        this.fewest = fewest;
        counts = new int[xBins.count()][yBins.count()];
        means = new double[xBins.count()][yBins.count()];
        squares = new double[xBins.count()][yBins.count()];
    }

    public static BinnedPlane ofMeans(double[] x, double[] y, double[] z, Bins xBins, Bins yBins, int fewest) {
        int n = Numbers.paired("means in a plane", 1, x, y, z);
        if (fewest < 1) throw new Problem("a bin needs at least one value for a mean, not " + fewest);
        BinnedPlane plane = new BinnedPlane(xBins, yBins, fewest);
        for (int i = 0; i < n; i++) plane.add(xBins.holding(x[i]), yBins.holding(y[i]), z[i]);
        return plane;
    }

    private void add(int i, int j, double z) {
        if (i < 0 || j < 0) return;
        double deviation = z - means[i][j];
        means[i][j] += deviation / ++counts[i][j];
        squares[i][j] += deviation * (z - means[i][j]);
    }

    /** How many bins are kept: the parameters of a model that says the mean of the bin. */
    public int kept() {
        int kept = 0;
        for (int[] column : counts) for (int count : column) if (count >= fewest) kept++;
        return kept;
    }

    public int count(int i, int j) {
        return counts[i][j];
    }

    public OptionalDouble mean(int i, int j) {
        return counts[i][j] >= fewest ? OptionalDouble.of(means[i][j]) : OptionalDouble.empty();
    }

    public OptionalDouble standardDeviation(int i, int j) {
        if (counts[i][j] < fewest) return OptionalDouble.empty();
        return OptionalDouble.of(counts[i][j] == 1 ? 0 : Math.sqrt(squares[i][j] / (counts[i][j] - 1)));
    }

    /** The mean of the bin that holds the point; empty outside the bins and in those left out. */
    public OptionalDouble at(double x, double y) {
        int i = xBins.holding(x);
        int j = yBins.holding(y);
        return i < 0 || j < 0 ? OptionalDouble.empty() : mean(i, j);
    }

    /** Linear in both directions between the middles of the four bins around; empty where one of them is missing. */
    public OptionalDouble between(double x, double y) {
        int i = below(xBins, x);
        int j = below(yBins, y);
        if (i < 0 || j < 0) return OptionalDouble.empty();
        double u = (x - xBins.middle(i)) / (xBins.middle(i + 1) - xBins.middle(i));
        double v = (y - yBins.middle(j)) / (yBins.middle(j + 1) - yBins.middle(j));
        double sum = 0;
        for (int di = 0; di <= 1; di++) {
            for (int dj = 0; dj <= 1; dj++) {
                if (counts[i + di][j + dj] < fewest) return OptionalDouble.empty();
                sum += (di == 0 ? 1 - u : u) * (dj == 0 ? 1 - v : v) * means[i + di][j + dj];
            }
        }
        return OptionalDouble.of(sum);
    }

    private static int below(Bins bins, double value) {
        for (int i = 0; i + 1 < bins.count(); i++) {
            if (bins.middle(i) <= value && value <= bins.middle(i + 1)) return i;
        }
        return -1;
    }
}
