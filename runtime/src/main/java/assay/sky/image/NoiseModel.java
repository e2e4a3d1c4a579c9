package assay.sky.image;

import assay.model.Problem;

/** How the errors of neighbouring pixels of the given maps hang together. */
public sealed interface NoiseModel {
    /** Not at all. */
    record White() implements NoiseModel {}

    /** The maps were smoothed before their errors were measured: white noise seen through a Gaussian of that FWHM. */
    record Correlated(double fwhmArcsec, Squares squares) implements NoiseModel {
        public Correlated {
            if (!(fwhmArcsec > 0) || !Double.isFinite(fwhmArcsec)) {
                throw new Problem("noise is said to be correlated over " + fwhmArcsec
                        + " arcsec; give a FWHM above 0, or white noise");
            }
        }
    }

    /** How much of the variance of white noise a smoothing leaves: the sum of its squared weights. */
    enum Squares {
        /** Of the weights as they are on the pixels. */
        DISCRETE,
        /** 1 / (4 π w²), the integral over a Gaussian of dispersion w in pixels: good for w above about one pixel. */
        CLOSED_FORM
    }

    static NoiseModel white() {
        return new White();
    }

    static NoiseModel correlated(double fwhmArcsec) {
        return new Correlated(fwhmArcsec, Squares.DISCRETE);
    }
}
