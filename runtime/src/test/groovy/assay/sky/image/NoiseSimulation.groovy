package assay.sky.image

import assay.sky.image.Convolution.Absent
import assay.sky.image.Convolution.Edge
import groovy.transform.CompileStatic

/**
 * White noise, seen through the native resolution or not, matched and averaged over squares: what it leaves, and how well
 * that is known from so many frames. Pixels of 1 arcsec.
 */
@CompileStatic
class NoiseSimulation {
    static final int SIZE = 300
    static final int MARGIN = 40
    static final int FRAMES = 40
    static final double SIGMA = 2.5

    final double given
    final double variance
    final double standardError

    NoiseSimulation(double nativeFwhm, ResolutionMatch match, int box, long seed) {
        Convolution matching = Convolution.of(match.kernel(1), SIZE, SIZE, Edge.ABSENT, Absent.FILLED)
        Convolution earlier = nativeFwhm == 0d
                ? null
                : Convolution.of(new Psf.Gaussian(nativeFwhm).on(1), SIZE, SIZE, Edge.ABSENT, Absent.FILLED)
        double[] frames = new double[FRAMES]
        double seen = 0
        for (int f = 0; f < FRAMES; f++) {
            double[] image = Fields.noise(SIZE * SIZE, seed + f)
            for (int p = 0; p < image.length; p++) image[p] = SIGMA * image[p]
            if (earlier != null) image = earlier.of(image)
            seen += meanSquare(image, 1) / FRAMES
            frames[f] = meanSquare(matching.of(image), box)
        }
        double mean = 0
        for (double frame : frames) mean += frame / FRAMES
        double scatter = 0
        for (double frame : frames) scatter += (frame - mean) * (frame - mean) / (FRAMES - 1)
        given = Math.sqrt(seen)
        variance = mean
        standardError = Math.sqrt(scatter / FRAMES)
    }

    /** In the inner part, of means over squares; the noise has the mean 0. */
    private static double meanSquare(double[] image, int box) {
        double sum = 0
        int count = 0
        for (int y = MARGIN; y + box <= SIZE - MARGIN; y += box) {
            for (int x = MARGIN; x + box <= SIZE - MARGIN; x += box) {
                double mean = 0
                for (int j = 0; j < box; j++) for (int i = 0; i < box; i++) mean += image[(y + j) * SIZE + x + i]
                mean /= box * box
                sum += mean * mean
                count++
            }
        }
        sum / count
    }

    /** By how many standard errors of the simulation a variance is wrong. */
    double wrongBy(double propagated) {
        Math.abs(propagated - variance) / standardError
    }
}
