package assay.plots;

import assay.model.figure.ColourScale;
import assay.model.figure.Panel;
import assay.model.figure.Points;
import assay.model.figure.Raster;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** A colour scale, and whether there are values beyond its ends, which have the colours of the ends. */
record Colours(ColourScale scale, boolean below, boolean above) {
    /** Those of the first series of a panel that has some. */
    static Optional<Colours> of(Panel panel) {
        return panel.series().stream()
                .flatMap(s -> {
                    if (s instanceof Raster map) return Optional.of(of(map.scale(), map.values())).stream();
                    if (s instanceof Points points)
                        return points.colouring().map(c -> of(c.scale(), c.values())).stream();
                    return Optional.<Colours>empty().stream();
                })
                .findFirst();
    }

    private static Colours of(ColourScale scale, double[] values) {
        DoubleStream finite = Arrays.stream(values).filter(Double::isFinite);
        var range = finite.summaryStatistics();
        return new Colours(scale, range.getMin() < scale.min(), range.getMax() > scale.max());
    }

    /** One for all, where all have the same scale. */
    static Optional<Colours> common(List<Colours> all) {
        if (all.stream().map(Colours::scale).distinct().count() != 1) return Optional.empty();
        return Optional.of(new Colours(
                all.get(0).scale(),
                all.stream().anyMatch(Colours::below),
                all.stream().anyMatch(Colours::above)));
    }
}
