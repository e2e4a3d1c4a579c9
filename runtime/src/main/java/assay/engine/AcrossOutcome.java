package assay.engine;

import assay.fit.CombinationScan;
import assay.fit.LineFit;
import java.util.List;
import java.util.Map;

/** What came out for all galaxies of a sample or collection together. */
public record AcrossOutcome(
        GalaxyRows rows,
        Map<String, Value> values,
        Map<String, LineFit> lines,
        Map<String, CombinationScan> scans,
        Map<String, Curve> curves,
        List<Failure> failures) {}
