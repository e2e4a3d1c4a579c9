package assay.simulate.sky;

import org.apache.commons.math3.special.Gamma;

/**
 * The surface density of a Sérsic disc of total 1 in its plane, per kpc²: I exp(-b (R/Re)^(1/n)), with b by the series of
 * Ciotti & Bertin (1999, A&A 352, 447), whose half-light radius is right to 1e-4 for n above 0.5.
 */
record Sersic(double halfLightKpc, double index) {
    double density(double radiusKpc) {
        double n = index;
        double b = 2 * n - 1 / 3.0 + 4 / (405 * n) + 46 / (25515 * n * n) + 131 / (1148175 * n * n * n);
        double logTotal = StrictMath.log(2 * Math.PI * n * halfLightKpc * halfLightKpc)
                - 2 * n * StrictMath.log(b)
                + Gamma.logGamma(2 * n);
        double shape = n == 1 ? radiusKpc / halfLightKpc : StrictMath.pow(radiusKpc / halfLightKpc, 1 / n);
        return StrictMath.exp(-b * shape - logTotal);
    }
}
