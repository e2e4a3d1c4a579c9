package assay.sky.regrid;

import assay.model.Problem;

/**
 * How much larger the noise of a bin is than the quadratic sum of its pixels' noise, because neighbouring pixels of a
 * resampled cube share theirs.
 */
@FunctionalInterface
public interface Covariance {
    /** The factor for a bin of so many pixels, 1 or more; the S/N is divided by it. */
    double factor(int pixels);

    /** Every pixel has noise of its own. */
    static Covariance none() {
        return pixels -> 1;
    }

    /** White noise that was smoothed with a Gaussian of so many pixels of dispersion, in bins that are nearly round. */
    static Covariance smoothed(double dispersionPixels) {
        return SmoothedNoise.atPixels(dispersionPixels);
    }

    /** The same in pixels that are themselves means over their area, as those of a coarser grid are. */
    static Covariance smoothedInPixels(double dispersionPixels) {
        return SmoothedNoise.inPixels(dispersionPixels);
    }

    /** 1 + α log10 N, with α = 1.07 in CALIFA (Husemann et al. 2013), 1.62 in MaNGA (Law et al. 2016). */
    static Covariance logarithmic(double alpha) {
        if (!(alpha >= 0 && Double.isFinite(alpha))) {
            throw new Problem("a covariance of 1 + " + alpha + " log10 N; give a slope of 0 or more");
        }
        return pixels -> 1 + alpha * StrictMath.log10(pixels);
    }
}
