package assay.simulate;

/** One stream of chance: uniform on [0, 1) and standard normal numbers. */
public interface Draws {
    double uniform();

    double gaussian();

    /** A whole number from 0 to below {@code bound}. */
    default int below(int bound) {
        return Math.min(bound - 1, (int) (uniform() * bound));
    }

    /** A random order of 0 to count - 1 (Fisher and Yates). */
    default int[] order(int count) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
