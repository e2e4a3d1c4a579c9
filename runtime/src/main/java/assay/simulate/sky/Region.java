package assay.simulate.sky;

import assay.simulate.Draws;
import assay.simulate.sky.SkyRules.Clumps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One H II region: its place in the plane of the disc in kpc, its radius, its Hα before dust in erg/s and its O/H. */
record Region(int id, double u, double v, double radiusPc, double luminosity, double deviation) {
    private static final int STEPS = 4000;

    /** All regions of a galaxy, whether the image shows them or not. */
    static List<Region> strewn(SkyRules rules, Draws draws) {
        Clumps clumps = rules.clumps();
        List<Region> regions = new ArrayList<>();
        if (clumps.number() == 0) return regions;
        Sersic light = new Sersic(rules.light().halfLightKpc(), rules.light().sersicIndex());
        double[] inside = new double[STEPS + 1];
        double step = clumps.outermostKpc() / STEPS;
        for (int k = 1; k <= STEPS; k++) {
            double middle = (k - 0.5) * step;
            inside[k] = inside[k - 1] + middle * light.density(middle);
        }
        for (int id = 1; id <= clumps.number(); id++) {
            double radius = step * position(inside, draws.uniform() * inside[STEPS]);
            double angle = 2 * Math.PI * draws.uniform();
            double luminosity = luminosity(clumps, draws.uniform());
            double size = Math.min(
                    clumps.greatestPc(), clumps.leastPc() * StrictMath.cbrt(luminosity / clumps.leastLuminosity()));
            regions.add(new Region(
                    id,
                    radius * StrictMath.cos(angle),
                    radius * StrictMath.sin(angle),
                    size,
                    luminosity,
                    rules.metallicity().scatter() * draws.gaussian()));
        }
        return regions;
    }

    private static double position(double[] cumulative, double value) {
        int at = Arrays.binarySearch(cumulative, value);
        if (at >= 0) return at;
        int above = Math.min(cumulative.length - 1, -at - 1);
        return above - (cumulative[above] - value) / (cumulative[above] - cumulative[above - 1]);
    }

    /** The luminosity below which this share of the regions lies. */
    static double luminosity(Clumps clumps, double share) {
        double least = clumps.leastLuminosity();
        double ratio = clumps.greatestLuminosity() / least;
        double power = 1 - clumps.slope();
        if (Math.abs(power) < 1e-12) return least * StrictMath.pow(ratio, share);
        return least * StrictMath.pow(1 + share * (StrictMath.pow(ratio, power) - 1), 1 / power);
    }

    double sigmaKpc() {
        return radiusPc / 2000;
    }
}
