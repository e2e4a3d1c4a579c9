package assay.sky.image;

import java.util.function.DoubleUnaryOperator;

/** The mean of a smooth profile over a pixel: Gauss-Legendre rule of five points on pieces not wider than half the profile. */
final class PixelMean {
    private static final double[] NODES = {
        0,
        Math.sqrt(5 - 2 * Math.sqrt(10.0 / 7)) / 3,
        -Math.sqrt(5 - 2 * Math.sqrt(10.0 / 7)) / 3,
        Math.sqrt(5 + 2 * Math.sqrt(10.0 / 7)) / 3,
        -Math.sqrt(5 + 2 * Math.sqrt(10.0 / 7)) / 3
    };
    private static final double INNER = (322 + 13 * Math.sqrt(70)) / 1800;
    private static final double OUTER = (322 - 13 * Math.sqrt(70)) / 1800;
    private static final double[] WEIGHTS = {64.0 / 225, INNER, INNER, OUTER, OUTER};

    private PixelMean() {}

    static double along(DoubleUnaryOperator profile, double centre, double width) {
        int pieces = (int) Math.ceil(2 / width) + 1;
        double sum = 0;
        for (int p = 0; p < pieces; p++) {
            double middle = centre - 0.5 + (p + 0.5) / pieces;
            for (int n = 0; n < NODES.length; n++) {
                sum += WEIGHTS[n] * profile.applyAsDouble(middle + NODES[n] / (2 * pieces));
            }
        }
        return sum / pieces;
    }
}
