package assay.lens.image;

import assay.model.Problem;
import assay.sky.image.Kernel;
import assay.sky.image.Psf;

/** What the telescope and the air make of a point, as it is laid on the samples or pixels of a model image. */
public sealed interface PointSpread {
    /** The way from these samples to pixels. */
    Smearing over(Samples samples, Detail detail);

    /** A perfect view: pixels are the means of their samples. */
    record None() implements PointSpread {
        @Override
        public Smearing over(Samples samples, Detail detail) {
            return separable(samples, new double[] {1}, new Detail.OnPixels());
        }
    }

    /**
     * A Gaussian of that full width at half maximum, cut where it is {@code truncation} dispersions wide, rounded to
     * whole steps, and normalised to 1. At the rim of the frame the last value goes on.
     */
    record Gaussian(double fwhm, double truncation) implements PointSpread {
        public Gaussian {
            if (!(fwhm > 0) || !Double.isFinite(fwhm) || !(truncation > 0) || !Double.isFinite(truncation)) {
                throw new Problem("a Gaussian PSF has the FWHM " + fwhm + " and is cut at " + truncation
                        + " dispersions; give finite numbers above 0");
            }
        }

        @Override
        public Smearing over(Samples samples, Detail detail) {
            if (detail instanceof Detail.MiddleOnSamples) {
                throw new Problem("a Gaussian PSF is laid either on samples or on pixels, not on both");
            }
            double step = samples.frame().pixel() / (detail instanceof Detail.OnSamples ? samples.factor() : 1);
            double sigma = fwhm / Psf.Gaussian.FWHM_PER_SIGMA / step;
            return separable(samples, row(sigma, (int) (truncation * sigma + 0.5)), detail);
        }
    }

    /**
     * Weights measured or worked out on steps of which {@code perPixel} make a pixel, the same as there are samples, or
     * 1. Outside the frame there is no light.
     */
    record Measured(Kernel kernel, int perPixel) implements PointSpread {
        public Measured {
            if (perPixel < 1 || perPixel % 2 == 0) {
                throw new Problem("a measured PSF has " + perPixel + " steps per pixel; give an odd number, so that its"
                        + " centre is that of a pixel");
            }
        }

        @Override
        public Smearing over(Samples samples, Detail detail) {
            Frame frame = samples.frame();
            if (detail instanceof Detail.OnPixels && !samples.even()) {
                KernelSmearing whole = KernelSmearing.of(frame, 1, onPixels(), 0);
                return new ChosenSmearing(samples.starts(), whole);
            }
            requireEven(samples);
            if (perPixel != samples.factor()) {
                throw new Problem("a measured PSF has " + perPixel + " steps per pixel, the model " + samples.factor()
                        + " samples; sample the model as the PSF is");
            }
            return KernelSmearing.of(frame, perPixel, kernel, middle(detail));
        }

        private int middle(Detail detail) {
            if (detail instanceof Detail.MiddleOnSamples some) return some.pixels();
            return detail instanceof Detail.OnPixels ? 0 : Math.max(kernel.nx(), kernel.ny());
        }

        /** Its steps put together to pixels, with zeros at its rim where a pixel is not full. */
        private Kernel onPixels() {
            int half = perPixel / 2;
            int rx = (kernel.nx() / 2 + half) / perPixel;
            int ry = (kernel.ny() / 2 + half) / perPixel;
            int width = 2 * rx + 1;
            double[] sums = new double[width * (2 * ry + 1)];
            for (int v = 0; v < kernel.ny(); v++) {
                for (int u = 0; u < kernel.nx(); u++) {
                    int i = rx + Math.floorDiv(u - kernel.nx() / 2 + half, perPixel);
                    int j = ry + Math.floorDiv(v - kernel.ny() / 2 + half, perPixel);
                    sums[j * width + i] += kernel.weight(u, v);
                }
            }
            return Kernel.of(width, 2 * ry + 1, sums);
        }
    }

    /** A profile such as Moffat's at the steps of the samples, to be laid on them or on pixels. */
    static PointSpread of(Psf psf, Frame frame, int perPixel) {
        return new Measured(psf.on(frame.pixel() / perPixel), perPixel);
    }

    private static Smearing separable(Samples samples, double[] row, Detail detail) {
        Frame frame = samples.frame();
        if (!samples.even()) {
            if (!(detail instanceof Detail.OnPixels)) requireEven(samples);
            return new ChosenSmearing(
                    samples.starts(),
                    new SeparableSmearing(
                            AxisWeights.onPixels(frame.nx(), 1, row), AxisWeights.onPixels(frame.ny(), 1, row)));
        }
        int factor = samples.factor();
        return detail instanceof Detail.OnSamples
                ? new SeparableSmearing(
                        AxisWeights.onSamples(frame.nx(), factor, row), AxisWeights.onSamples(frame.ny(), factor, row))
                : new SeparableSmearing(
                        AxisWeights.onPixels(frame.nx(), factor, row), AxisWeights.onPixels(frame.ny(), factor, row));
    }

    /** exp(-k² / 2 sigma²) at whole steps, of sum 1. */
    private static double[] row(double sigma, int radius) {
        double[] row = new double[2 * radius + 1];
        double sum = 0;
        for (int k = 0; k < row.length; k++) {
            double share = (k - radius) / sigma;
            row[k] = StrictMath.exp(-share * share / 2);
            sum += row[k];
        }
        for (int k = 0; k < row.length; k++) row[k] /= sum;
        return row;
    }

    private static void requireEven(Samples samples) {
        if (!samples.even()) {
            throw new Problem("only some pixels of the model have " + samples.factor() + " x " + samples.factor()
                    + " samples; a PSF can then be laid on pixels only");
        }
    }
}
