package assay.stats;

import java.util.Arrays;

/**
 * The neighbours of two points that lie near each other, sorted by the scales that they lie within of the one and of the
 * other. Most of them are neighbours of both and share both scales with others, so that their sum serves both points. A
 * workspace of one thread.
 */
final class NeighboursOfTwo {
    private final Neighbours neighbours;
    private final double[] fromFirst;
    private final double[] fromSecond;
    private final int[] found;
    private final int[] groupOfFound;
    private final int kinds;
    private final int[] next;
    private final int[] who;

    NeighboursOfTwo(Neighbours neighbours) {
        int n = neighbours.points();
        this.neighbours = neighbours;
        fromFirst = new double[n];
        fromSecond = new double[n];
        found = new int[n];
        groupOfFound = new int[n];
        kinds = neighbours.scales() + 1;
        next = new int[kinds * kinds];
        who = new int[n];
    }

    /**
     * Neighbours in groups that end at {@code end}: those within one scale of the first point and one of the second, where
     * the number of scales stands for what lies beyond the last. There is no second point if it is -1. They last until
     * the next are sorted.
     */
    record Groups(int first, int second, int[] who, int[] end, int[] scaleOfFirst, int[] scaleOfSecond) {}

    Groups sort(int first, int second) {
        int count = find(first, second);
        int groups = group(count);
        int[] end = new int[groups];
        int[] scaleOfFirst = new int[groups];
        int[] scaleOfSecond = new int[groups];
        for (int a = 0, group = 0, named = 0, sum = 0; a < kinds; a++) {
            for (int b = 0; b < kinds; b++, group++) {
                int size = next[group];
                if (size == 0) continue;
                next[group] = sum;
                sum += size;
                end[named] = sum;
                scaleOfFirst[named] = a;
                scaleOfSecond[named++] = b;
            }
        }
        for (int m = 0; m < count; m++) who[next[groupOfFound[m]]++] = found[m];
        return new Groups(first, second, who, end, scaleOfFirst, scaleOfSecond);
    }

    /** Counts the members of each group; the number of groups that have some. */
    private int group(int count) {
        Arrays.fill(next, 0);
        int groups = 0;
        for (int m = 0; m < count; m++) {
            int group = neighbours.scaleHolding(fromFirst[m]) * kinds + neighbours.scaleHolding(fromSecond[m]);
            groupOfFound[m] = group;
            groups += next[group]++ == 0 ? 1 : 0;
        }
        return groups;
    }

    /** The points within the largest scale of either, with their distances from both. */
    private int find(int first, int second) {
        int from = neighbours.from(first);
        int to = neighbours.to(second < 0 ? first : second);
        measure(first, from, to, fromFirst);
        measure(second, from, to, fromSecond);
        double farthest = neighbours.farthest();
        int count = 0;
        for (int j = 0; j < to - from; j++) {
            // always written, kept only if near: the processor cannot foresee which are
            fromFirst[count] = fromFirst[j];
            fromSecond[count] = fromSecond[j];
            found[count] = from + j;
            count += Math.min(fromFirst[count], fromSecond[count]) <= farthest ? 1 : 0;
        }
        return count;
    }

    private void measure(int point, int from, int to, double[] distances) {
        if (point < 0) {
            Arrays.fill(distances, 0, to - from, Double.POSITIVE_INFINITY);
            return;
        }
        neighbours.measure(point, from, to, distances);
        if (!neighbours.withSelf()) distances[point - from] = Double.POSITIVE_INFINITY;
    }
}
