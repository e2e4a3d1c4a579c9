package assay.sample;

import assay.stats.RandomStream;

/** One half of the walkers: those in the places {@code from} to {@code to} - 1 of a random order. */
public record Half(int dimension, int[] order, int from, int to) {
    public int size() {
        return to - from;
    }

    public int walker(int place) {
        return order[from + place];
    }

    public int any(RandomStream random) {
        return order[from + random.nextInt(to - from)];
    }
}
