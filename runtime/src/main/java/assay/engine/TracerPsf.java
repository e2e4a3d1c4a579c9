package assay.engine;

import assay.io.fits.FitsFile;
import assay.io.fits.FitsImage;
import assay.io.fits.FitsUnit;
import assay.lens.image.PointSpread;
import assay.model.Problem;
import assay.plan.PsfPlan;
import assay.sky.image.Kernel;
import assay.sky.image.Psf;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A point-spread function as a recipe names it, for one galaxy.
 *
 * @param reach how far away it brings light from, in arcsec
 */
record TracerPsf(PointSpread spread, double reach) {
    /** Of a Gaussian, in dispersions; what lies outside is 0.00006 of the light of a point along an axis. */
    static final double TRUNCATION = 4;
    /** The share of a Moffat profile that is cut. */
    private static final double LOST = 1e-3;

    /** @param fwhmArcsec 0 means that nothing is smeared */
    static TracerPsf gaussian(double fwhmArcsec) {
        if (fwhmArcsec == 0) return new TracerPsf(new PointSpread.None(), 0);
        return new TracerPsf(new PointSpread.Gaussian(fwhmArcsec, TRUNCATION), 2 * fwhmArcsec);
    }

    static TracerPsf moffat(double fwhmArcsec, double beta, double pixelArcsec, int samples) {
        if (fwhmArcsec == 0) return new TracerPsf(new PointSpread.None(), 0);
        double step = pixelArcsec / samples;
        return measured(new Psf.Moffat(fwhmArcsec, beta).on(step, Psf.Sampling.POINT, LOST), step, samples);
    }

    private static TracerPsf measured(Kernel kernel, double stepArcsec, int perPixel) {
        double reach = Math.max(kernel.nx(), kernel.ny()) / 2 * stepArcsec;
        return new TracerPsf(new PointSpread.Measured(kernel, perPixel), reach);
    }

    /** The first image of the file, which is looked for in these folders. */
    static TracerPsf of(PsfPlan.Kernel plan, List<Path> folders, double pixelArcsec) {
        Path file = folders.stream()
                .map(folder -> folder.resolve(plan.file()))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(
                        () -> new Problem("there is no " + plan.file() + ", which holds the point-spread function, in "
                                + folders.stream().map(Path::toString).collect(Collectors.joining(" or "))
                                + "; put it there, or give the folder that holds it with --data FOLDER"));
        for (FitsUnit unit : FitsFile.read(file).units()) {
            if (!(unit instanceof FitsImage image) || !image.isImage()) continue;
            try {
                Kernel kernel = Kernel.of(image.nx(), image.ny(), image.pixels());
                return measured(kernel, pixelArcsec / plan.perPixel(), plan.perPixel());
            } catch (Problem problem) {
                throw unit.header().problem(problem.getMessage());
            }
        }
        throw new Problem(file + ": there is no image of two axes in it; a point-spread function is one");
    }
}
