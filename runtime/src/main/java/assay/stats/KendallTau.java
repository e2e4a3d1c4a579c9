package assay.stats;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Kendall's tau-b, by counting concordant and discordant pairs with a Fenwick tree over the levels of y in O(n log n).
 * Kendall 1945, doi:10.2307/2332303.
 */
final class KendallTau implements Bootstrap.Statistic {
    /** Up to this many points without ties the p-value is exact. */
    private static final int EXACT_UP_TO = 33;

    private final Ranking x;
    private final Ranking y;
    private final int[] order;
    private final int[] tree;

    KendallTau(double[] x, double[] y) {
        this.x = new Ranking(x);
        this.y = new Ranking(y);
        order = this.x.order();
        tree = new int[this.y.levels() + 1];
    }

    /** Numbers of pairs; those tied in x and in y each include those tied in both. */
    private record Pairs(long all, long concordant, long discordant, long tiedInX, long tiedInY) {
        long excess() {
            return concordant - discordant;
        }
    }

    @Override
    public OptionalDouble of(int[] times) {
        Pairs pairs = count(times);
        if (pairs.tiedInX == pairs.all || pairs.tiedInY == pairs.all) return OptionalDouble.empty();
        double tau = pairs.excess() / Math.sqrt(pairs.all - pairs.tiedInX) / Math.sqrt(pairs.all - pairs.tiedInY);
        return OptionalDouble.of(Math.max(-1, Math.min(1, tau)));
    }

    private Pairs count(int[] times) {
        Arrays.fill(tree, 0);
        long concordant = 0;
        long discordant = 0;
        long counted = 0;
        for (int from = 0, to; from < order.length; from = to) {
            to = from;
            while (to < order.length && x.level(order[to]) == x.level(order[from])) to++;
            for (int i = from; i < to; i++) {
                int level = y.level(order[i]);
                concordant += times[order[i]] * below(level);
                discordant += times[order[i]] * (counted - below(level + 1));
            }
            for (int i = from; i < to; i++) {
                add(y.level(order[i]), times[order[i]]);
                counted += times[order[i]];
            }
        }
        return new Pairs(counted * (counted - 1) / 2, concordant, discordant, ties(x, times, 0), ties(y, times, 0));
    }

    private long below(int level) {
        long sum = 0;
        for (int i = level; i > 0; i -= i & -i) sum += tree[i];
        return sum;
    }

    private void add(int level, int count) {
        for (int i = level + 1; i < tree.length; i += i & -i) tree[i] += count;
    }

    /** Sum over groups of equal values, of size t, of t(t-1)/2, t(t-1)(t-2) or t(t-1)(2t+5) for form 0, 1 or 2. */
    private static long ties(Ranking ranking, int[] times, int form) {
        long[] sizes = new long[ranking.levels()];
        for (int i = 0; i < times.length; i++) sizes[ranking.level(i)] += times[i];
        long sum = 0;
        for (long t : sizes) {
            long pairs = t * (t - 1);
            sum += form == 0 ? pairs / 2 : form == 1 ? pairs * (t - 2) : pairs * (2 * t + 5);
        }
        return sum;
    }

    /** Two-sided p: exact without ties and up to 33 points, or when all but one pair agree; otherwise normal. */
    double p() {
        int n = order.length;
        int[] once = new int[n];
        Arrays.fill(once, 1);
        Pairs pairs = count(once);
        long rarer = Math.min(pairs.discordant, pairs.all - pairs.discordant);
        boolean tied = pairs.tiedInX > 0 || pairs.tiedInY > 0;
        if (!tied && (n <= EXACT_UP_TO || rarer <= 1)) return Math.min(1, 2 * inversionsAtMost((int) rarer, n));
        double m = n * (n - 1.0);
        double variance = (m * (2 * n + 5) - ties(x, once, 2) - ties(y, once, 2)) / 18
                + 2.0 * pairs.tiedInX * pairs.tiedInY / m
                + (double) ties(x, once, 1) * ties(y, once, 1) / (9 * m * (n - 2));
        return Significance.ofNormal(pairs.excess() / Math.sqrt(variance));
    }

    /** The share of the orders of n things that have at most {@code limit} pairs the wrong way round. */
    private static double inversionsAtMost(int limit, int n) {
        double[] share = new double[limit + 1];
        share[0] = 1;
        for (int size = 2; size <= n; size++) {
            double[] larger = new double[limit + 1];
            double window = 0;
            for (int k = 0; k <= limit; k++) {
                window += share[k] - (k >= size ? share[k - size] : 0);
                larger[k] = window / size;
            }
            share = larger;
        }
        double sum = 0;
        for (double part : share) sum += part;
        return Math.min(1, sum);
    }
}
