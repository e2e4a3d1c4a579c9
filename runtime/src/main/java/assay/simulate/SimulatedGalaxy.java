package assay.simulate;

import assay.model.Disc;
import assay.model.InputKind;
import assay.model.Spaxels;
import assay.model.Spaxels.Values;
import assay.model.sky.Projection;
import assay.unit.Unit;
import assay.unit.Units;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** One galaxy of a simulated sample: its maps as they would be observed, and the truth behind them. */
public record SimulatedGalaxy(
        String name,
        Disc disc,
        Projection plane,
        Spaxels spaxels,
        double gradientPerRe,
        double centralMetallicity,
        double colourExcess,
        boolean regular,
        int starFormingBins,
        double outermostRadiusInRe) {

    private static final double HALF_LIGHT = 1 / 1.678; // scale length of an exponential disc over Re

    static SimulatedGalaxy make(String name, Dwarf dwarf, DwarfSampleRules rules, Draws draws) {
        DwarfSampleRules.Observation observation = rules.observation();
        Disc disc = disc(dwarf, observation, draws);
        double extent = 1 + 2 * draws.uniform();
        double spread = (double) observation.mostBins() / observation.fewestBins();
        int bins = (int) Math.round(observation.fewestBins() * StrictMath.pow(spread, draws.uniform()));
        double excess = Dwarf.rounded(observation.meanColourExcess() * Math.abs(draws.gaussian()), 1e-6);
        BinnedField field = BinnedField.make(disc, extent, bins, observation, draws);
        BinLight light = BinLight.make(dwarf, disc, field, excess, rules, draws);
        BinVelocities motion = BinVelocities.make(dwarf, disc, field, rules, draws);
        Spaxels spaxels = observed(name, field, light, motion, observation, draws)
                .with("stellarDensity", stars(dwarf, field, draws), Units.parse("Msun/pc2"));
        int starForming = 0;
        double outermost = 0;
        for (int b = 0; b < light.starForming().length; b++) {
            if (light.starForming()[b]) starForming++;
            outermost = Math.max(outermost, field.radiusInRe()[b]);
        }
        return new SimulatedGalaxy(
                name,
                disc,
                field.plane(),
                spaxels,
                dwarf.gradient(),
                light.centralMetallicity(),
                excess,
                dwarf.regular(),
                starForming,
                outermost);
    }

    /** Face-on density of an exponential disc of stars, its scale length near that of half light at Re. */
    private static double[] stars(Dwarf dwarf, BinnedField field, Draws draws) {
        double scaleInRe = HALF_LIGHT * StrictMath.pow(10, 0.08 * draws.gaussian());
        double scalePc = scaleInRe * dwarf.effectiveRadiusKpc() * 1000;
        double centre = StrictMath.pow(10, dwarf.logMass()) / (2 * Math.PI * scalePc * scalePc);
        double[] density = new double[field.radiusInRe().length];
        for (int b = 0; b < density.length; b++) {
            density[b] = centre * StrictMath.exp(-field.radiusInRe()[b] / scaleInRe);
        }
        return density;
    }

    /** Turned at random in space; as far away as its apparent size may be. */
    private static Disc disc(Dwarf dwarf, DwarfSampleRules.Observation rules, Draws draws) {
        double arcsecAtOneMpc = dwarf.effectiveRadiusKpc() / 1000 * 648000 / Math.PI;
        double smallest = Math.max(rules.smallestRe(), arcsecAtOneMpc / rules.farthest());
        double largest = Math.min(rules.largestRe(), arcsecAtOneMpc / rules.nearest());
        double angular = smallest * StrictMath.pow(largest / smallest, draws.uniform());
        double q2 = rules.thickness() * rules.thickness();
        double leastCos2 = (rules.leastAxisRatio() * rules.leastAxisRatio() - q2) / (1 - q2);
        double cos = Math.sqrt(leastCos2) + (1 - Math.sqrt(leastCos2)) * draws.uniform();
        double axisRatio = Math.sqrt(q2 + (1 - q2) * cos * cos);
        double south = StrictMath.sin(Math.toRadians(-70));
        double north = StrictMath.sin(Math.toRadians(20));
        return new Disc(
                Dwarf.rounded(360 * draws.uniform(), 1e-5),
                Dwarf.rounded(Math.toDegrees(StrictMath.asin(south + (north - south) * draws.uniform())), 1e-5),
                Dwarf.rounded(arcsecAtOneMpc / angular, 1e-4),
                Dwarf.rounded(180 * draws.uniform(), 1e-2),
                Dwarf.rounded(Math.min(1, axisRatio), 1e-4),
                rules.thickness(),
                dwarf.effectiveRadiusKpc(),
                OptionalDouble.empty());
    }

    private static Spaxels observed(
            String name,
            BinnedField field,
            BinLight light,
            BinVelocities motion,
            DwarfSampleRules.Observation rules,
            Draws draws) {
        int bins = field.pixels().length;
        double[][] fluxes = new double[BinLight.LINES.length][bins];
        double[][] errors = new double[BinLight.LINES.length][bins];
        for (int b = 0; b < bins; b++) {
            double weakest = Double.POSITIVE_INFINITY;
            for (double[] line : light.fluxes()) weakest = Math.min(weakest, line[b]);
            double sky = weakest / (rules.signalToNoise() + 4 * Math.abs(draws.gaussian()));
            for (int l = 0; l < fluxes.length; l++) {
                double flux = light.fluxes()[l][b];
                errors[l][b] = Math.hypot(sky, 0.01 * flux);
                double noise = errors[l][b] * draws.gaussian();
                fluxes[l][b] = rules.noise() ? flux + noise : flux;
            }
        }
        Unit flux = Units.parse("erg/s/cm2");
        Unit speed = Units.parse("km/s");
        Unit arcsec = Units.get("arcsec");
        Map<String, Values> columns = new LinkedHashMap<>();
        for (int l = 0; l < fluxes.length; l++) {
            columns.put(BinLight.LINES[l], new Values(fluxes[l], flux));
            columns.put("error(" + BinLight.LINES[l] + ")", new Values(errors[l], flux));
        }
        columns.put("EW(Ha)", new Values(light.width(), Units.get("AA")));
        columns.put("velocity(Ha)", new Values(motion.velocity(), speed));
        columns.put("error(velocity(Ha))", new Values(motion.error(), speed));
        columns.put("x", new Values(field.x(), arcsec));
        columns.put("y", new Values(field.y(), arcsec));
        columns.put("pixels", new Values(field.pixels(), Unit.ONE));
        return new Spaxels(name, columns, field.map(), InputKind.SIMULATED, 0);
    }
}
