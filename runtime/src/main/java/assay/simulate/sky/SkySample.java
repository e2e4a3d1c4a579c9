package assay.simulate.sky;

import assay.model.Column;
import assay.model.NumberColumn;
import assay.model.Table;
import assay.model.TextColumn;
import assay.simulate.Draws;
import assay.unit.Unit;
import assay.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The galaxies of a simulated survey. A galaxy is drawn from streams of its own name, so that one more or one less
 * changes no other. Skies are made one at a time, when they are asked for.
 */
public final class SkySample {
    private final List<SimulatedMember> members;
    private final Function<String, Draws> streams;

    SkySample(List<SimulatedMember> members, Function<String, Draws> streams) {
        this.members = List.copyOf(members);
        this.streams = streams;
    }

    /**
     * The nineteen galaxies of Williams et al. (2022) with their published geometry, observed areas and numbers of
     * pixels, in the pixels and about the depth of PHANGS-MUSE; {@code coarser} makes the pixels larger.
     */
    public static SkySample phangs(PhangsTruth truth, double coarser, Function<String, Draws> streams) {
        return new SkySample(truth.members(coarser, streams), streams);
    }

    /** Galaxies in the plane of mass and size as MaNGA maps them; {@code coarser} makes the pixels larger. */
    public static SkySample manga(MangaTruth truth, double coarser, Function<String, Draws> streams) {
        return new SkySample(truth.members(coarser, streams), streams);
    }

    public List<SkyRules> rules() {
        return members.stream().map(SimulatedMember::rules).toList();
    }

    public SimulatedSky sky(SkyRules rules) {
        return SimulatedSky.of(rules, streams);
    }

    /** What an observer knows of the galaxies. */
    public Table galaxies() {
        List<Column> columns = new ArrayList<>();
        columns.add(names());
        columns.add(column(
                "ra", Units.get("deg"), "of the centre", m -> m.rules().disc().ra()));
        columns.add(column(
                "dec", Units.get("deg"), "of the centre", m -> m.rules().disc().dec()));
        columns.add(
                column("distance", Units.get("Mpc"), "", m -> m.rules().disc().distanceMpc()));
        columns.add(column(
                "positionAngle",
                Units.get("deg"),
                "of the major axis, north through east",
                m -> m.rules().disc().positionAngle()));
        columns.add(column(
                "axisRatio",
                Unit.ONE,
                "minor over major axis",
                m -> m.rules().disc().axisRatio()));
        columns.add(column(
                "Re",
                Units.get("kpc"),
                "effective radius",
                m -> m.rules().disc().effectiveRadiusKpc()));
        columns.add(column(
                "r25", Units.get("kpc"), "", m -> m.rules().disc().r25Kpc().orElse(Double.NaN)));
        columns.add(column("logMstar", Units.get("dex"), "log stellar mass in Msun", SimulatedMember::logMstar));
        return new Table("galaxies", "Simulated galaxies", columns, SimulatedSky.KIND);
    }

    /** What the galaxies were made of. */
    public Table truth() {
        List<Column> columns = new ArrayList<>();
        Unit dex = Units.get("dex");
        columns.add(names());
        columns.add(column("centre", dex, "12 + log(O/H) at the centre", m -> m.radial(SkyRules.Radial::centre)));
        columns.add(column(
                "slope",
                dex,
                "of 12 + log(O/H) in the radius named by the rules",
                m -> m.radial(SkyRules.Radial::slope)));
        columns.add(column(
                "atHundred", dex, "12 + log(O/H) at 100 Msun/pc2", m -> m.density(SkyRules.WithDensity::atHundred)));
        columns.add(column(
                "perDex",
                dex,
                "12 + log(O/H) for each dex of stellar density",
                m -> m.density(SkyRules.WithDensity::perDex)));
        columns.add(column(
                "amplitude",
                dex,
                "of the correlated field",
                m -> m.rules().metallicity().amplitude()));
        columns.add(column(
                "length",
                Units.get("kpc"),
                "of its Matern 3/2 covariance",
                m -> m.rules().metallicity().lengthKpc()));
        columns.add(column(
                "scatter", dex, "of each region", m -> m.rules().metallicity().scatter()));
        columns.add(column(
                "EBV",
                Units.get("mag"),
                "E(B-V) at the centre",
                m -> m.rules().dust().centre()));
        columns.add(column(
                "regions",
                Unit.ONE,
                "H II regions in the disc",
                m -> m.rules().clumps().number()));
        columns.add(column(
                "diffuse",
                Units.parse("erg/s"),
                "Ha of the diffuse gas before dust",
                m -> m.rules().light().diffuseLuminosity()));
        columns.add(column(
                "rotation",
                Units.parse("km/s"),
                "in the plane",
                m -> m.rules().motion().rotation()));
        return new Table("truth", "What the simulated galaxies were made of", columns, SimulatedSky.KIND);
    }

    private TextColumn names() {
        return new TextColumn(
                "galaxy", "", members.stream().map(m -> m.rules().galaxy()).toList());
    }

    private NumberColumn column(String name, Unit unit, String description, ToDoubleFunction<SimulatedMember> value) {
        return new NumberColumn(
                name, unit, description, members.stream().mapToDouble(value).toArray());
    }
}
