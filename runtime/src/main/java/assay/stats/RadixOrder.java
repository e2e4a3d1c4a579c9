package assay.stats;

import java.util.Arrays;

/**
 * The order of many numbers in a time that grows with their count alone: four stable passes over 16 bits each of their bit
 * patterns, turned so that they sort as the numbers do.
 */
final class RadixOrder {
    private static final int BITS = 16;
    private static final int BUCKETS = 1 << BITS;

    private RadixOrder() {}

    /** The places of the values, lowest value first; zeros of either sign are equal, and equal values keep their order. */
    static int[] of(double[] values) {
        int n = values.length;
        long[] keys = new long[n];
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            long bits = Double.doubleToLongBits(values[i] + 0.0);
            keys[i] = bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
            order[i] = i;
        }
        int[] next = new int[n];
        int[] starts = new int[BUCKETS + 1];
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            Arrays.fill(starts, 0);
            for (int i = 0; i < n; i++) starts[bucket(keys[i], shift) + 1]++;
            if (n > 0 && starts[bucket(keys[0], shift) + 1] == n) continue;
            for (int b = 0; b < BUCKETS; b++) starts[b + 1] += starts[b];
            for (int i = 0; i < n; i++) next[starts[bucket(keys[order[i]], shift)]++] = order[i];
            int[] swapped = order;
            order = next;
            next = swapped;
        }
        return order;
    }

    private static int bucket(long key, int shift) {
        return (int) (key >>> shift) & (BUCKETS - 1);
    }
}
