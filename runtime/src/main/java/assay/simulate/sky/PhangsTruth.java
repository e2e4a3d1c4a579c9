package assay.simulate.sky;

import assay.model.Problem;
import assay.nebula.DustLaw;
import assay.nebula.Line;
import assay.simulate.Draws;
import assay.simulate.sky.SkyRules.Clumps;
import assay.simulate.sky.SkyRules.Deviations;
import assay.simulate.sky.SkyRules.Dust;
import assay.simulate.sky.SkyRules.Footprint;
import assay.simulate.sky.SkyRules.Light;
import assay.simulate.sky.SkyRules.Metallicity;
import assay.simulate.sky.SkyRules.Motion;
import assay.simulate.sky.SkyRules.Noise;
import assay.simulate.sky.SkyRules.Parity;
import assay.simulate.sky.SkyRules.Radial;
import assay.simulate.sky.SkyRules.RegionMetallicity;
import assay.simulate.sky.SkyRules.Scale;
import assay.simulate.sky.SkyRules.Stars;
import assay.simulate.sky.SkyRules.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is put into the simulated PHANGS galaxies: a field of one amplitude, its length drawn evenly between two, the
 * deviation of each region, and the share of Hα that is diffuse. The rest follows the published galaxy or is a choice of
 * this simulation, and said to be one here.
 */
public record PhangsTruth(
        double amplitude, double leastLengthKpc, double greatestLengthKpc, double scatter, double diffuseShare) {
    private static final double PIXELS_PER_REGION = 4.5; // of 60 pc with a metallicity
    private static final List<Line> LINES = List.of(
            Line.Hb, Line.OIII4959, Line.OIII5007, Line.Ha, Line.NII6548, Line.NII6584, Line.SII6716, Line.SII6731);

    public PhangsTruth {
        if (!(leastLengthKpc > 0 && greatestLengthKpc >= leastLengthKpc)) {
            throw new Problem("lengths of " + leastLengthKpc + " to " + greatestLengthKpc
                    + " kpc: give the shorter one first, above 0");
        }
        if (!(diffuseShare >= 0 && diffuseShare < 1)) {
            throw new Problem("a diffuse share of " + diffuseShare + ": give it from 0 to below 1");
        }
    }

    List<SimulatedMember> members(double coarser, Function<String, Draws> streams) {
        return PublishedDisc.all().stream()
                .map(published -> member(published, streams.apply(published.name() + "/truth"), coarser))
                .toList();
    }

    private SimulatedMember member(PublishedDisc published, Draws draws, double coarser) {
        double re = published.disc().effectiveRadiusKpc();
        double r25 = published.disc().r25Kpc().orElseThrow();
        double side = Math.sqrt(published.pixels()) * 0.06; // kpc on the sky
        double arcsec = side / published.disc().kpcPerArcsec();
        int pixels = (int) Math.round(arcsec / 0.2);
        double mass = published.logMstar() - 10.5;
        double centre = 8.56 + 0.08 * mass + 0.02 * draws.gaussian();
        double slope = -0.15 + 0.05 * draws.gaussian();
        double length = leastLengthKpc + (greatestLengthKpc - leastLengthKpc) * draws.uniform();
        double rotation = 170 * StrictMath.pow(10, 0.25 * mass); // a Tully-Fisher relation
        int regions = (int) Math.round(published.withMetallicity() / PIXELS_PER_REGION);
        Clumps clumps = new Clumps(
                regions,
                1.9,
                StrictMath.pow(10, 37.5),
                StrictMath.pow(10, 39.8),
                60,
                200,
                0.6 * side, // the corners of the image included
                RegionMetallicity.ONE_EACH);
        double diffuse = diffuseShare / (1 - diffuseShare) * regions * clumps.meanLuminosity();
        double scale = re / 1.678; // of an exponential disc
        double density = StrictMath.pow(10, published.logMstar()) / (2 * Math.PI * scale * scale) / 1e6;
        SkyRules rules = new SkyRules(
                published.name(),
                published.disc(),
                new View(pixels, pixels, 0.2, 0, Parity.EAST_LEFT, Footprint.RECTANGLE, 0.7, 1),
                new Light(diffuse, 0.5 * r25, 1, 0),
                clumps,
                new Metallicity(
                        LineSequence.PG16_SCAL, new Radial(centre, slope, Scale.R25), amplitude, length, scatter),
                new Dust(DustLaw.odonnell94, 3.1, 2.86, 0.3, -0.05, 0.05, 0.3),
                new Motion(70 * published.disc().distanceMpc(), rotation, 0.2 * re, 20, 49),
                new Stars(density, scale, 20, Optional.empty()),
                new Noise(4e-18, 0.005, Deviations.WHITE, 0),
                LINES);
        return new SimulatedMember(coarser == 1 ? rules : rules.coarser(coarser), published.logMstar());
    }
}
