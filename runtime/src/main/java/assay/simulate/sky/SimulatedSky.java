package assay.simulate.sky;

import assay.model.InputKind;
import assay.model.NumberColumn;
import assay.model.Table;
import assay.model.sky.LineMaps;
import assay.simulate.Draws;
import assay.unit.Unit;
import assay.unit.Units;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A galaxy as a survey would map it, with the truth beside the maps. The maps are made when they are asked for; the same
 * rules and streams give the same numbers, whatever else is simulated and on however many threads.
 */
public final class SimulatedSky {
    static final List<String> NOTES = List.of(
            "This galaxy is simulated: its maps were made from known rules and show nothing that was observed.");
    static final Map<String, String> KIND = Map.of("input", InputKind.SIMULATED.label());

    private final SkyRules rules;
    private final Gas gas;
    private final LineMaps maps;
    private final LineMaps truth;

    private SimulatedSky(SkyRules rules, Function<String, Draws> streams) {
        this.rules = rules;
        this.gas = new Gas(rules, streams);
        this.maps = new ObservedMaps(gas, streams);
        this.truth = new TrueMaps(gas);
    }

    /** {@code streams} gives a stream of chance for a name, such as {@code NGC0628/noise/Ha}. */
    public static SimulatedSky of(SkyRules rules, Function<String, Draws> streams) {
        return new SimulatedSky(rules, streams);
    }

    public SkyRules rules() {
        return rules;
    }

    /** Line fluxes with errors, {@code EW(Ha)}, {@code velocity(Ha)}, {@code dispersion(Ha)}, {@code stellarDensity}, ... */
    public LineMaps maps() {
        return maps;
    }

    /** {@code trueOH}, {@code seenOH}, {@code trueSmooth}, {@code trueEBV}, {@code trueVelocity}, {@code region}, ... */
    public LineMaps truth() {
        return truth;
    }

    /** The regions whose centres the image shows. */
    public Table regions() {
        int[] shown = IntStream.range(0, gas.regions.size())
                .filter(r -> {
                    double[] at = pixel(gas.regions.get(r));
                    return at[0] >= -0.5
                            && at[1] >= -0.5
                            && at[0] < rules.view().nx() - 0.5
                            && at[1] < rules.view().ny() - 0.5;
                })
                .toArray();
        return new Table(
                "regions",
                "H II regions of the simulated galaxy " + rules.galaxy(),
                List.of(
                        column("region", Unit.ONE, "number in the map of regions", shown, Region::id),
                        column("x", Unit.ONE, "first pixel, counted from 0", shown, r -> pixel(r)[0]),
                        column("y", Unit.ONE, "second pixel, counted from 0", shown, r -> pixel(r)[1]),
                        column("ra", Units.get("deg"), "", shown, r -> position(r)[0]),
                        column("dec", Units.get("deg"), "", shown, r -> position(r)[1]),
                        column("u", Units.get("kpc"), "along the major axis in the disc", shown, Region::u),
                        column("v", Units.get("kpc"), "across it in the disc", shown, Region::v),
                        column("radius", Units.get("pc"), "", shown, Region::radiusPc),
                        column("luminosity", Units.parse("erg/s"), "of Ha before dust", shown, Region::luminosity),
                        column(
                                "OH",
                                Unit.ONE,
                                "12 + log(O/H) at its centre",
                                shown,
                                r -> gas.regionOh.get(r.id() - 1))),
                KIND);
    }

    private double[] pixel(Region region) {
        double[] cell = gas.cells.cellAt(region.u(), region.v());
        return new double[] {gas.cells.pixel(cell[0]), gas.cells.pixel(cell[1])};
    }

    private double[] position(Region region) {
        double[] at = pixel(region);
        return gas.cells.grid().projection().sky(at[0], at[1]);
    }

    private NumberColumn column(
            String name, Unit unit, String description, int[] rows, ToDoubleFunction<Region> value) {
        double[] values = IntStream.of(rows)
                .mapToDouble(r -> value.applyAsDouble(gas.regions.get(r)))
                .toArray();
        return new NumberColumn(name, unit, description, values);
    }

    /** Hα of regions and of all gas that the image shows, before dust, in erg/s. */
    double[] luminosities() {
        return gas.luminosities();
    }

    /** Cells whose metallicity was brought back to the end of the sequence of lines. */
    public long limitedCells() {
        return gas.limited;
    }
}
