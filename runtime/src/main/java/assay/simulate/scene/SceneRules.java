package assay.simulate.scene;

import assay.lens.Mean;
import java.util.List;

/**
 * A model galaxy and the images that are made of it: one for each pixel size, width of the point-spread function and draw of
 * noise. Lengths in arcsec.
 *
 * @param width of the images
 * @param fwhm of the point-spread function, in arcsec or in pixels; 0 is none
 * @param draws of noise, counted from 1; draw 0 is the image without noise
 */
public record SceneRules(
        String name,
        double width,
        List<Double> pixels,
        List<ScenePart> parts,
        List<ScenePattern> patterns,
        SceneNoise noise,
        List<Integer> draws,
        ScenePsf psf,
        List<Double> fwhm,
        boolean inPixels,
        int samples,
        Mean mean) {
    public SceneRules {
        pixels = List.copyOf(pixels);
        parts = List.copyOf(parts);
        patterns = List.copyOf(patterns);
        draws = List.copyOf(draws);
        fwhm = List.copyOf(fwhm);
    }

    /** How many pixels an image has along an axis. */
    int side(double pixel) {
        return Math.max(1, (int) Math.rint(width / pixel));
    }
}
