package assay.fit;

/** What a scan over combinations looks at: one number for every trial value, and which of two is better. */
interface Criterion {
    /** Fills the curve for the sample in which case i stands {@code times[i]} times; false if undefined there. */
    boolean curve(int[] times, double[] curve);

    boolean isBetter(double value, double than);

    default int best(double[] curve) {
        int best = 0;
        for (int i = 1; i < curve.length; i++) if (isBetter(curve[i], curve[best])) best = i;
        return best;
    }
}
