package assay.lens.image;

/**
 * The linear way from samples to pixels: what a PSF and the area of the pixels make of them, per unit of area. Keeps no
 * state between calls, so that several threads may use it, each with a room of its own; nothing is allocated.
 */
public interface Smearing {
    /** How many samples it takes. */
    int samples();

    /** How many pixels it gives. */
    int pixels();

    /** Arrays to write into, for one caller at a time. */
    double[][] room();

    /** Fills {@code pixels}; overwrites {@code room}. */
    void of(double[] samples, double[][] room, double[] pixels);
}
