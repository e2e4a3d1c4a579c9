package assay.lens;

import assay.model.Problem;
import assay.sky.image.Kernel;

/** Weights of the pixels about one, on a square of odd side, worked out at the centres of pixels. */
public final class Seeing {
    /** FWHM over dispersion as it is often rounded, also in the published fits of lensed arcs. */
    public static final double ROUNDED_FWHM_PER_SIGMA = 2.355;

    private static final int LARGEST_SIDE = 999;

    private Seeing() {}

    /** A Gaussian on a square of 8 dispersions, rounded up to an odd number of pixels. */
    public static Kernel gaussian(double sigmaPixels) {
        if (!(sigmaPixels > 0) || sigmaPixels * 8 > LARGEST_SIDE) {
            throw new Problem("seeing with a dispersion of " + sigmaPixels + " pixels; give a number above 0 and below "
                    + LARGEST_SIDE / 8);
        }
        int side = (int) Math.ceil(8 * sigmaPixels);
        int odd = side % 2 == 0 ? side + 1 : side;
        return square(odd, square -> StrictMath.exp(-square / (2 * sigmaPixels * sigmaPixels)));
    }

    /** Moffat's profile (1969) of that full width at half maximum on a square of that odd side. */
    public static Kernel moffat(double fwhmPixels, double beta, int side) {
        if (!(fwhmPixels > 0) || !(beta > 1) || !Double.isFinite(fwhmPixels + beta)) {
            throw new Problem("seeing with a FWHM of " + fwhmPixels + " pixels and beta = " + beta
                    + "; give a width above 0 and beta above 1");
        }
        if (side < 1 || side > LARGEST_SIDE || side % 2 == 0) {
            throw new Problem("seeing on a square of " + side + " pixels; give an odd number up to " + LARGEST_SIDE);
        }
        double a = fwhmPixels / 2 / Math.sqrt(StrictMath.pow(2, 1 / beta) - 1);
        return square(side, square -> StrictMath.pow(1 + square / (a * a), -beta));
    }

    private static Kernel square(int side, java.util.function.DoubleUnaryOperator ofSquare) {
        double[] weights = new double[side * side];
        int radius = side / 2;
        for (int k = 0; k < weights.length; k++) {
            int u = k % side - radius;
            int v = k / side - radius;
            weights[k] = ofSquare.applyAsDouble(u * u + v * v);
        }
        return Kernel.of(side, side, weights);
    }
}
