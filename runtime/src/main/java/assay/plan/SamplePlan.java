package assay.plan;

import assay.io.maps.Layout;
import assay.simulate.DwarfSampleRules;
import java.util.List;
import java.util.Optional;

/**
 * Which galaxies, and where their data are.
 *
 * @param table the file with one row a galaxy, within the data folder
 * @param maps the file of the maps of each galaxy, or its folder, with {@code {galaxy}} for the name
 * @param layout how these files are laid out
 * @param alongside further maps of each galaxy, such as masks of its environments
 * @param neighbours a catalogue of galaxies around them, if densities are wanted
 * @param simulated the sample that the study makes itself when there are no data
 */
public record SamplePlan(
        String table,
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

    /** The same for a simulated sample, which is written as plain line maps whatever the survey does. */
    public SamplePlan asSimulated() {
        if (layout.equals(Layout.LINE_MAPS)) return this;
        return new SamplePlan(
                table, "{galaxy}_lines.fits", Layout.LINE_MAPS, properties, neighbours, thickness, simulated);
    }
}
