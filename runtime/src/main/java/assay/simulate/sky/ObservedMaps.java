package assay.simulate.sky;

import assay.model.InputKind;
import assay.model.sky.LineMaps;
import assay.model.sky.Plane;
import assay.model.sky.Plane.Pooling;
import assay.model.sky.SkyGrid;
import assay.nebula.Line;
import assay.simulate.Draws;
import assay.simulate.sky.SkyRules.Deviations;
import assay.simulate.sky.SkyRules.Noise;
import assay.simulate.sky.SkyRules.View;
import assay.unit.Unit;
import assay.unit.Units;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The maps as a survey would release them: blurred, in pixels, with noise. Velocity, dispersion and width are those of
 * the light that reaches a pixel, weighted with Hα. Each map has a stream of noise of its own, so it is the same whichever
 * maps are asked for, and however often.
 */
final class ObservedMaps implements LineMaps {
    private static final double MEASURABLE = 3; // signal-to-noise of Ha for its velocity and dispersion
    private static final Unit SPEED = Units.parse("km/s");

    private final Gas gas;
    private final SkyRules rules;
    private final Function<String, Draws> streams;
    private final Set<String> keys = new LinkedHashSet<>();
    private final double meanContinuum;

    ObservedMaps(Gas gas, Function<String, Draws> streams) {
        this.gas = gas;
        this.rules = gas.rules;
        this.streams = streams;
        rules.lines().forEach(line -> keys.add(line.name()));
        keys.addAll(List.of("EW(Ha)", "velocity(Ha)", "dispersion(Ha)", "stellarDensity"));
        rules.stars().ages().ifPresent(a -> keys.addAll(List.of("D4000", "lightAge")));
        keys.add("region");
        double light = 0;
        double stars = 0;
        double[] continuum = continuum();
        for (int k = 0; k < continuum.length; k++) {
            light += gas.ha[k];
            stars += continuum[k];
        }
        meanContinuum = light / stars / rules.stars().meanWidth();
    }

    @Override
    public String galaxy() {
        return rules.galaxy();
    }

    @Override
    public SkyGrid grid() {
        return gas.cells.grid();
    }

    @Override
    public Set<String> keys() {
        return java.util.Collections.unmodifiableSet(keys);
    }

    @Override
    public InputKind kind() {
        return InputKind.SIMULATED;
    }

    @Override
    public List<String> notes() {
        return SimulatedSky.NOTES;
    }

    @Override
    public Plane plane(String key) {
        if (!keys.contains(key)) {
            throw new IllegalArgumentException(
                    "the simulated sky of " + galaxy() + " has no map " + key + "; it has " + String.join(", ", keys));
        }
        return switch (key) {
            case "EW(Ha)" -> width();
            case "velocity(Ha)", "dispersion(Ha)" -> motion(key);
            case "stellarDensity" -> mean(gas.stars, "Msun/pc2");
            case "D4000" -> mean(populations(1.30, 0.15, 0.06), "1");
            case "lightAge" -> age();
            case "region" -> gas.regionPlane();
            default -> flux(Line.valueOf(key));
        };
    }

    private Plane flux(Line line) {
        double[] values = gas.cells.seen(gas.line(line));
        double[] errors = new double[values.length];
        Noise noise = rules.noise();
        double sky = noise.depth() * rules.view().pixelArcsec() * rules.view().pixelArcsec();
        double[] deviates = deviates(line.name());
        for (int p = 0; p < values.length; p++) {
            errors[p] = Math.hypot(sky, noise.relative() * values[p]);
            values[p] += errors[p] * deviates[p];
        }
        return Plane.of(gas.cells.masked(values), gas.cells.masked(errors), Line.FLUX, Pooling.SUM);
    }

    /** Standard normal, in every pixel. */
    private double[] deviates(String map) {
        Noise noise = rules.noise();
        int nx = rules.view().nx();
        int ny = rules.view().ny();
        if (noise.deviations() == Deviations.ABSENT) return new double[nx * ny];
        Draws draws = streams.apply(rules.galaxy() + "/noise/" + map);
        if (noise.deviations() == Deviations.COHERENT) {
            double sigma =
                    noise.coherenceArcsec() / View.FWHM_IN_SIGMA / rules.view().pixelArcsec();
            return Smoothing.coherentNoise(nx, ny, sigma, draws);
        }
        double[] white = new double[nx * ny];
        for (int p = 0; p < white.length; p++) white[p] = draws.gaussian();
        return white;
    }

