package assay.stats;

import assay.model.Problem;

/**
 * The scale at which the cumulative two-point function of pure noise falls to a level, which the sampling sets: a point
 * with mu = pi r^2 n expected neighbours is itself one of 1 + Poisson(mu), so xi = E[1 / (1 + P)] = (1 - e^-mu) / mu.
 */
public final class WhiteNoiseScale {
    private WhiteNoiseScale() {}

    /** In the unit whose square the density of points counts in; a level of one half is at mu = 1.59. */
    public static double of(double level, double density) {
        if (!(density > 0 && Double.isFinite(density))) {
            throw new Problem("a density of points must be positive, not " + density);
        }
        return Math.sqrt(neighbours(level) / (Math.PI * density));
    }

    /** The number mu of expected neighbours at which xi has this level. */
    public static double neighbours(double level) {
        if (!(level > 0 && level < 1)) {
            throw new Problem("the two-point function of noise falls from 1 to 0; it has no level " + level);
        }
        double low = 0;
        double high = 1 / level; // (1 - e^-mu) / mu < 1 / mu
        while (true) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) return middle;
            if (-StrictMath.expm1(-middle) > level * middle) low = middle;
            else high = middle;
        }
    }
}
