package assay.lens.image;

import assay.model.Problem;

/** On what a point-spread function is laid. */
public sealed interface Detail {
    /** On the samples, before they are put together to pixels. */
    record OnSamples() implements Detail {}

    /** On pixels, after the samples have been put together. */
    record OnPixels() implements Detail {}

    /** Its middle, that many pixels wide, on the samples; the rest of it on pixels. */
    record MiddleOnSamples(int pixels) implements Detail {
        public MiddleOnSamples {
            if (pixels < 1 || pixels % 2 == 0) {
                throw new Problem("the middle of a PSF is " + pixels + " pixels wide; give an odd number");
            }
        }
    }
}
