package assay.simulate.sky;

import assay.model.sky.Plane;
import assay.nebula.Line;
import assay.simulate.Draws;
import assay.simulate.sky.SkyRules.Ages;
import assay.simulate.sky.SkyRules.Radial;
import assay.simulate.sky.SkyRules.RegionMetallicity;
import assay.simulate.sky.SkyRules.WithDensity;
import assay.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The gas and the stars in every cell before the sky and the telescope: Hα before dust in erg/s/cm², the share of it that
 * is diffuse, 12 + log(O/H) and its smooth part, E(B-V), stars, age, and which region owns the cell.
 */
final class Gas {
    private static final double CM_PER_MPC = 3.0856775814913673e24;
    private static final double LN_10 = StrictMath.log(10);
    private static final double PAINTED = 4; // deviations, twice the radius of a region

    final SkyRules rules;
    final Cells cells;
    final double[] ha;
    final double[] diffuse;
    final double[] oh;
    final double[] smooth;
    final double[] reddening;
    final double[] stars;
    final double[] age;
    final int[] owner;
    final List<Region> regions;
    final List<Double> regionOh = new ArrayList<>();
    final long limited;
    private final double areaKpc2; // of a cell in the plane of the disc
    private final double fluxPerLuminosity;

    Gas(SkyRules rules, Function<String, Draws> streams) {
        this.rules = rules;
        this.cells = new Cells(rules.disc(), rules.view());
        String galaxy = rules.galaxy();
        double distance = rules.disc().distanceMpc() * CM_PER_MPC;
        fluxPerLuminosity = 1 / (4 * Math.PI * distance * distance);
        areaKpc2 = cells.kpc * cells.kpc / rules.disc().cosInclination();
        int n = cells.nx * cells.ny;
        stars = new double[n];
        diffuse = new double[n];
        Sersic light = new Sersic(rules.light().halfLightKpc(), rules.light().sersicIndex());
        double perKpc2 = rules.light().diffuseLuminosity() * areaKpc2 * fluxPerLuminosity;
        each(k -> {
            stars[k] = rules.stars().centralDensity()
                    * StrictMath.exp(-radius(k) / rules.stars().scaleKpc());
            diffuse[k] = perKpc2 == 0 ? 0 : perKpc2 * light.density(radius(k));
        });
        age = rules.stars()
                .ages()
                .map(a -> patches(a.lengthKpc(), streams.apply(galaxy + "/ages")))
                .orElse(null);
        double[] patches = rules.metallicity().amplitude() > 0
                ? patches(rules.metallicity().lengthKpc(), streams.apply(galaxy + "/metallicity"))
                : new double[n];
        smooth = new double[n];
        each(k -> smooth[k] = trend(k) + rules.metallicity().amplitude() * patches[k] + ofAge(k));
        reddening = reddening(streams.apply(galaxy + "/dust"));
        regions = Region.strewn(rules, streams.apply(galaxy + "/regions"));
        owner = new int[n];
        ha = diffuse.clone();
        oh = smooth.clone();
        paint();
        limited = metallicities(streams.apply(galaxy + "/scatter"));
    }

    private void each(java.util.function.IntConsumer work) {
        IntStream.range(0, cells.ny).parallel().forEach(j -> {
            for (int k = j * cells.nx; k < (j + 1) * cells.nx; k++) work.accept(k);
        });
    }

    double radius(int k) {
        return Math.sqrt(cells.u[k] * cells.u[k] + cells.v[k] * cells.v[k]);
    }

    private double[] patches(double lengthKpc, Draws draws) {
        GaussianField field = cells.field(lengthKpc, draws);
        double[] values = new double[cells.u.length];
        each(k -> values[k] = field.at(cells.u[k], cells.v[k]));
        return values;
    }

    private double trend(int k) {
        if (rules.metallicity().trend() instanceof WithDensity with) {
            return with.atHundred() + with.perDex() * (StrictMath.log10(stars[k]) - 2);
        }
        Radial radial = (Radial) rules.metallicity().trend();
        double unit = switch (radial.scale()) {
            case RE -> rules.disc().effectiveRadiusKpc();
            case R25 -> rules.disc().r25Kpc().orElseThrow();
            case KPC -> 1;
        };
        return radial.centre() + radial.slope() * radius(k) / unit;
    }

    private double ofAge(int k) {
        return age == null
                ? 0
                : rules.stars().ages().map(Ages::metallicityWeight).orElse(0.0) * age[k];
    }

    private double[] reddening(Draws draws) {
        SkyRules.Dust dust = rules.dust();
        double[] excess = dust.scatter() > 0 ? patches(dust.lengthKpc(), draws) : new double[cells.u.length];
        double re = rules.disc().effectiveRadiusKpc();
        each(k -> excess[k] = Math.max(0, dust.centre() + dust.perRe() * radius(k) / re + dust.scatter() * excess[k]));
        return excess;
    }

