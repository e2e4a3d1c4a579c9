package assay.simulate.sky;

import assay.model.Disc;
import assay.model.Problem;
import assay.nebula.DustLaw;
import assay.nebula.Line;
import assay.simulate.Draws;
import assay.simulate.sky.SkyRules.Ages;
import assay.simulate.sky.SkyRules.Clumps;
import assay.simulate.sky.SkyRules.Deviations;
import assay.simulate.sky.SkyRules.Dust;
import assay.simulate.sky.SkyRules.Footprint;
import assay.simulate.sky.SkyRules.Light;
import assay.simulate.sky.SkyRules.Metallicity;
import assay.simulate.sky.SkyRules.Motion;
import assay.simulate.sky.SkyRules.Noise;
import assay.simulate.sky.SkyRules.Parity;
import assay.simulate.sky.SkyRules.Stars;
import assay.simulate.sky.SkyRules.View;
import assay.simulate.sky.SkyRules.WithDensity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What is put into simulated MaNGA galaxies: 12 + log(O/H) = zero + perMass (log M* - 10) + perDensity (log Σ* - 2) + {@code
 * ageWeight} δ + a field of the given scatter, where δ makes patches older or younger and shows in D4000, in the age and
 * in the equivalent width. Galaxies have log M* evenly from 9 to 11.2 and a size from a relation with mass; all else is a
 * choice of this simulation.
 */
public record MangaTruth(int number, double zero, double perMass, double perDensity, double ageWeight, double scatter) {
    private static final double[] FIELDS = {12, 17, 22, 27, 32}; // arcsec, the bundles of fibres
    private static final double PIXEL = 0.5;
    private static final double HUBBLE = 71;
    private static final double PATCH_KPC = 2;
    private static final List<Line> LINES =
            List.of(Line.OII3727, Line.Hb, Line.OIII5007, Line.Ha, Line.NII6584, Line.SII6716, Line.SII6731);

    public MangaTruth {
        if (number < 1) throw new Problem(number + " galaxies: give at least one");
        if (!(scatter >= 0)) throw new Problem("a scatter of " + scatter + " dex: give 0 or more");
    }

    List<SimulatedMember> members(double coarser, Function<String, Draws> streams) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(g -> String.format(Locale.ROOT, "SIM-%04d", g)) // the same names whatever the number
                .map(name -> member(name, streams.apply(name + "/truth"), coarser))
                .toList();
    }

    private SimulatedMember member(String name, Draws draws, double coarser) {
        double logMass = 9 + 2.2 * draws.uniform();
        double re = StrictMath.pow(10, 0.55 + 0.25 * (logMass - 10) + 0.15 * draws.gaussian());
        double field = FIELDS[draws.below(FIELDS.length)];
        double covered = draws.uniform() < 2 / 3.0 ? 1.5 : 2.5; // Re, the two parts of the survey
        double distance = re / (field / 2 / covered) * 648 / Math.PI;
        double axisRatio = 0.6 + 0.4 * draws.uniform();
        Disc disc = new Disc(
                360 * draws.uniform(),
                -5 + 60 * draws.uniform(),
                distance,
                180 * draws.uniform(),
                axisRatio,
                0,
                re,
                OptionalDouble.empty());
        int pixels = (int) Math.round(field / PIXEL);
        double scale = re / 1.678; // of an exponential disc
        double density = StrictMath.pow(10, logMass) / (2 * Math.PI * scale * scale) / 1e6;
        double starFormation = StrictMath.pow(10, 0.75 * (logMass - 10.5) + 0.2 + 0.25 * draws.gaussian());
        double excess = 0.1 + 0.15 * draws.uniform();
        SkyRules rules = new SkyRules(
                name,
                disc,
                new View(pixels, pixels, PIXEL, 0, Parity.EAST_LEFT, Footprint.HEXAGON, 2.5, 1),
                new Light(starFormation / 5.5e-42, 1.2 * re, 1, 0), // Kennicutt et al. 2009
                Clumps.none(),
                new Metallicity(
                        LineSequence.MARINO13_O3N2,
                        new WithDensity(zero + perMass * (logMass - 10), perDensity),
                        scatter,
                        PATCH_KPC,
                        0),
                new Dust(DustLaw.calzetti00, 3.1, 2.86, excess, -0.03, 0.02, PATCH_KPC),
                new Motion(HUBBLE * distance, 150 * StrictMath.pow(10, 0.27 * (logMass - 10)), 0.3 * re, 20, 70),
                new Stars(density, scale, 30, Optional.of(new Ages(1, PATCH_KPC, ageWeight))),
                new Noise(4e-18, 0.01, Deviations.COHERENT, 1.5),
                LINES);
        return new SimulatedMember(coarser == 1 ? rules : rules.coarser(coarser), logMass);
    }
}
