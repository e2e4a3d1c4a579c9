package assay.plan;

import assay.simulate.DwarfSampleRules;
import java.util.List;
import java.util.Optional;

/**
 * Which galaxies, and where their data are.
 *
 * @param table the file with one row a galaxy, within the data folder
 * @param maps the files of line maps, with {@code {galaxy}} for the name
 * @param neighbours a catalogue of galaxies around them, if densities are wanted
 * @param simulated the sample that the study makes itself when there are no data
 */
public record SamplePlan(
        String table,
        String maps,
        List<Property> properties,
        Optional<String> neighbours,
        double thickness,
        Optional<DwarfSampleRules> simulated) {
    public SamplePlan {
        properties = List.copyOf(properties);
    }
}
