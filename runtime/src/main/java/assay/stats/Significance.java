package assay.stats;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;

/** Two-sided probabilities of chance, exact far into the tails. */
final class Significance {
    private Significance() {}

    /**
     * Of a correlation under t = r sqrt(dof / (1 - r^2)) with Student's distribution, which is the incomplete beta
     * function I(1 - r^2; dof/2, 1/2).
     */
    static double ofCorrelation(double r, int degreesOfFreedom) {
        double unexplained = (1 - r) * (1 + r);
        if (unexplained <= 0) return 0;
        if (r == 0) return 1;
        return Beta.regularizedBeta(unexplained, degreesOfFreedom / 2.0, 0.5);
    }

    static double ofNormal(double z) {
        return Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }
}
