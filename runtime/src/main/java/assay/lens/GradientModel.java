package assay.lens;

import assay.lens.image.Samples;
import assay.lens.image.Smearing;
import assay.lens.profile.Light;
import assay.lens.profile.Radius;
import assay.model.Problem;

/**
 * The smeared metallicity of a galaxy whose light is known and whose metallicity is {@code Z0 + k r}. Light times
 * 10^Z0 is smeared as light is, so {@code M = Z0 + f(k)} in every pixel, f depending on the slope alone: for the mean of
 * logarithms k times the smeared radius, for the mean of abundances {@code log10([I 10^(k r) * K] / [I * K])}, a smooth
 * function that is kept as a Chebyshev series over a stated range of slopes, to 1e-10 dex. After that a model costs a
 * few multiplications a pixel however finely it was sampled.
 */
public final class GradientModel {
    private static final double WITHIN = 1e-10;

    private final ChebyshevPlanes series;

    private GradientModel(ChebyshevPlanes series) {
        this.series = series;
    }

    public static GradientModel of(
            Light light, Radius radius, Samples samples, Smearing smearing, Mean mean, double lowest, double highest) {
        if (!(lowest < highest) || !Double.isFinite(lowest) || !Double.isFinite(highest)) {
            throw new Problem("the range of slopes runs from " + lowest + " to " + highest
                    + "; give two finite numbers, the lower one first");
        }
        double[] brightness = new double[samples.size()];
        double[] radii = new double[samples.size()];
        for (int k = 0; k < radii.length; k++) {
            brightness[k] = light.at(samples.x(k), samples.y(k));
            radii[k] = radius.at(samples.x(k), samples.y(k));
        }
        double[] shine = TracerImage.smeared(brightness, smearing);
        for (int p = 0; p < shine.length; p++) {
            if (!(shine[p] > 0)) {
                throw new Problem("the model has no light in pixel " + p
                        + ", counted from 0 row by row; make the frame smaller or the light wider");
            }
        }
        if (mean == Mean.OF_LOGARITHMS) {
            double[] product = new double[radii.length];
            for (int k = 0; k < product.length; k++) product[k] = brightness[k] * radii[k];
            double[] smeared = TracerImage.smeared(product, smearing);
            for (int p = 0; p < smeared.length; p++) smeared[p] /= shine[p];
            return new GradientModel(ChebyshevPlanes.line(lowest, highest, smeared));
        }
        return new GradientModel(ChebyshevPlanes.of(
                lowest, highest, WITHIN, slope -> abundances(brightness, radii, shine, smearing, slope)));
    }

    private static double[] abundances(
            double[] brightness, double[] radii, double[] shine, Smearing smearing, double slope) {
        double[] product = new double[radii.length];
        for (int k = 0; k < product.length; k++) {
            product[k] = brightness[k] * StrictMath.exp(Mean.LN_10 * slope * radii[k]);
        }
        double[] smeared = TracerImage.smeared(product, smearing);
        for (int p = 0; p < smeared.length; p++) smeared[p] = StrictMath.log10(smeared[p] / shine[p]);
        return smeared;
    }

    public int pixels() {
        return series.term(0).length;
    }

    /** 12+log(O/H) of every pixel. */
    public void into(double central, double slope, double[] metallicity) {
        if (metallicity.length != pixels()) {
            throw new IllegalArgumentException(metallicity.length + " places for " + pixels() + " pixels");
        }
        java.util.Arrays.fill(metallicity, central);
        series.add(slope, metallicity);
    }

    ChebyshevPlanes series() {
        return series;
    }
}
