package assay.lens;

import assay.lens.image.Frame;
import assay.lens.image.Samples;
import assay.lens.image.Smearing;
import assay.lens.profile.Component;
import assay.lens.profile.Light;
import assay.lens.profile.Tracer;
import assay.model.Problem;
import java.util.List;

/**
 * The image of a galaxy's light and of its metallicity weighted with that light: with components of brightness I and
 * tracer Z, a PSF K and the area of a pixel, {@code Z = sum of [Z I * K] / sum of [I * K]}. The product is formed at the samples,
 * numerator and denominator are smeared and summed over the pixel, and one is divided by the other at the end (Metha et
 * al. 2024). Light is per pixel. Where there is no light, the tracer is NaN: absent.
 */
public final class TracerImage {
    private final double[] light;
    private final double[] weighted;
    private final Mean mean;

    private TracerImage(double[] light, double[] weighted, Mean mean) {
        this.light = light;
        this.weighted = weighted;
        this.mean = mean;
    }

    public static TracerImage of(List<Component> components, Samples samples, Smearing smearing, Mean mean) {
        if (components.isEmpty()) throw new Problem("a galaxy of no components; give at least one");
        double[] brightness = new double[samples.size()];
        double[] product = new double[samples.size()];
        for (Component component : components) {
            Light light = component.light();
            Tracer tracer = component.tracer();
            for (int k = 0; k < samples.size(); k++) {
                double shine = light.at(samples.x(k), samples.y(k));
                if (shine == 0) continue;
                brightness[k] += shine;
                product[k] += shine * mean.weigh(tracer.at(samples.x(k), samples.y(k)));
            }
        }
        return new TracerImage(perPixel(brightness, samples, smearing), perPixel(product, samples, smearing), mean);
    }

    /** The light of each pixel. */
    public static double[] light(Light light, Samples samples, Smearing smearing) {
        double[] brightness = new double[samples.size()];
        for (int k = 0; k < brightness.length; k++) brightness[k] = light.at(samples.x(k), samples.y(k));
        return perPixel(brightness, samples, smearing);
    }

    private static double[] perPixel(double[] brightness, Samples samples, Smearing smearing) {
        Frame frame = samples.frame();
        double[] pixels = smeared(brightness, smearing);
        for (int p = 0; p < pixels.length; p++) pixels[p] *= frame.pixel() * frame.pixel();
        return pixels;
    }

    static double[] smeared(double[] samples, Smearing smearing) {
        if (samples.length != smearing.samples()) {
            throw new Problem("a smearing of " + smearing.samples() + " samples was given " + samples.length
                    + "; make it from the samples of the model");
        }
        double[] pixels = new double[smearing.pixels()];
        smearing.of(samples, smearing.room(), pixels);
        return pixels;
    }

    public double[] light() {
        return light.clone();
    }

    /** 12+log(O/H) of each pixel. */
    public double[] metallicity() {
        double[] metallicity = new double[light.length];
        for (int p = 0; p < light.length; p++) metallicity[p] = ratio(weighted[p], light[p]);
        return metallicity;
    }

    /** 12+log(O/H) of apertures: both integrals first, then their ratio (Metha et al. 2024). */
    public double[] metallicity(LabelledBins bins) {
        double[] shine = bins.sums(light);
        double[] product = bins.sums(weighted);
        for (int k = 0; k < shine.length; k++) shine[k] = ratio(product[k], shine[k]);
        return shine;
    }

    private double ratio(double product, double shine) {
        return shine > 0 ? mean.back(product / shine) : Double.NaN;
    }
}
