package assay.nebula;

import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;

/**
 * A(lambda)/A(V) of the bar of the Small Magellanic Cloud: a natural cubic spline in 1/lambda through table 4 of Gordon et al.
 * (2003), with the two infrared values that Gordon et al. (2016, ApJ 826, 104) changed so that the curve is smooth.
 */
final class MagellanicCurve {
    private static final double[] INVERSE_MICRON = {
        0.455, 0.606, 0.800, 1.235, 1.538, 1.818, 2.273, 2.703, 3.375, 3.625, 3.875, 4.125, 4.375, 4.625, 4.875,
        5.125, 5.375, 5.625, 5.875, 6.125, 6.375, 6.625, 6.875, 7.125, 7.375, 7.625, 7.875, 8.125, 8.375, 8.625
    };
    private static final double[] RATIO = {
        0.110, 0.169, 0.250, 0.567, 0.801, 1.000, 1.374, 1.672, 2.000, 2.220, 2.428, 2.661, 2.947, 3.161, 3.293,
        3.489, 3.637, 3.866, 4.013, 4.243, 4.472, 4.776, 5.000, 5.272, 5.575, 5.795, 6.074, 6.297, 6.436, 6.992
    };
    private static final PolynomialSplineFunction CURVE = new SplineInterpolator().interpolate(INVERSE_MICRON, RATIO);

    private MagellanicCurve() {}

    static double of(double inverseMicron) {
        return CURVE.value(inverseMicron);
    }
}
