package assay.engine;

import assay.fit.CombinationScan;
import assay.fit.LineFit;
import java.util.List;
import java.util.Map;

/**
 * What came out for all galaxies of a sample or collection together.
 *
 * @param drawn the draws that figures show, by the name of the result
 */
public record AcrossOutcome(
        GalaxyRows rows,
        Map<String, Value> values,
        Map<String, LineFit> lines,
        Map<String, CombinationScan> scans,
        Map<String, Curve> curves,
        Map<String, Drawn> drawn,
        List<Failure> failures) {}
