package assay.dsl.command;

import assay.engine.MapCheck;
import assay.engine.MapTarget;
import assay.model.Disc;
import assay.model.Problem;
import assay.model.figure.Figure;
import assay.plots.FigureWriter;
import assay.plots.Format;
import assay.sky.NamedCosmology;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The part of {@code doctor} that looks at a map. */
final class MapDoctor {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "MAP",
            description = "a FITS file: tells how it lies on the sky, and draws it")
    private Path map;

    @Option(names = "--extension", paramLabel = "NAME", description = "its name or number (default: the first image)")
    private String extension;

    @Option(names = "--table", paramLabel = "FILE", description = "a table of galaxies with the disc of --galaxy")
    private Path table;

    @Option(names = "--galaxy", paramLabel = "NAME", description = "the galaxy of the map, a row of --table")
    private String galaxy;

    @Option(names = "--cosmology", paramLabel = "NAME", description = "for tables of redshifts: WMAP9 or Planck18")
    private NamedCosmology cosmology;

    @Option(names = "--centre", paramLabel = "RA,DEC", split = ",", description = "of the galaxy, in degrees")
    private double[] centre;

    @Option(names = "--pa", paramLabel = "DEG", description = "of its major axis, north through east")
    private Double positionAngle;

    @Option(names = "--axis-ratio", paramLabel = "Q", description = "minor over major axis on the sky")
    private Double axisRatio;

    @Option(names = "--inclination", paramLabel = "DEG", description = "instead of --axis-ratio")
    private Double inclination;

    @Option(names = "--thickness", paramLabel = "Q0", description = "intrinsic axis ratio (default: 0, a thin disc)")
    private double thickness;

    boolean asked() {
        return map != null;
    }

    /** Without a map there is nothing that the other words could be about. */
    void requireNothing() {
        boolean said = extension != null
                || table != null
                || galaxy != null
                || centre != null
                || positionAngle != null
                || axisRatio != null
                || inclination != null;
        if (said) throw new Problem("doctor: which map? assay doctor MAP.fits --table galaxies.ecsv --galaxy NAME");
    }

    void look(PrintWriter print, Path out) {
        MapCheck check = MapCheck.of(map, Optional.ofNullable(extension), target());
        check.facts().forEach((what, found) -> print.printf("  %-24s %s%n", what, found));
        Figure figure = check.figure();
        Path folder = out.resolve("doctor");
        new FigureWriter().write(figure, folder, EnumSet.of(Format.PNG));
        print.printf("  %-24s %s%n", "picture", folder.resolve(figure.name() + ".png"));
    }

    private Optional<MapTarget> target() {
        boolean shape = centre != null || positionAngle != null || axisRatio != null || inclination != null;
        if (table != null || galaxy != null) {
            if (table == null || galaxy == null) throw new Problem("doctor: --table and --galaxy belong together");
            if (shape) throw new Problem("doctor: the disc comes from --table or from --centre and the like, not both");
            return Optional.of(MapTarget.of(
                    table, galaxy, thickness, Optional.ofNullable(cosmology).map(NamedCosmology::universe)));
        }
        if (!shape) return Optional.empty();
        boolean whole = centre != null && positionAngle != null && (axisRatio == null) != (inclination == null);
        if (!whole || centre.length != 2) {
            throw new Problem("doctor: a disc needs --centre RA,DEC --pa DEG and --axis-ratio Q or --inclination DEG");
        }
        double ratio = axisRatio != null ? axisRatio : Disc.axisRatio(inclination, thickness);
        return Optional.of(MapTarget.of(centre[0], centre[1], positionAngle, ratio, thickness));
    }
}
