package assay.plan;

import assay.io.CatalogueLayout;
import assay.io.maps.Layout;
import assay.simulate.DwarfSampleRules;
import java.util.List;
import java.util.Optional;

/**
 * Which galaxies, and where their data are.
 *
 * @param table the file with one row a galaxy, within the data folder
 * @param catalogue what its columns mean, where they are not called as we call them
 * @param maps the file of the maps of each galaxy, or its folder, with {@code {galaxy}} for the name
 * @param layout how these files are laid out
 * @param alongside further maps of each galaxy, such as masks of its environments
 * @param neighbours a catalogue of galaxies around them, if densities are wanted
 * @param simulated the sample that the study makes itself when there are no data
 */
public record SamplePlan(
        String table,
        Optional<CatalogueLayout> catalogue,
        String maps,
        Layout layout,
        List<MapFiles> alongside,
        List<Property> properties,
        Optional<String> neighbours,
        double thickness,
        Optional<DwarfSampleRules> simulated) {
    public SamplePlan {
        alongside = List.copyOf(alongside);
        properties = List.copyOf(properties);
    }

    /** The same for a simulated sample, which is a plain table with plain line maps whatever the survey does. */
    public SamplePlan asSimulated() {
        return new SamplePlan(
                table,
                Optional.empty(),
                layout.equals(Layout.LINE_MAPS) ? maps : "{galaxy}_lines.fits",
                Layout.LINE_MAPS,
                List.of(),
                properties,
                neighbours,
                thickness,
                simulated);
    }
}
