package assay.plan;

import assay.io.CatalogueLayout;
import assay.io.maps.Layout;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which galaxies, and where their data are.
 *
 * @param table the file with one row a galaxy, within the data folder
 * @param only those of its galaxies that count, where not all do
 * @param catalogue what its columns mean, where they are not called as we call them
 * @param maps the file of the maps of each galaxy, or its folder, with {@code {galaxy}} for the name
 * @param layout how these files are laid out
 * @param alongside further maps of each galaxy, such as masks of its environments
 * @param neighbours a catalogue of galaxies around them, if densities are wanted
 * @param lens what lies between them and us, if they are lensed
 * @param simulated the sample that the study makes itself when there are no data
 */
public record SamplePlan(
        String table,
        List<String> only,
        Optional<CatalogueLayout> catalogue,
        String maps,
        Layout layout,
        List<MapFiles> alongside,
        List<Property> properties,
        Optional<String> neighbours,
        double thickness,
        Optional<LensPlan> lens,
        Optional<SimulatedSample> simulated) {
    public SamplePlan {
        only = List.copyOf(only);
        alongside = List.copyOf(alongside);
        properties = List.copyOf(properties);
    }

    /** Columns of the table that say how discs lie on the sky, where there may be none: of lensed galaxies, of plain tables. */
    public List<String> dispensable() {
        if (lens.isPresent()) return List.of("axisRatio", "positionAngle");
        boolean placed =
                layout.maps().stream().anyMatch(map -> Set.of("x", "ra").contains(map.key()));
        return layout.isTable() && !placed ? List.of("ra", "dec", "axisRatio", "positionAngle") : List.of();
    }

    /** The same with discs of no thickness, where none is deprojected. */
    public SamplePlan thin() {
        return new SamplePlan(
                table, only, catalogue, maps, layout, alongside, properties, neighbours, 0, lens, simulated);
    }

    /** The same for a simulated sample that is a plain table with plain line maps. */
    public SamplePlan asLineMaps() {
        boolean plain = layout.equals(Layout.LINE_MAPS);
        return simulated(table, plain ? maps : "{galaxy}_lines.fits", Layout.LINE_MAPS);
    }

    /** The same for a simulated sample that is a plain table with a folder for each galaxy, in the layout of the survey. */
    public SamplePlan inFolders() {
        boolean readable = table.endsWith(".ecsv") || table.endsWith(".csv");
        return simulated(readable ? table : "galaxies.ecsv", "{galaxy}", layout);
    }

    private SamplePlan simulated(String plainTable, String files, Layout written) {
        return new SamplePlan(
                plainTable,
                only,
                Optional.empty(),
                files,
                written,
                List.of(),
                properties,
                neighbours,
                thickness,
                lens,
                simulated);
    }
}
