package assay.stats;

import assay.model.Problem;
import java.util.Arrays;

/**
 * Whether chains agree and how many independent draws they are worth, on ranks, so that heavy tails do no harm (Vehtari,
 * Gelman, Simpson, Carpenter and Buerkner 2021, doi:10.1214/20-BA1221). Every chain is cut in halves; all values are replaced
 * by z = Phi^-1((rank - 3/8) / (S + 1/4)).
 *
 * @param rHat the greater R-hat of the ranks and of the ranks of the distances from the median; 1.01 or less is good
 * @param bulk the effective number of draws for the middle of the distribution
 * @param tail the lesser of those for the 5 and 95 percent quantiles
 */
public record RankedConvergence(double rHat, double bulk, double tail) {
    /** Of chains of one length; not numbers when all values are equal. */
    public static RankedConvergence of(double[][] chains) {
        if (chains.length == 0) throw new Problem("convergence needs at least one chain");
        double[][] halves = halves(chains, Numbers.paired("convergence", 4, chains) / 2);
        double[] all = flat(halves);
        int[] order = RadixOrder.of(all);
        int last = all.length - 1;
        if (all[order[0]] == all[order[last]]) return new RankedConvergence(Double.NaN, Double.NaN, Double.NaN);
        double median = quantile(all, order, 0.5);
        double[] folded = new double[all.length];
        for (int i = 0; i < all.length; i++) folded[i] = Math.abs(all[i] - median);
        double[][] ranked = shaped(normalised(all, order), halves);
        double[][] spread = shaped(normalised(folded, outwards(folded, order)), halves);
        double rHat = Math.max(rHatOf(ranked), rHatOf(spread));
        double low = size(below(halves, quantile(all, order, 0.05)));
        double high = size(below(halves, quantile(all, order, 0.95)));
        return new RankedConvergence(rHat, size(ranked), Math.min(low, high));
    }

    private static double quantile(double[] values, int[] order, double share) {
        double place = share * (values.length - 1);
        int below = (int) place;
        double low = values[order[below]];
        double high = values[order[Math.min(below + 1, values.length - 1)]];
        return low + (place - below) * (high - low);
    }

    /** The order of the distances from the median: they fall and then rise along the order of the values. */
    private static int[] outwards(double[] folded, int[] order) {
        int[] outwards = new int[order.length];
        int left = 0;
        int right = order.length - 1;
        for (int k = right; k >= 0; k--) {
            outwards[k] = folded[order[left]] > folded[order[right]] ? order[left++] : order[right--];
        }
        return outwards;
    }

    private static double[][] halves(double[][] chains, int n) {
        double[][] halves = new double[2 * chains.length][];
        for (int c = 0; c < chains.length; c++) {
            halves[2 * c] = Arrays.copyOf(chains[c], n);
            halves[2 * c + 1] = Arrays.copyOfRange(chains[c], chains[c].length - n, chains[c].length);
        }
        return halves;
    }

    private static double[] flat(double[][] rows) {
        double[] flat = new double[rows.length * rows[0].length];
        for (int r = 0; r < rows.length; r++) System.arraycopy(rows[r], 0, flat, r * rows[r].length, rows[r].length);
        return flat;
    }

    private static double[][] shaped(double[] flat, double[][] like) {
        int n = like[0].length;
        double[][] rows = new double[like.length][];
        for (int r = 0; r < rows.length; r++) rows[r] = Arrays.copyOfRange(flat, r * n, (r + 1) * n);
        return rows;
    }

    /** Equal values share the mean of their ranks. */
    private static double[] normalised(double[] values, int[] order) {
        double[] z = new double[values.length];
        int end;
        for (int from = 0; from < order.length; from = end) {
            end = from + 1;
            while (end < order.length && values[order[end]] == values[order[from]]) end++;
            double score = NormalQuantile.of(((from + 1 + end) / 2.0 - 0.375) / (values.length + 0.25));
            for (int k = from; k < end; k++) z[order[k]] = score;
        }
        return z;
    }

    private static double[][] below(double[][] rows, double limit) {
        double[][] below = new double[rows.length][rows[0].length];
        for (int r = 0; r < rows.length; r++) {
            for (int i = 0; i < rows[r].length; i++) below[r][i] = rows[r][i] <= limit ? 1 : 0;
        }
        return below;
    }

    private static double rHatOf(double[][] rows) {
        double within = within(rows);
        return Math.sqrt(overall(rows, within) / within);
    }

    private static double within(double[][] rows) {
        double sum = 0;
        for (double[] row : rows) {
            double sigma = Descriptive.standardDeviation(row);
            sum += sigma * sigma;
        }
        return sum / rows.length;
    }

    private static double overall(double[][] rows, double within) {
        double n = rows[0].length;
        double[] means = new double[rows.length];
        for (int r = 0; r < rows.length; r++) means[r] = Descriptive.mean(rows[r]);
        double between = Descriptive.standardDeviation(means);
        return within * (n - 1) / n + between * between;
    }

    /** m n / tau with Geyer's initial monotone sequence of pairs; no more than m n log10(m n). */
    private static double size(double[][] rows) {
        int n = rows[0].length;
        double total = (double) rows.length * n;
        double within = within(rows);
        double overall = overall(rows, within);
        if (overall == 0) return total;
        Autocovariance all = new Autocovariance(n);
        for (double[] row : rows) all.add(row);
        double[] sums = all.sums();
        double[] rho = new double[n];
        rho[0] = 1;
        for (int t = 1; t < n; t++) rho[t] = 1 - (within - sums[t] / n / rows.length) / overall;
        double least = rho[0] + rho[1];
        double sum = least;
        int t = 2;
        for (; t + 2 < n - 1; t += 2) {
            double pair = rho[t] + rho[t + 1];
            if (!(pair > 0)) break;
            least = Math.min(least, pair);
            sum += least;
        }
        double tau = 2 * sum - 1 + Math.max(0, rho[Math.min(t, n - 1)]);
        return total / Math.max(tau, 1 / StrictMath.log10(total));
    }
}
