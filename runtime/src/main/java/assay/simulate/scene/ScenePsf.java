package assay.simulate.scene;

import assay.lens.image.Frame;
import assay.lens.image.PointSpread;
import assay.sky.image.Kernel;
import assay.sky.image.Psf;

/** The point-spread function of the images of a scene. */
public sealed interface ScenePsf {
    /** Of a Gaussian, in dispersions. */
    double TRUNCATION = 4;

    /** @param fwhm in arcsec; none is smeared where it is 0 */
    PointSpread spread(double fwhm, Frame frame, int samples);

    /** A Gaussian. */
    record Gaussian() implements ScenePsf {
        @Override
        public PointSpread spread(double fwhm, Frame frame, int samples) {
            return fwhm == 0 ? new PointSpread.None() : new PointSpread.Gaussian(fwhm, TRUNCATION);
        }
    }

    /** Moffat's profile (1969), cut where a thousandth of the light lies outside. */
    record Moffat(double beta) implements ScenePsf {
        private static final double LOST = 1e-3;

        @Override
        public PointSpread spread(double fwhm, Frame frame, int samples) {
            if (fwhm == 0) return new PointSpread.None();
            Kernel kernel = new Psf.Moffat(fwhm, beta).on(frame.pixel() / samples, Psf.Sampling.POINT, LOST);
            return new PointSpread.Measured(kernel, samples);
        }
    }
}
