package assay.stats;

import java.util.OptionalDouble;

/** A two-point correlation: scales (of shells, their middles), xi there, and how many points had neighbours there. */
public record TwoPointCurve(double[] scales, double[] xi, int[] points) {

    /** Where xi first falls below the level, linear between the scales; empty if it never does. */
    public OptionalDouble scaleAt(double level) {
        for (int k = 1; k < xi.length; k++) {
            if (xi[k - 1] >= level && xi[k] < level) {
                double share = (xi[k - 1] - level) / (xi[k - 1] - xi[k]);
                return OptionalDouble.of(scales[k - 1] + share * (scales[k] - scales[k - 1]));
            }
        }
        return OptionalDouble.empty();
    }
}
