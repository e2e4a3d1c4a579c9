package assay.simulate;

import static assay.simulate.Dwarf.power;

import assay.model.Disc;

/**
 * Line-of-sight velocities of the bins in km/s. A regular field is a rotating disc with a little turbulence; an
 * irregular one rotates slower about a turned axis and carries a coherent random part, three waves about Re long.
 */
record BinVelocities(double[] velocity, double[] error) {
    private static final double HUBBLE = 70; // km/s/Mpc

    static BinVelocities make(Dwarf dwarf, Disc disc, BinnedField field, DwarfSampleRules rules, Draws draws) {
        int bins = field.pixels().length;
        double rotation = power(1.6 + 0.3 * rules.massOffset(dwarf.logMass()));
        double seen = rotation * Math.max(0.4, Math.sqrt(1 - disc.cosInclination() * disc.cosInclination()));
        double turnover = 0.3 + 0.4 * draws.uniform();
        double turn = dwarf.regular() ? 0.1 * draws.gaussian() : Math.PI / 2 * (2 * draws.uniform() - 1);
        double share = dwarf.regular() ? 1 : 0.35;
        double[] random = dwarf.regular() ? new double[bins] : waves(disc, field, 0.6 * seen, draws);
        double[] azimuths = disc.azimuths(field.x(), field.y());
        double[] velocity = new double[bins];
        double[] error = new double[bins];
        for (int b = 0; b < bins; b++) {
            double radius = field.radiusInRe()[b];
            double curve = radius / Math.hypot(radius, turnover);
            double smooth = HUBBLE * disc.distanceMpc()
                    + share * seen * curve * StrictMath.cos(azimuths[b] - turn)
                    + random[b]
                    + 3 * draws.gaussian();
            error[b] = 2 + 3 * draws.uniform();
            double noise = error[b] * draws.gaussian();
            velocity[b] = rules.observation().noise() ? smooth + noise : smooth;
        }
        return new BinVelocities(velocity, error);
    }

    private static double[] waves(Disc disc, BinnedField field, double amplitude, Draws draws) {
        double[] sum = new double[field.pixels().length];
        for (int wave = 0; wave < 3; wave++) {
            double length = disc.effectiveRadiusArcsec() * (0.7 + 0.8 * draws.uniform());
            double angle = 2 * Math.PI * draws.uniform();
            double phase = 2 * Math.PI * draws.uniform();
            for (int b = 0; b < sum.length; b++) {
                double along = field.x()[b] * StrictMath.cos(angle) + field.y()[b] * StrictMath.sin(angle);
                sum[b] += amplitude * StrictMath.sin(2 * Math.PI * along / length + phase);
            }
        }
        return sum;
    }
}
