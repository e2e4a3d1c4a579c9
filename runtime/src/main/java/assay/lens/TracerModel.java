package assay.lens;

import assay.lens.image.Samples;
import assay.lens.image.Smearing;
import assay.lens.profile.Light;
import assay.lens.profile.Tracer;
import assay.model.Problem;
import java.util.List;

/**
 * The smeared metallicity of a galaxy whose light is known and whose tracers are tried one after the other: brightness and its
 * smeared sum are worked out once. For a gradient about a known centre {@link GradientModel} is faster by far.
 */
public final class TracerModel {
    private final Samples samples;
    private final Smearing smearing;
    private final Mean mean;
    private final double[][] brightness;
    private final double[] shine;

    private TracerModel(Samples samples, Smearing smearing, Mean mean, double[][] brightness, double[] shine) {
        this.samples = samples;
        this.smearing = smearing;
        this.mean = mean;
        this.brightness = brightness;
        this.shine = shine;
    }

    public static TracerModel of(List<Light> parts, Samples samples, Smearing smearing, Mean mean) {
        if (parts.isEmpty()) throw new Problem("a galaxy of no parts; give at least one");
        double[][] brightness = new double[parts.size()][samples.size()];
        double[] sum = new double[samples.size()];
        for (int part = 0; part < brightness.length; part++) {
            for (int k = 0; k < sum.length; k++) {
                brightness[part][k] = parts.get(part).at(samples.x(k), samples.y(k));
                sum[k] += brightness[part][k];
            }
        }
        return new TracerModel(samples, smearing, mean, brightness, TracerImage.smeared(sum, smearing));
    }

    public int pixels() {
        return shine.length;
    }

    /** Arrays to write into, for one caller at a time. */
    public Room room() {
        return new Room(new double[samples.size()], smearing.room());
    }

    /** What {@link #room} gives. */
    public static final class Room {
        private final double[] product;
        private final double[][] ofSmearing;

        private Room(double[] product, double[][] ofSmearing) {
            this.product = product;
            this.ofSmearing = ofSmearing;
        }
    }

    /** 12+log(O/H) of every pixel, one tracer for each part; NaN where there is no light. */
    public void into(List<Tracer> tracers, Room room, double[] metallicity) {
        if (tracers.size() != brightness.length) {
            throw new Problem(tracers.size() + " tracers for " + brightness.length + " parts; give one for each");
        }
        double[] product = room.product;
        java.util.Arrays.fill(product, 0);
        for (int part = 0; part < brightness.length; part++) {
            Tracer tracer = tracers.get(part);
            double[] bright = brightness[part];
            for (int k = 0; k < product.length; k++) {
                if (bright[k] == 0) continue;
                product[k] += bright[k] * mean.weigh(tracer.at(samples.x(k), samples.y(k)));
            }
        }
        smearing.of(product, room.ofSmearing, metallicity);
        for (int p = 0; p < shine.length; p++) {
            metallicity[p] = shine[p] > 0 ? mean.back(metallicity[p] / shine[p]) : Double.NaN;
        }
    }
}
