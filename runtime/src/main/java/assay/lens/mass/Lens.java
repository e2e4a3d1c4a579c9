package assay.lens.mass;

import assay.lens.image.Samples;
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
}
