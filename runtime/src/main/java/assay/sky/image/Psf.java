package assay.sky.image;

import assay.model.Problem;
import java.util.Arrays;

/** What the image of a point looks like. Widths are full widths at half maximum in arcsec. */
public sealed interface Psf {
    /** How a profile becomes the weights of pixels. */
    enum Sampling {
        /** Its value at the centre of each pixel. */
        POINT,
        /** Its mean over each pixel, which widens it by the pixel. */
        PIXEL
    }

    /** The share of the flux outside the circle that the square of weights encloses, unless told otherwise. */
    double LOST = 1e-6;

    /** As weights on pixels, cut where {@code lost} of the flux would lie outside, normalised to 1. */
    Kernel on(double pixelArcsec, Sampling sampling, double lost);

    /** As weights at the centres of pixels, cut at {@link #LOST}. */
    default Kernel on(double pixelArcsec) {
        return on(pixelArcsec, Sampling.POINT, LOST);
    }

    /** exp(-r² / 2w²) with FWHM = 2 √(2 ln 2) w. */
    record Gaussian(double fwhm) implements Psf {
        /** FWHM over dispersion, 2 √(2 ln 2). */
        public static final double FWHM_PER_SIGMA = 2 * Math.sqrt(2 * StrictMath.log(2));

        public Gaussian {
            requireWidth(fwhm);
        }

        @Override
        public Kernel on(double pixelArcsec, Sampling sampling, double lost) {
            double w = fwhm / FWHM_PER_SIGMA / requirePixel(pixelArcsec);
            int radius = radius(w * Math.sqrt(-2 * StrictMath.log(requireLost(lost))), this);
            double[] factor = new double[2 * radius + 1];
            for (int i = 0; i < factor.length; i++) {
                double x = i - radius;
                factor[i] = sampling == Sampling.POINT
                        ? StrictMath.exp(-x * x / (2 * w * w))
                        : PixelMean.along(t -> StrictMath.exp(-t * t / (2 * w * w)), x, w);
            }
            return Kernel.separable(factor);
        }
    }

    /** (1 + r²/a²)^-β with FWHM = 2 a √(2^(1/β) - 1) (Moffat 1969). */
    record Moffat(double fwhm, double beta) implements Psf {
        public Moffat {
            requireWidth(fwhm);
            if (!(beta > 1) || !Double.isFinite(beta)) {
                throw new Problem("a Moffat profile with beta = " + beta + " holds no finite flux; give beta above 1");
            }
        }

        @Override
        public Kernel on(double pixelArcsec, Sampling sampling, double lost) {
            double a = fwhm / 2 / Math.sqrt(StrictMath.pow(2, 1 / beta) - 1) / requirePixel(pixelArcsec);
            double outside = StrictMath.pow(requireLost(lost), 1 / (1 - beta)) - 1;
            int radius = radius(a * Math.sqrt(outside), this);
            int size = 2 * radius + 1;
            double[] weights = new double[size * size];
            for (int j = 0; j <= radius; j++) {
                for (int i = 0; i <= radius; i++) {
                    double x = i;
                    double y = j;
                    double weight = sampling == Sampling.POINT
                            ? at(x * x + y * y, a)
                            : PixelMean.along(v -> PixelMean.along(u -> at(u * u + v * v, a), x, a), y, a);
                    for (int row : new int[] {radius - j, radius + j}) {
                        weights[row * size + radius - i] = weight;
                        weights[row * size + radius + i] = weight;
                    }
                }
            }
            return Kernel.of(size, size, weights);
        }

        private double at(double square, double a) {
            return StrictMath.pow(1 + square / (a * a), -beta);
        }
    }

    /** A measured one: odd numbers of pixels, the middle one the centre. */
    record Image(int nx, int ny, double[] values, double pixelArcsec) implements Psf {
        private static final double SAME_SCALE = 1e-3;

        public Image {
            requirePixel(pixelArcsec);
            Kernel.of(nx, ny, values);
            values = values.clone();
        }

        /** Its own weights; another scale of pixels, sampling or cut than its own cannot be had. */
        @Override
        public Kernel on(double mapPixelArcsec, Sampling sampling, double lost) {
            if (Math.abs(mapPixelArcsec / pixelArcsec - 1) > SAME_SCALE) {
                throw new Problem("the image of the PSF has pixels of " + pixelArcsec + " arcsec, the map of "
                        + mapPixelArcsec + " arcsec; give an image of the PSF with the pixels of the map");
            }
            return Kernel.of(nx, ny, values);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Image that
                    && nx == that.nx
                    && ny == that.ny
                    && pixelArcsec == that.pixelArcsec
                    && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(values) + nx;
        }
    }

    private static void requireWidth(double fwhm) {
        if (!(fwhm > 0) || !Double.isFinite(fwhm)) {
            throw new Problem("the FWHM of a PSF is " + fwhm + " arcsec; give a number above 0");
        }
    }

    private static double requirePixel(double pixelArcsec) {
        if (!(pixelArcsec > 0) || !Double.isFinite(pixelArcsec)) {
            throw new Problem("a pixel of " + pixelArcsec + " arcsec has no size; give a number above 0");
        }
        return pixelArcsec;
    }

    private static double requireLost(double lost) {
        if (!(lost > 0 && lost < 1)) {
            throw new Problem("the share of a PSF that is cut off is " + lost + "; give a number between 0 and 1");
        }
        return lost;
    }

    private static int radius(double pixels, Psf psf) {
        if (pixels > Kernel.LARGEST_RADIUS) {
            throw new Problem(psf + " reaches over " + Math.round(pixels) + " pixels, more than the "
                    + Kernel.LARGEST_RADIUS + " that are worked with; let more of its flux be cut off");
        }
        // a width given as a round number of pixels must not gain a ring of weights by a rounding error
        return (int) Math.ceil(pixels - 1e-9);
    }
}
