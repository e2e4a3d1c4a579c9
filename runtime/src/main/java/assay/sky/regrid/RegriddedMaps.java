package assay.sky.regrid;

import assay.model.InputKind;
import assay.model.Problem;
import assay.model.sky.LineMaps;
import assay.model.sky.Plane;
import assay.model.sky.SkyGrid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.ToDoubleFunction;

/**
 * Line maps on other pixels; a plane is regridded when it is asked for. What adds up keeps its flux, what is averaged its
 * surface brightness, and labels follow their rules.
 */
public final class RegriddedMaps implements LineMaps {
    private final LineMaps maps;
    private final SkyGrid grid;
    private final RegridRule rule;
    private final Regrid regrid;
    private final boolean cutsPixels;
    private final Map<String, Conservation> sums = new ConcurrentSkipListMap<>();

    public RegriddedMaps(LineMaps maps, SkyGrid grid, RegridRule rule) {
        this.maps = maps;
        this.grid = grid;
        this.rule = rule;
        Overlap overlap = Overlap.of(maps.grid(), grid);
        this.cutsPixels = overlap.cutsPixels();
        this.regrid = new Regrid(overlap, rule.minimumCover());
    }

    /** Whether old pixels are shared by new ones, which then have a part of their noise in common. */
    public boolean cutsPixels() {
        return cutsPixels;
    }

    @Override
    public String galaxy() {
        return maps.galaxy();
    }

    @Override
    public SkyGrid grid() {
        return grid;
    }

    @Override
    public Set<String> keys() {
        return maps.keys();
    }

    @Override
    public Plane plane(String key) {
        Plane plane = maps.plane(key);
        try {
            return regridded(key, plane);
        } catch (Problem problem) {
            throw new Problem(galaxy() + ", map " + key + ": " + problem.getMessage(), problem);
        }
    }

    private Plane regridded(String key, Plane plane) {
        return switch (plane.pooling()) {
            case SUM -> {
                Plane result = noted(key, regrid.apply(plane, rule.sums(), rule.errors()));
                yield rule.sums() == Preserved.surfaceBrightness ? inNewPixels(result) : result;
            }
            case MEAN -> noted(key, regrid.apply(plane, Preserved.surfaceBrightness, rule.errors()));
            case LABEL -> regrid.labels(plane, rule.labelsOf(key));
        };
    }

    private Plane noted(String key, Regridded result) {
        sums.put(key, result.conservation());
        return result.plane();
    }

    /** From the flux in the area of an old pixel to that in a new one. */
    private Plane inNewPixels(Plane plane) {
        double side = grid.projection().pixelArcsec() / maps.grid().projection().pixelArcsec();
        double area = side * side;
        for (int p = 0; p < plane.values().length; p++) plane.values()[p] *= area;
        plane.errors().ifPresent(errors -> {
            for (int p = 0; p < errors.length; p++) errors[p] *= area;
        });
        return plane;
    }

    @Override
    public InputKind kind() {
        return maps.kind();
    }

    /** The planes that were made so far, by name: what each adds up to before and after. */
    public Map<String, Conservation> conservation() {
        return Map.copyOf(sums);
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(maps.notes());
        notes.add(String.format(
                Locale.ROOT,
                "The maps were put from pixels of %.4g arcsec onto pixels of %.4g arcsec by the areas that overlap; a"
                        + " pixel was kept where at least %s of its area was measured; errors of pixels put together"
                        + " were taken as %s.",
                maps.grid().projection().pixelArcsec(),
                grid.projection().pixelArcsec(),
                BigDecimal.valueOf(rule.minimumCover()).toPlainString(),
                rule.errors()));
        worst(Conservation::relativeError)
                .ifPresent(key -> notes.add(String.format(
                        Locale.ROOT,
                        "In the common footprint, sums before and after regridding differ by %.1e at most (%s).",
                        Math.abs(sums.get(key).relativeError()),
                        key)));
        worst(Conservation::lostShare)
                .filter(key -> sums.get(key).leftOut() != 0)
                .ifPresent(key -> notes.add(String.format(
                        Locale.ROOT,
                        "Up to %.2g of a map's sum fell into pixels that were not kept (%s).",
                        Math.abs(sums.get(key).lostShare()),
                        key)));
        return List.copyOf(notes);
    }

    /** Of equals, the first by name. */
    private Optional<String> worst(ToDoubleFunction<Conservation> share) {
        String worst = null;
        double most = -1;
        for (Map.Entry<String, Conservation> entry : sums.entrySet()) {
            double size = Math.abs(share.applyAsDouble(entry.getValue()));
            if (size > most) {
                worst = entry.getKey();
                most = size;
            }
        }
        return Optional.ofNullable(worst);
    }
}
