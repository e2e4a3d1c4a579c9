package assay.lens.mass;

import assay.lens.image.Samples;
import assay.model.sky.Projection;
import assay.model.sky.SkyGrid;
import java.util.List;

/** Masses in one plane, whose deflections add up, and what they are multiplied with. */
public record Lens(List<Deflection> parts, DistanceRatio ratio) {
    public Lens {
        parts = List.copyOf(parts);
    }

    /** The samples of a model where they lie in the source plane: place on the sky less deflection. */
    public Samples traced(Samples samples) {
        double[] x = new double[samples.size()];
        double[] y = new double[samples.size()];
        double[] alpha = new double[2];
        for (int k = 0; k < x.length; k++) {
            alpha[0] = 0;
            alpha[1] = 0;
            for (Deflection part : parts) part.add(samples.x(k), samples.y(k), ratio.factor(), alpha);
            x[k] = samples.x(k) - alpha[0];
            y[k] = samples.y(k) - alpha[1];
        }
        return samples.at(x, y);
    }

    /**
     * Where the pixels of an observation look in the source plane.
     *
     * @param ra of the place that masses are told from, in degrees, to the west and to the north
     */
    public SourcePlane seenFrom(SkyGrid observed, double ra, double dec, double kpcPerArcsec) {
        Projection about = Projection.northUp(ra, dec, 1, 1, 1);
        double[] x = new double[observed.pixels()];
        double[] y = new double[x.length];
        double[] alpha = new double[2];
        for (int p = 0; p < x.length; p++) {
            double[] sky = observed.projection().sky(p % observed.nx(), p / observed.nx());
            double[] at = about.pixel(sky[0], sky[1]);
            alpha[0] = 0;
            alpha[1] = 0;
            for (Deflection part : parts) part.add(at[0], at[1], ratio.factor(), alpha);
            x[p] = (at[0] - alpha[0]) * kpcPerArcsec;
            y[p] = (at[1] - alpha[1]) * kpcPerArcsec;
        }
        return SourcePlane.of(observed.nx(), observed.ny(), x, y);
    }
}
