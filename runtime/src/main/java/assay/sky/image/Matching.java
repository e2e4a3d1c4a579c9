package assay.sky.image;

import assay.sky.image.Convolution.Absent;
import assay.sky.image.Convolution.Edge;

/**
 * How maps are brought to a common resolution: what is known of their noise, how means are taken, what becomes of absent
 * pixels and of the frame's edge, and over squares of how many pixels the errors shall hold.
 */
public record Matching(NoiseModel noise, Means means, Absent absent, Edge edge, double boxPixels) {
    /** What the smoothed value of a velocity, a width or a density is the mean of. */
    public enum Means {
        /** Of the pixels, each with the kernel's weight alone. */
        PLAIN,
        /**
         * Of the light: pixels count by the flux of the line in brackets too, as when {@code velocity(Ha)} is weighted
         * by {@code Ha}; an equivalent width by the continuum, flux over width, so that flux over continuum comes out.
         * Where that flux is negative a pixel does not count. Planes of no line stay plain means.
         */
        BY_FLUX
    }

    /** Plain means, absent pixels and the outside of the frame left absent, errors of the map's own pixels. */
    public static Matching of(NoiseModel noise) {
        return new Matching(noise, Means.PLAIN, Absent.PRESERVED, Edge.ABSENT, 1);
    }

    public Matching with(Means other) {
        return new Matching(noise, other, absent, edge, boxPixels);
    }

    public Matching with(Absent other) {
        return new Matching(noise, means, other, edge, boxPixels);
    }

    /**
     * Errors of the mean over squares of that many pixels, for the coarser grid that is to come. Whoever regrids then must
     * not gain by averaging once more: the pixels put together are to be taken as fully correlated.
     */
    public Matching errorsOver(double pixels) {
        return new Matching(noise, means, absent, edge, pixels);
    }
}
