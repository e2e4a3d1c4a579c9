package assay.dsl.words;

import assay.formula.Formula;
import assay.plan.MapStep.Binning;
import assay.plan.MapStep.Conserved;
import assay.plan.MapStep.Noise;
import java.util.Optional;

/** Words of {@code maps { }}: what is done to the maps of a galaxy, in order, before its spaxels are taken from them. */
public interface MapsWords extends Block {
    /**
     * Smooths all maps to a common resolution: {@code match from: 0.9.arcsec, fwhm: 120.pc, noise: smoothed}. Both are a full
     * width at half maximum, as an angle, a length at the galaxy's distance, or a property of the galaxy. {@code noise} says
     * what the errors of the maps belong to: {@code white} noise, each pixel for itself, or noise {@code smoothed} already
     * with the maps. It stands above {@code regrid}. A galaxy whose beam is wider than the target fails.
     */
    @Once
    void match(@Named Formula from, @Named Formula fwhm, @Named Noise noise);

    /**
     * Puts the maps on pixels of another size, north up: {@code regrid pixel: 60.pc, conserving: surfaceBrightness}. A pixel
     * of the new map is kept when half of it was measured. Where no {@code match} stands above it, each pixel of the old map
     * is taken to have noise of its own.
     */
    @Once
    void regrid(@Named Formula pixel, @Named Conserved conserving);

    /**
     * Leaves out the edge of the data: {@code trim pixels: 2}, or {@code trim beams: 1} in widths of the matched resolution.
     */
    void trim(@Named Optional<Double> pixels, @Named Optional<Double> beams);

    /** Voronoi bins of enough signal-to-noise: {@code bin regularised, snr: 30, of: Ha}. */
    @Once
    void bin(Binning rule, @Named double snr, @Named Formula of);
}
