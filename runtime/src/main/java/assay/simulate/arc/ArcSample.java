package assay.simulate.arc;

import assay.io.AtomicFile;
import assay.model.Column;
import assay.model.NumberColumn;
import assay.model.Table;
import assay.model.TextColumn;
import assay.simulate.Draws;
import assay.unit.Unit;
import assay.unit.Units;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Simulated arcs, each drawn from streams of its own name, so that one more or one less changes no other. */
public record ArcSample(List<SimulatedArc> arcs) {
    public ArcSample {
        arcs = List.copyOf(arcs);
    }

    public static ArcSample of(List<ArcRules> rules, Function<String, Draws> streams) {
        return new ArcSample(rules.parallelStream()
                .map(each -> SimulatedArc.of(each, streams))
                .toList());
    }

    /**
     * Writes the files of every arc into a folder of its name below this one: {@code Map_metallicity.fits}; with spectra about
     * [O III] {@code Map_extinction}, {@code Map_mass_density}, {@code Map_SFR_density_Hb}, {@code Map_bins_SN_70_flux_stddev.fits}
     * and {@code obs_lines_GALAXY.csv}, with spectra about H-alpha {@code Map_Ha_flux_SNR_10.fits}, {@code Map_NII_flux_SNR_10.fits} and
     * {@code Map_bins_SN_10_flux_stddev.fits}; errors in files of their own that end in {@code _unc}; then {@code
     * GALAXY_dplx.fits}, {@code GALAXY_dply.fits}, {@code GALAXY_projection_kpc.fits} and {@code amp_aligned_with_MUSE.fits}. Into
     * the folder {@code tables} a {@code galaxy_fmz.dat}, its name in small letters.
     */
    public void write(Path folder) {
        arcs.parallelStream().forEach(arc -> {
            String galaxy = arc.rules().galaxy();
            ArcFiles.write(arc, folder.resolve(galaxy));
            String relations = galaxy.toLowerCase(Locale.ROOT) + "_fmz.dat";
            AtomicFile.write(folder.resolve("tables").resolve(relations), arc.relations());
        });
    }

    /** What an observer knows of them. */
    public Table galaxies() {
        return table(known());
    }

    /** The same for those who take the image for the galaxy: round and face-on, so that nothing is deprojected. */
    public Table images() {
        List<Column> columns = known();
        columns.add(column("positionAngle", Units.get("deg"), "none: an arc has no disc on the sky", arc -> 0));
        columns.add(column("axisRatio", Unit.ONE, "1: nothing is deprojected", arc -> 1));
        return table(columns);
    }

    private static Table table(List<Column> columns) {
        return new Table("galaxies", "Simulated arcs", columns, SimulatedArc.KIND);
    }

    private List<Column> known() {
        List<Column> columns = new ArrayList<>();
        columns.add(names());
        columns.add(column("ra", Units.get("deg"), "of the centre", arc -> centre(arc)[0]));
        columns.add(column("dec", Units.get("deg"), "of the centre", arc -> centre(arc)[1]));
        columns.add(column("redshift", Unit.ONE, "", arc -> arc.rules().redshift()));
        return columns;
    }

    /** What they were made of. */
    public Table truth() {
        Unit dex = Units.get("dex");
        List<Column> columns = new ArrayList<>();
        columns.add(names());
        columns.add(column(
                "column",
                Unit.ONE,
                "of the centre, counted from 0",
                arc -> arc.rules().source().disc().column()));
        columns.add(column(
                "row",
                Unit.ONE,
                "of the centre, counted from 0",
                arc -> arc.rules().source().disc().row()));
        columns.add(column(
                "axisRatio",
                Unit.ONE,
                "of the disc",
                arc -> arc.rules().source().disc().axisRatio()));
        columns.add(column(
                "positionAngle",
                Units.get("deg"),
                "of its major axis, north through east in the source plane",
                arc -> arc.rules().source().disc().positionAngle()));
        columns.add(column(
                "central",
                dex,
                "12 + log(O/H) at the centre",
                arc -> arc.rules().source().central()));
        columns.add(column(
                "slope",
                Units.parse("dex/kpc"),
                "per radius as the rules have it",
                arc -> arc.rules().source().slope()));
        columns.add(column("EBV", Units.get("mag"), "", arc -> arc.rules().gas().reddening()));
        columns.add(column("bins", Unit.ONE, "", SimulatedArc::bins));
        columns.add(column("pixels", Unit.ONE, "in bins", SimulatedArc::pixels));
        return new Table("truth", "What the simulated arcs were made of", columns, SimulatedArc.KIND);
    }

    private static double[] centre(SimulatedArc arc) {
        var disc = arc.rules().source().disc();
        return arc.rules().view().grid().projection().sky(disc.column(), disc.row());
    }

    private TextColumn names() {
        return new TextColumn(
                "galaxy", "", arcs.stream().map(arc -> arc.rules().galaxy()).toList());
    }

    private NumberColumn column(String name, Unit unit, String description, ToDoubleFunction<SimulatedArc> value) {
        return new NumberColumn(
                name, unit, description, arcs.stream().mapToDouble(value).toArray());
    }
}
