package assay.simulate.sky;

import assay.model.InputKind;
import assay.model.sky.LineMaps;
import assay.model.sky.Plane;
import assay.model.sky.Plane.Pooling;
import assay.model.sky.SkyGrid;
import assay.nebula.Line;
import assay.unit.Unit;
import assay.unit.Units;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is behind the maps, pixel by pixel: {@code trueOH} is the light-weighted O/H of the pixel before the PSF (a mean
 * of the abundance itself, as a logarithm), {@code seenOH} the same of the light that the PSF brings there, {@code
 * trueSmooth} the trend and the field without the deviations of regions, {@code trueEBV} and {@code trueVelocity} means
 * over the pixel, {@code diffuseShare} the share of Hα from diffuse gas before dust, {@code region} the number of the
 * region that owns the pixel, 0 for none.
 */
final class TrueMaps implements LineMaps {
    private static final Set<String> KEYS = Collections.unmodifiableSet(new LinkedHashSet<>(
            List.of("trueOH", "seenOH", "trueSmooth", "trueEBV", "trueVelocity", "diffuseShare", "region")));

    private final Gas gas;

    TrueMaps(Gas gas) {
        this.gas = gas;
    }

    @Override
    public String galaxy() {
        return gas.rules.galaxy();
    }

    @Override
    public SkyGrid grid() {
        return gas.cells.grid();
    }

    @Override
    public Set<String> keys() {
        return KEYS;
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
        return switch (key) {
            case "trueOH" -> oxygen(gas.ha, false);
            case "seenOH" -> oxygen(gas.line(Line.Ha), true);
            case "trueSmooth" -> mean(gas.smooth, Unit.ONE);
            case "trueEBV" -> mean(gas.reddening, Units.get("mag"));
            case "trueVelocity" -> mean(gas.velocity(), Units.parse("km/s"));
            case "diffuseShare" -> share();
            case "region" -> gas.regionPlane();
            default ->
                throw new IllegalArgumentException(
                        "no truth is kept of " + key + "; there is " + String.join(", ", KEYS));
        };
    }

    private Plane mean(double[] cells, Unit unit) {
        return Plane.of(gas.cells.averaged(cells), unit, Pooling.MEAN);
    }

    private Plane share() {
        double[] all = gas.cells.summed(gas.ha);
        double[] share = gas.cells.summed(gas.diffuse);
        for (int p = 0; p < share.length; p++) share[p] /= all[p];
        return Plane.of(share, Unit.ONE, Pooling.MEAN);
    }

    private Plane oxygen(double[] light, boolean blurred) {
        double[] abundance = new double[light.length];
        for (int k = 0; k < abundance.length; k++) abundance[k] = light[k] * StrictMath.pow(10, gas.oh[k] - 8.5);
        double[] sum = blurred ? gas.cells.seen(abundance) : gas.cells.summed(abundance);
        double[] weight = blurred ? gas.cells.seen(light) : gas.cells.summed(light);
        for (int p = 0; p < sum.length; p++) sum[p] = 8.5 + StrictMath.log10(sum[p] / weight[p]);
        return Plane.of(sum, Unit.ONE, Pooling.MEAN);
    }
}
