package assay.simulate;

import org.apache.commons.math3.special.Erf;

/**
 * What a simulated sample of star-forming dwarf galaxies is made to obey. {@link #published()} follows the numbers that
 * Li et al. (2025, arXiv:2504.17541) print for their 55 galaxies; what they do not print is a choice, and said to be
 * one.
 */
public record DwarfSampleRules(
        int count,
        int clusterMembers,
        int withoutHydrogen,
        Masses masses,
        Gradients gradients,
        Yields yields,
        Gas gas,
        Observation observation) {

    /** log M*: a normal distribution cut at both ends. */
    public record Masses(double least, double greatest, double centre, double width) {
        double quantile(double share) {
            double below = Erf.erf((least - centre) / (width * Math.sqrt(2)));
            double above = Erf.erf((greatest - centre) / (width * Math.sqrt(2)));
            return centre + width * Math.sqrt(2) * Erf.erfInv(below + share * (above - below));
        }
    }

    /**
     * Gradient in dex/Re = slope (log M* + yieldWeight log y_eff) + intercept + scatter. Part of the scatter goes with
     * the velocity field: irregular ones lie {@code irregularOffset} above regular ones at the same mass, about a mean
     * of zero. The odds of an irregular field fall with mass: ln(p / (1 - p)) = irregularOdds + irregularOddsSlope (log
     * M* - centre).
     */
    public record Gradients(
            double slope,
            double yieldWeight,
            double intercept,
            double scatter,
            double irregularOffset,
            double irregularOdds,
            double irregularOddsSlope) {}

    /**
     * log y_eff: normal, mildly correlated with mass. {@code inMetallicity} is the part of its deviation that shows in
     * O/H at fixed mass; the rest shows in the gas fraction.
     */
    public record Yields(double mean, double deviation, double correlationWithMass, double inMetallicity) {}

    /** Relations with x = log M* less the centre of the masses; constants of the gas as the study has them. */
    public record Gas(
            double metallicityAtCentre,
            double metallicitySlope,
            double metallicityScatter,
            double logSfrAtCentre,
            double logSfrSlope,
            double logSfrScatter,
            double logReAtCentre,
            double logReSlope,
            double logReScatter,
            double hydrogenConsumptionYears,
            double recycling,
            double helium,
            double oxygenMassOverNumber,
            double sfrPerHaLuminosity) {}

    /**
     * Distances in Mpc, angles in arcsec; {@code k} are the values of the extinction curve in the order of the lines.
     */
    public record Observation(
            double nearest,
            double farthest,
            double smallestRe,
            double largestRe,
            double field,
            double pixel,
            int fewestBins,
            int mostBins,
            double thickness,
            double leastAxisRatio,
            double spaxelScatter,
            double signalToNoise,
            boolean noise,
            double meanColourExcess,
            double diffuseShare,
            double shockedShare,
            double balmerDecrement,
            Extinction k) {}

    /** A(λ)/E(B-V) at the lines. */
    public record Extinction(double ha, double hb, double oiii5007, double nii6584, double sii6716, double sii6731) {
        /** Cardelli, Clayton & Mathis (1989) with R_V = 3.1. */
        public static final Extinction CARDELLI_1989 =
                new Extinction(2.535110, 3.608903, 3.472838, 2.525231, 2.461647, 2.454766);
    }

    /** The published sample: numbers of galaxies, masses, relation, yields and geometry. */
    public static DwarfSampleRules published() {
        return new DwarfSampleRules(
                55,
                29, // 26 in the field
                6,
                new Masses(7.0, 9.5, 8.37, 0.58), // median 8.36; the width gives the printed Spearman coefficient
                // slope and weight of section 4; at the mean yield the line is 0.743 - 0.091 log M*, as in table 1
                // the odds make 22 of 55 fields irregular on average
                new Gradients(-0.091, 1.15, 0.743 - 0.091 * 1.15 * 2.6, 0.060, 0.024, -0.43, -1.44),
                // the width takes the scatter from 0.060 to the printed 0.068; the correlation with mass is about 0.1
                new Yields(-2.6, 0.306, 0.1, 0.5),
                new Gas(
                        8.05, 0.18, 0.06, // chosen mild: M_HI stays positive for almost all
                        -1.6, 0.8, 0.25, // a main sequence of dwarfs, chosen
                        -0.05, 0.2, 0.15, // sizes, chosen
                        1e9, 1.4, // SFR = recycling x M_H2 / consumption time
                        1.35, 12, // gas with helium; O/H by number to mass
                        4.4e-42), // Kennicutt (1998) for a Chabrier IMF
                new Observation(
                        3,
                        30,
                        8,
                        40,
                        60,
                        0.2, // D < 30 Mpc; the wide field of MUSE
                        15,
                        1500,
                        0.2,
                        0.3,
                        0.08, // chosen: with it the median error of a gradient is the printed 0.018 dex/Re
                        13,
                        true,
                        0.12,
                        0.05,
                        0.03,
                        2.86,
                        Extinction.CARDELLI_1989));
    }

    /** The same sample observed without noise and without scatter between spaxels. */
    public DwarfSampleRules exact() {
        Observation o = observation;
        Observation quiet = new Observation(
                o.nearest,
                o.farthest,
                o.smallestRe,
                o.largestRe,
                o.field,
                o.pixel,
                o.fewestBins,
                o.mostBins,
                o.thickness,
                o.leastAxisRatio,
                0,
                o.signalToNoise,
                false,
                o.meanColourExcess,
                o.diffuseShare,
                o.shockedShare,
                o.balmerDecrement,
                o.k);
        return new DwarfSampleRules(count, clusterMembers, withoutHydrogen, masses, gradients, yields, gas, quiet);
    }

    /** The same rules for another number of galaxies, the parts of the sample in proportion. */
    public DwarfSampleRules of(int galaxies) {
        double share = galaxies / (double) count;
        return new DwarfSampleRules(
                galaxies,
                (int) Math.round(clusterMembers * share),
                (int) Math.round(withoutHydrogen * share),
                masses,
                gradients,
                yields,
                gas,
                observation);
    }

    /** The same rules with other masses, another rule of gradients and another mean yield. */
    public DwarfSampleRules with(Masses otherMasses, Gradients otherGradients, double meanLogYield) {
        Yields shifted = new Yields(meanLogYield, yields.deviation, yields.correlationWithMass, yields.inMetallicity);
        return new DwarfSampleRules(
                count, clusterMembers, withoutHydrogen, otherMasses, otherGradients, shifted, gas, observation);
    }

    double massOffset(double logMass) {
        return logMass - masses.centre;
    }

    double irregularProbability(double logMass) {
        double odds = gradients.irregularOdds + gradients.irregularOddsSlope * massOffset(logMass);
        return 1 / (1 + StrictMath.exp(-odds));
    }
}
