package assay.nebula;

import assay.formula.Curve;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Each ratio solved by itself, for the dust of the joint mode: of all metallicities within the prior at which the curve has the
 * observed value, the one nearest to the joint mode.
 *
 * @param metallicities by the name of the diagnostic, where there is one
 * @param withoutRoot the diagnostics whose curve never has the observed value
 */
public record SingleDiagnostics(Map<String, Double> metallicities, List<String> withoutRoot) {
    public SingleDiagnostics {
        metallicities = Collections.unmodifiableMap(new LinkedHashMap<>(metallicities));
        withoutRoot = List.copyOf(withoutRoot);
    }

    /** The root of a curve, given as its monotonic pieces, that is nearest to a metallicity; NaN where there is none. */
    static double nearest(List<Curve> pieces, double logRatio, double metallicity) {
        double nearest = Double.NaN;
        for (Curve piece : pieces) {
            double root = piece.inverse(logRatio);
            if (Double.isNaN(nearest) || Math.abs(root - metallicity) < Math.abs(nearest - metallicity)) nearest = root;
        }
        return nearest;
    }

    /** The standard deviation of the metallicities about their mean; NaN of fewer than two. */
    public double deviation() {
        int n = metallicities.size();
        if (n < 2) return Double.NaN;
        double mean = 0;
        for (double one : metallicities.values()) mean += one / n;
        double square = 0;
        for (double one : metallicities.values()) square += (one - mean) * (one - mean) / n;
        return Math.sqrt(square);
    }

    /** The largest difference between two of them; NaN of fewer than two. */
    public double largestDifference() {
        if (metallicities.size() < 2) return Double.NaN;
        return Collections.max(metallicities.values()) - Collections.min(metallicities.values());
    }
}
