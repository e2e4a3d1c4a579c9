package assay.simulate;

import static assay.simulate.Dwarf.power;

import assay.model.Disc;

/**
 * The light of the bins of one galaxy, before noise: fluxes in erg/s/cm2 as they arrive, and the equivalent width of Hα
 * in Å. In a star-forming bin the lines, once dereddened, give 12 + log(O/H) = centralMetallicity + gradient R/Re +
 * scatter by N2S2Hα of Dopita et al. (2016) in its linear form, and lie below the line of Kauffmann et al. (2003). A
 * few bins are diffuse gas of low equivalent width or shocked gas above that line; a study that fails to mask them goes
 * astray.
 */
record BinLight(double[][] fluxes, double[] width, boolean[] starForming, double centralMetallicity) {
    static final String[] LINES = {"Ha", "Hb", "OIII5007", "NII6584", "SII6716", "SII6731"};

    private static final double CALIBRATION_ZERO = 8.77; // Dopita et al. (2016), equation 2
    private static final double NITROGEN_WEIGHT = 0.264;
    private static final double SULPHUR_RATIO = 1.4; // 6716 over 6731 at low density
    private static final double CLEAR_OF_KAUFFMANN = 0.25; // dex, five times the noise of the ratio
    private static final double CM_PER_MPC = 3.0856775814913673e24;
    private static final double LEAST_WIDTH = 7; // Å in star-forming bins, above the study's cut at 5
    private static final int ALWAYS_STAR_FORMING = 10; // bins, the study's own demand

    private enum Gas {
        STAR_FORMING,
        DIFFUSE,
        SHOCKED
    }

    static BinLight make(
            Dwarf dwarf, Disc disc, BinnedField field, double colourExcess, DwarfSampleRules rules, Draws draws) {
        int bins = field.pixels().length;
        Gas[] kinds = kinds(bins, rules.observation(), draws);
        double[] ha = brightness(field, draws);
        double[] metallicity = new double[bins];
        double[] sulphur = new double[bins];
        double[] ionisation = new double[bins];
        double galaxySulphur = -0.55 + 0.08 * draws.gaussian();
        for (int b = 0; b < bins; b++) {
            double scatter = rules.observation().spaxelScatter() * draws.gaussian();
            metallicity[b] = dwarf.gradient() * field.radiusInRe()[b] + scatter;
            sulphur[b] = galaxySulphur + 0.06 * draws.gaussian();
            ionisation[b] = CLEAR_OF_KAUFFMANN + 0.15 * Math.abs(draws.gaussian());
        }
        double central = dwarf.metallicity() - globalMetallicity(ha, metallicity, sulphur, kinds);
        double luminosity = dwarf.sfr() / rules.gas().sfrPerHaLuminosity();
        double distance = disc.distanceMpc() * CM_PER_MPC;
        double scale = luminosity / (4 * Math.PI * distance * distance) / sum(ha, kinds);
        double[][] fluxes = new double[LINES.length][bins];
        double[] width = new double[bins];
        boolean[] starForming = new boolean[bins];
        for (int b = 0; b < bins; b++) {
            double excess = Math.max(0, colourExcess + 0.03 * draws.gaussian());
            double[] ratios =
                    ratios(kinds[b], central + metallicity[b], sulphur[b], ionisation[b], rules.observation());
            double[] k = curve(rules.observation().k());
            for (int l = 0; l < LINES.length; l++) {
                fluxes[l][b] = scale * ha[b] * ratios[l] * power(-0.4 * k[l] * excess);
            }
            width[b] = width(kinds[b], field.radiusInRe()[b], draws);
            starForming[b] = kinds[b] == Gas.STAR_FORMING;
        }
        return new BinLight(fluxes, width, starForming, central);
    }

