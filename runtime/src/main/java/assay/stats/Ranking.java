package assay.stats;

import java.util.Arrays;

/** The order of a sample: each case on its level, equal values on one level, levels counted upwards from 0. */
final class Ranking {
    private final int[] levels;
    private final double[] rankOfLevel;

    Ranking(double[] values) {
        double[] sorted = new double[values.length];
        for (int i = 0; i < values.length; i++) sorted[i] = withoutSignedZero(values[i]);
        Arrays.sort(sorted);
        int distinct = 0;
        for (double value : sorted) if (distinct == 0 || value != sorted[distinct - 1]) sorted[distinct++] = value;
        levels = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            levels[i] = Arrays.binarySearch(sorted, 0, distinct, withoutSignedZero(values[i]));
        }
        rankOfLevel = new double[distinct];
    }

    // Arrays.sort puts -0.0 before 0.0, though they are equal
    private static double withoutSignedZero(double value) {
        return value + 0.0;
    }

    int levels() {
        return rankOfLevel.length;
    }

    int level(int caseNumber) {
        return levels[caseNumber];
    }

    /** The cases, lowest level first. */
    int[] order() {
        int[] next = new int[levels() + 1];
        for (int level : levels) next[level + 1]++;
        for (int level = 0; level < levels(); level++) next[level + 1] += next[level];
        int[] order = new int[levels.length];
        for (int i = 0; i < levels.length; i++) order[next[levels[i]]++] = i;
        return order;
    }

    /** Ranks from 1, ties at their average, in the sample in which case i stands {@code times[i]} times. */
    void ranks(int[] times, double[] ranks) {
        Arrays.fill(rankOfLevel, 0);
        for (int i = 0; i < levels.length; i++) rankOfLevel[levels[i]] += times[i];
        double below = 0;
        for (int level = 0; level < rankOfLevel.length; level++) {
            double here = rankOfLevel[level];
            rankOfLevel[level] = below + (here + 1) / 2;
            below += here;
        }
        for (int i = 0; i < levels.length; i++) ranks[i] = rankOfLevel[levels[i]];
    }
}
