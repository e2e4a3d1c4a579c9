package assay.sky.image;

import assay.model.Problem;
import assay.sky.image.Convolution.Absent;
import assay.sky.image.Convolution.Edge;
import assay.sky.image.NoiseModel.Correlated;
import assay.sky.image.NoiseModel.Squares;
import java.util.BitSet;

/**
 * Variances of maps that are smoothed. For white noise σ² becomes Σ k² σ² / (Σ k)², the sums over the pixels that are
 * there and k all the smoothing that the noise goes through. Errors of maps that were smoothed before they were measured
 * are errors of correlated noise; the white noise behind them has σ_white² = σ² / Σ n², with n the earlier smoothing,
 * and goes through both smoothings. For a Gaussian n of dispersion w in pixels Σ n² = 1 / (4 π w²), so σ_white = 2 √π w σ
 * (Williams et al. 2022, MNRAS 509, 1303, section 2; the Gaussian that their equation 2 prints lacks the factor 1/2 in
 * the exponent, which would make σ_white smaller by √2).
 *
 * <p>{@code boxPixels} above 1 gives the variance of the mean over squares of that many pixels, as pixels of a coarser
 * grid will hold: the box is one more smoothing. Since it is that of a mean, the error of a sum over n pixels is n times
 * its square root.
 *
 * <p>σ may change over the map, slowly against the smoothing. Near absent pixels and the frame's edge correlated noise
 * is not known well: what is given there is too large rather than too small, by up to √2 in the error at the very edge.
 */
public final class MatchedVariance {
    private final Convolution total;
    private final Convolution squared;
    private final double white;

    private MatchedVariance(Convolution total, Convolution squared, double white) {
        this.total = total;
        this.squared = squared;
        this.white = white;
    }

    public static MatchedVariance of(
            ResolutionMatch match, NoiseModel noise, double pixelArcsec, double boxPixels, int nx, int ny, Edge edge) {
        Kernel total = match.kernel(pixelArcsec);
        double white = 1;
        if (noise instanceof Correlated correlated) {
            Kernel earlier = ResolutionMatch.gaussian(correlated.fwhmArcsec(), pixelArcsec);
            if (correlated.squares() == Squares.DISCRETE) {
                total = earlier.then(total);
                white = 1 / earlier.sumOfSquares();
            } else {
                double w = correlated.fwhmArcsec() / Psf.Gaussian.FWHM_PER_SIGMA / pixelArcsec;
                total = ResolutionMatch.gaussian(
                        Math.hypot(correlated.fwhmArcsec(), match.kernelArcsec()), pixelArcsec);
                white = 4 * Math.PI * w * w;
            }
        }
        if (boxPixels != 1) total = total.then(Kernel.box(boxPixels));
        return new MatchedVariance(
                Convolution.of(total, nx, ny, edge, Absent.FILLED),
                Convolution.of(total.squared(), nx, ny, Edge.ABSENT, Absent.FILLED),
                white);
    }

    /** From the errors of the pixels, NaN where there are none. */
    public double[] of(double[] sigma) {
        BitSet there = there(sigma);
        double[] terms = new double[sigma.length];
        for (int p = there.nextSetBit(0); p >= 0; p = there.nextSetBit(p + 1)) terms[p] = white * sigma[p] * sigma[p];
        return quotient(squared.sums(terms, there), total.coverage(there), there);
    }

    /** Of a mean in which pixels have weights, that are taken as exact: Σ k² f² σ² / (Σ k f)². */
    double[] of(double[] sigma, double[] weights, BitSet there) {
        double[] terms = new double[sigma.length];
        for (int p = there.nextSetBit(0); p >= 0; p = there.nextSetBit(p + 1)) {
            double term = weights[p] * sigma[p];
            terms[p] = white * term * term;
        }
        return quotient(squared.sums(terms, there), total.sums(weights, there), there);
    }

    private double[] quotient(double[] squares, double[] sums, BitSet there) {
        double[] coverage = total.coverage(there);
        for (int p = 0; p < squares.length; p++) {
            boolean known = coverage[p] >= Convolution.LEAST_COVERAGE && sums[p] > 0;
            squares[p] = known ? Math.max(0, squares[p]) / (sums[p] * sums[p]) : Double.NaN;
        }
        return squares;
    }

    private BitSet there(double[] sigma) {
        BitSet there = total.there(sigma);
        for (int p = 0; p < sigma.length; p++) {
            if (sigma[p] < 0) throw new Problem("an error is " + sigma[p] + "; mark what is not measured as NaN");
        }
        return there;
    }
}