    /** Lays the regions on the cells; a cell belongs to its brightest region where that outshines the diffuse gas. */
    private void paint() {
        double[] brightest = diffuse.clone();
        for (Region region : regions) {
            double sigma = region.sigmaKpc() / cells.kpc; // round on the sky
            double[] at = cells.cellAt(region.u(), region.v());
            int reach = (int) Math.ceil(PAINTED * Math.max(sigma, 0.5));
            int i0 = (int) Math.round(at[0]) - reach;
            int j0 = (int) Math.round(at[1]) - reach;
            if (i0 >= cells.nx || j0 >= cells.ny || i0 + 2 * reach < 0 || j0 + 2 * reach < 0) continue;
            double[] across = weights(at[0] - i0, sigma, 2 * reach + 1);
            double[] up = weights(at[1] - j0, sigma, 2 * reach + 1);
            double flux = region.luminosity() * fluxPerLuminosity;
            double radius = Math.max(2 * sigma, 0.5);
            for (int j = Math.max(0, -j0); j < Math.min(up.length, cells.ny - j0); j++) {
                for (int i = Math.max(0, -i0); i < Math.min(across.length, cells.nx - i0); i++) {
                    int k = (j0 + j) * cells.nx + i0 + i;
                    double part = flux * across[i] * up[j];
                    ha[k] += part;
                    double di = i0 + i - at[0];
                    double dj = j0 + j - at[1];
                    boolean own = di * di + dj * dj <= radius * radius || Math.max(Math.abs(di), Math.abs(dj)) <= 0.5;
                    if (own && part > brightest[k]) {
                        brightest[k] = part;
                        owner[k] = region.id();
                    }
                }
            }
        }
    }

    /** Shares of a Gaussian at whole steps, their sum 1; one narrower than a cell goes to its nearest cells. */
    private static double[] weights(double centre, double sigma, int count) {
        double width = Math.max(sigma, 0.3);
        double[] weights = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            weights[i] = StrictMath.exp(-0.5 * (i - centre) * (i - centre) / (width * width));
            sum += weights[i];
        }
        for (int i = 0; i < count; i++) weights[i] /= sum;
        return weights;
    }

    /** How many cells were brought back to the sequence of lines. */
    private long metallicities(Draws draws) {
        double[] own = new double[cells.grid().pixels()];
        for (int p = 0; p < own.length; p++) own[p] = rules.metallicity().scatter() * draws.gaussian();
        double[] atCentre = new double[regions.size()];
        boolean one = rules.clumps().metallicity() == RegionMetallicity.ONE_EACH;
        for (Region region : regions) {
            double[] at = cells.cellAt(region.u(), region.v());
            int i = (int) Math.round(at[0]);
            int j = (int) Math.round(at[1]);
            boolean shown = i >= 0 && j >= 0 && i < cells.nx && j < cells.ny;
            double value = shown ? smooth[j * cells.nx + i] + region.deviation() : Double.NaN;
            atCentre[region.id() - 1] = rules.metallicity().sequence().limited(value);
            regionOh.add(atCentre[region.id() - 1]);
        }
        boolean[] beyond = new boolean[oh.length];
        each(k -> {
            int pixel = cells.pixelOf(k);
            double value = smooth[k] + (pixel < 0 ? 0 : own[pixel]);
            if (owner[k] > 0) {
                Region region = regions.get(owner[k] - 1);
                value = one && !Double.isNaN(atCentre[region.id() - 1])
                        ? atCentre[region.id() - 1]
                        : smooth[k] + region.deviation();
            }
            oh[k] = rules.metallicity().sequence().limited(value);
            beyond[k] = oh[k] != value;
        });
        return IntStream.range(0, beyond.length).filter(k -> beyond[k]).count();
    }

    /** Flux of a line in each cell as it leaves the galaxy: erg/s/cm² at the observer, dust before it. */
    double[] line(Line line) {
        LineSequence sequence = rules.metallicity().sequence();
        double logDecrement = StrictMath.log10(rules.dust().decrement());
        double k0 = rules.dust().law().k(line.wavelength(), rules.dust().rv());
        boolean low = switch (line) {
            case NII6584, NII6548, SII6716, SII6731, OI6300 -> true;
            default -> false;
        };
        double more = low ? StrictMath.exp(LN_10 * rules.light().enhancement()) - 1 : 0;
        double[] flux = new double[ha.length];
        each(k -> {
            double log = sequence.logOverHb(line, oh[k], logDecrement) - logDecrement - 0.4 * k0 * reddening[k];
            flux[k] = (ha[k] + more * diffuse[k]) * StrictMath.exp(LN_10 * log);
        });
        return flux;
    }

    /** Line-of-sight velocity in km/s. */
    double[] velocity() {
        SkyRules.Motion motion = rules.motion();
        double cos = rules.disc().cosInclination();
        double seen = motion.rotation() * Math.sqrt(1 - cos * cos) * 2 / Math.PI;
        double[] velocity = new double[ha.length];
        each(k -> {
            double radius = radius(k);
            double turned = radius == 0 ? 0 : cells.u[k] / radius;
            velocity[k] = motion.systemic() + seen * StrictMath.atan(radius / motion.turnoverKpc()) * turned;
        });
        return velocity;
    }

    /** Luminosity of the regions and of all gas in the image before dust, erg/s. */
    double[] luminosities() {
        double total = Arrays.stream(cells.summed(ha)).sum() / fluxPerLuminosity;
        double between = Arrays.stream(cells.summed(diffuse)).sum() / fluxPerLuminosity;
        return new double[] {total - between, total};
    }

    /** A quantity as it is seen, weighted with the light that carries it; NaN where there is none. */
    double[] weighted(double[] quantity, double[] light) {
        double[] product = new double[light.length];
        for (int k = 0; k < product.length; k++) product[k] = light[k] * quantity[k];
        double[] values = cells.seen(product);
        double[] weight = cells.seen(light);
        for (int p = 0; p < values.length; p++) values[p] /= weight[p];
        return values;
    }

    /** The region of the cell in the middle of each pixel. */
    Plane regionPlane() {
        double[] labels = new double[cells.grid().pixels()];
        for (int p = 0; p < labels.length; p++) labels[p] = owner[cells.middleOf(p)];
        return Plane.of(labels, Unit.ONE, Plane.Pooling.LABEL);
    }
}