    /** Hα as measured, its noise included, over the continuum, both behind the same dust. */
    private Plane width() {
        Plane ha = flux(Line.Ha);
        double[] reddened = continuum();
        double k = rules.dust().law().k(Line.Ha.wavelength(), rules.dust().rv());
        for (int c = 0; c < reddened.length; c++) {
            reddened[c] *= meanContinuum * StrictMath.exp(-0.4 * StrictMath.log(10) * k * gas.reddening[c]);
        }
        double[] continuum = gas.cells.seen(reddened);
        double[] values = ha.values();
        double[] errors = ha.errors().orElseThrow();
        for (int p = 0; p < values.length; p++) {
            values[p] /= continuum[p];
            errors[p] /= continuum[p];
        }
        return Plane.of(values, errors, Units.get("AA"), Pooling.MEAN);
    }

    private double[] continuum() {
        double spread = rules.stars().ages().map(SkyRules.Ages::spread).orElse(0.0);
        double[] light = gas.stars.clone();
        if (spread > 0) {
            for (int k = 0; k < light.length; k++) light[k] *= StrictMath.pow(10, 0.2 * spread * gas.age[k]);
        }
        return light;
    }

    private double[] populations(double zero, double perDex, double perDeviation) {
        double spread = rules.stars().ages().orElseThrow().spread();
        double[] values = new double[gas.stars.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = zero + perDex * (StrictMath.log10(gas.stars[k]) - 2) + perDeviation * spread * gas.age[k];
        }
        return values;
    }

    private Plane age() {
        double[] logAge = populations(0, 0.25, 0.15);
        for (int k = 0; k < logAge.length; k++) logAge[k] = StrictMath.pow(10, logAge[k]);
        return mean(logAge, "Gyr");
    }

    /** Weighted with the density of stars, which are blurred too. */
    private Plane mean(double[] quantity, String unit) {
        double[] values;
        if (quantity == gas.stars) {
            values = gas.cells.seen(quantity);
            double cells = rules.view().oversampling() * (double) rules.view().oversampling();
            for (int p = 0; p < values.length; p++) values[p] /= cells;
        } else {
            values = gas.weighted(quantity, gas.stars);
        }
        return Plane.of(gas.cells.masked(values), Units.parse(unit), Pooling.MEAN);
    }

    /**
     * The first two moments of Hα in velocity; a centroid is good to the dispersion over the signal-to-noise S, a
     * dispersion to that over √2. NaN where S is below 3.
     */
    private Plane motion(String key) {
        double[] light = gas.line(Line.Ha);
        double[] velocity = gas.velocity();
        double[] squares = velocity.clone();
        for (int k = 0; k < squares.length; k++) {
            velocity[k] -= rules.motion().systemic(); // small numbers, so that squares keep their digits
            squares[k] = velocity[k] * velocity[k];
        }
        double[] mean = gas.weighted(velocity, light);
        double[] square = gas.weighted(squares, light);
        Plane ha = flux(Line.Ha);
        double[] deviates = deviates(key);
        double own = rules.motion().dispersion();
        double telescope = rules.motion().instrumentalDispersion();
        double[] values = new double[mean.length];
        double[] errors = new double[mean.length];
        for (int p = 0; p < values.length; p++) {
            double signal = ha.values()[p] / ha.errors().orElseThrow()[p];
            double dispersion =
                    Math.sqrt(Math.max(0, square[p] - mean[p] * mean[p]) + own * own + telescope * telescope);
            boolean first = key.startsWith("velocity");
            errors[p] = signal >= MEASURABLE ? dispersion / signal / (first ? 1 : Math.sqrt(2)) : Double.NaN;
            values[p] = (first ? mean[p] + rules.motion().systemic() : dispersion) + errors[p] * deviates[p];
        }
        return Plane.of(gas.cells.masked(values), gas.cells.masked(errors), SPEED, Pooling.MEAN);
    }
}
