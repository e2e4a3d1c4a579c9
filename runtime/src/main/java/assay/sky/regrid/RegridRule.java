package assay.sky.regrid;

import assay.model.Problem;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a row of maps is put onto other pixels.
 *
 * @param sums what is preserved of maps that hold a flux in each pixel: its sum, or the mean for each area, which leaves no
 *     dark rim where a pixel was measured in part
 * @param minimumCover the share of a target pixel's area that measured source pixels must cover for it to be kept
 * @param labels rules for planes of labels by their key; the others take {@link LabelRule#nearest()}
 */
public record RegridRule(Preserved sums, ErrorRule errors, double minimumCover, SortedMap<String, LabelRule> labels) {
    public static final double HALF = 0.5;

    public RegridRule {
        if (!(minimumCover > 0 && minimumCover <= 1)) {
            throw new Problem("a pixel is to be kept when " + minimumCover
                    + " of its area is measured; give a share above 0 and up to 1");
        }
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    /** Pixels are kept when half of their area is measured; labels go by the larger area. */
    public static RegridRule of(ErrorRule errors) {
        return new RegridRule(Preserved.flux, errors, HALF, new TreeMap<>());
    }

    public RegridRule preserving(Preserved wanted) {
        return new RegridRule(wanted, errors, minimumCover, labels);
    }

    LabelRule labelsOf(String key) {
        return labels.getOrDefault(key, LabelRule.nearest());
    }
}