    private static Gas[] kinds(int bins, DwarfSampleRules.Observation rules, Draws draws) {
        Gas[] kinds = new Gas[bins];
        int others = 0;
        for (int b = 0; b < bins; b++) {
            double chance = draws.uniform();
            boolean free = others < bins - ALWAYS_STAR_FORMING;
            if (free && chance < rules.diffuseShare()) kinds[b] = Gas.DIFFUSE;
            else if (free && chance < rules.diffuseShare() + rules.shockedShare()) kinds[b] = Gas.SHOCKED;
            else kinds[b] = Gas.STAR_FORMING;
            if (kinds[b] != Gas.STAR_FORMING) others++;
        }
        return kinds;
    }

    /** An exponential disc of star formation, its scale length different in each galaxy, with clumps. */
    private static double[] brightness(BinnedField field, Draws draws) {
        double scaleLengthInRe = 0.6 * power(0.1 * draws.gaussian());
        double[] light = new double[field.pixels().length];
        for (int b = 0; b < light.length; b++) {
            double smooth = StrictMath.exp(-field.radiusInRe()[b] / scaleLengthInRe);
            light[b] = field.pixels()[b] * smooth * power(0.15 * draws.gaussian());
        }
        return light;
    }

    private static double nitrogen(double metallicity, double sulphur) {
        return (metallicity - CALIBRATION_ZERO + sulphur) / (1 + NITROGEN_WEIGHT);
    }

    /** From the summed lines of the star-forming bins; one dex more in every bin is one dex more here. */
    private static double globalMetallicity(double[] ha, double[] metallicity, double[] sulphur, Gas[] kinds) {
        double sumHa = 0;
        double sumNitrogen = 0;
        double sumSulphur = 0;
        for (int b = 0; b < ha.length; b++) {
            if (kinds[b] != Gas.STAR_FORMING) continue;
            sumHa += ha[b];
            sumNitrogen += ha[b] * power(nitrogen(metallicity[b], sulphur[b]));
            sumSulphur += ha[b] * power(sulphur[b]);
        }
        return CALIBRATION_ZERO
                + StrictMath.log10(sumNitrogen / sumSulphur)
                + NITROGEN_WEIGHT * StrictMath.log10(sumNitrogen / sumHa);
    }

    private static double sum(double[] ha, Gas[] kinds) {
        double sum = 0;
        for (int b = 0; b < ha.length; b++) if (kinds[b] == Gas.STAR_FORMING) sum += ha[b];
        return sum;
    }

    /** Intrinsic fluxes over Hα, in the order of the lines. */
    private static double[] ratios(
            Gas kind, double metallicity, double sulphur, double belowKauffmann, DwarfSampleRules.Observation rules) {
        double logSulphur = kind == Gas.DIFFUSE ? sulphur + 0.25 : sulphur;
        double logNitrogen = kind == Gas.SHOCKED ? -0.1 : nitrogen(metallicity, logSulphur);
        double logOxygen = kind == Gas.SHOCKED ? 0.5 : kauffmann(logNitrogen) - belowKauffmann;
        double hb = 1 / rules.balmerDecrement();
        double sii = power(logSulphur);
        return new double[] {
            1,
            hb,
            hb * power(logOxygen),
            power(logNitrogen),
            sii * SULPHUR_RATIO / (1 + SULPHUR_RATIO),
            sii / (1 + SULPHUR_RATIO)
        };
    }

    /** The upper end of star formation in log [O III]/Hβ (Kauffmann et al. 2003, equation 1). */
    private static double kauffmann(double logNitrogen) {
        return 0.61 / (logNitrogen - 0.05) + 1.3;
    }

    private static double[] curve(DwarfSampleRules.Extinction k) {
        return new double[] {k.ha(), k.hb(), k.oiii5007(), k.nii6584(), k.sii6716(), k.sii6731()};
    }

    private static double width(Gas kind, double radiusInRe, Draws draws) {
        return switch (kind) {
            case STAR_FORMING -> Math.max(LEAST_WIDTH, power(1.7 - 0.2 * radiusInRe + 0.25 * draws.gaussian()));
            case DIFFUSE -> 1 + 3.5 * draws.uniform();
            case SHOCKED -> 8 + 10 * draws.uniform();
        };
    }
}
