package assay.nebula;

import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;

/**
 * A(lambda)/E(B-V) of Fitzpatrick (1999): a natural cubic spline in 1/lambda through nine anchors from the infrared to 2600 AA,
 * whose heights depend on R_V as in that paper's table 4, and the curve of Fitzpatrick & Massa (1990) beyond 2700 AA.
 */
final class FitzpatrickCurve {
    private static final double[] ANCHORS = {
        0, 1e4 / 26500, 1e4 / 12200, 1e4 / 6000, 1e4 / 5470, 1e4 / 4670, 1e4 / 4110, 1e4 / 2700, 1e4 / 2600
    };

    private static volatile Spline latest;

    private record Spline(double rv, PolynomialSplineFunction curve) {}

    private FitzpatrickCurve() {}

    static double of(double inverseMicron, double rv) {
        if (inverseMicron >= 1e4 / 2700) return ultraviolet(inverseMicron, rv);
        Spline known = latest;
        if (known == null || known.rv != rv) {
            known = new Spline(rv, new SplineInterpolator().interpolate(ANCHORS, heights(rv)));
            latest = known;
        }
        return known.curve.value(inverseMicron);
    }

    private static double[] heights(double rv) {
        return new double[] {
            0,
            0.26469 * rv / 3.1,
            0.82925 * rv / 3.1,
            -0.422809 + rv * (1.00270 + rv * 2.13572e-4),
            -0.0513540 + rv * (1.00216 - rv * 7.35778e-5),
            0.700127 + rv * (1.00184 - rv * 3.32598e-5),
            1.19456 + rv * (1.01707 + rv * (-5.46959e-3 + rv * (7.97809e-4 - rv * 4.45636e-5))),
            ultraviolet(ANCHORS[7], rv),
            ultraviolet(ANCHORS[8], rv)
        };
    }

    private static double ultraviolet(double x, double rv) {
        double c2 = -0.824 + 4.717 / rv;
        double c1 = 2.030 - 3.007 * c2;
        double bump = x * x - 4.596 * 4.596;
        double drude = x * x / (bump * bump + x * x * 0.99 * 0.99);
        double far = Math.max(0, x - 5.9);
        return c1 + c2 * x + 3.23 * drude + 0.41 * far * far * (0.5392 + 0.05644 * far) + rv;
    }
}
