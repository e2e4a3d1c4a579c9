package assay.engine;

import assay.model.Problem;
import assay.model.sky.LineMaps;
import assay.plan.MapStep;
import assay.sky.image.MatchedMaps;
import assay.sky.image.Matching;
import assay.sky.image.NoiseModel;
import assay.sky.image.ResolutionMatch;
import assay.sky.image.Trim;
import assay.sky.image.TrimmedMaps;
import assay.sky.regrid.BinMethod;
import assay.sky.regrid.BinRule;
import assay.sky.regrid.BinnedMaps;
import assay.sky.regrid.Covariance;
import assay.sky.regrid.ErrorRule;
import assay.sky.regrid.Preserved;
import assay.sky.regrid.RegridRule;
import assay.sky.regrid.RegriddedMaps;
import assay.sky.regrid.TargetGrid;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Prepares the maps of one galaxy as the recipe says, step by step; planes are made when they are asked for. */
final class MapSteps {
    /** The full width at half maximum of a Gaussian in dispersions. */
    private static final double FWHM = 2 * Math.sqrt(2 * Math.log(2));

    private final List<MapStep> steps;
    private final MapSizes sizes;
    private LineMaps maps;
    private OptionalDouble beamArcsec = OptionalDouble.empty();
    /** The dispersion of the Gaussian through which white noise is seen. */
    private OptionalDouble noiseArcsec = OptionalDouble.empty();
    /** Whether each pixel holds a mean of that noise over its area. */
    private boolean regridded;

    private MapSteps(LineMaps maps, List<MapStep> steps, MapSizes sizes) {
        this.maps = maps;
        this.steps = steps;
        this.sizes = sizes;
    }

    static LineMaps apply(LineMaps maps, List<MapStep> steps, MapSizes sizes) {
        MapSteps all = new MapSteps(maps, steps, sizes);
        for (int i = 0; i < steps.size(); i++) all.take(i);
        return all.maps;
    }

    private void take(int i) {
        MapStep step = steps.get(i);
        if (step instanceof MapStep.Match match) match(match, nextRegrid(i));
        if (step instanceof MapStep.Regrid regrid) regrid(regrid);
        if (step instanceof MapStep.Trim trim) trim(trim);
        if (step instanceof MapStep.Bin bin) bin(bin);
    }

    private Optional<MapStep.Regrid> nextRegrid(int i) {
        return steps.subList(i + 1, steps.size()).stream()
                .filter(MapStep.Regrid.class::isInstance)
                .map(MapStep.Regrid.class::cast)
                .findFirst();
    }

    private double pixel() {
        return maps.grid().projection().pixelArcsec();
    }

    /** Where coarser pixels follow, the errors are from here on those of means over such pixels. */
    private void match(MapStep.Match step, Optional<MapStep.Regrid> next) {
        double from = sizes.arcsec(step.from());
        double to = sizes.arcsec(step.fwhm());
        double widest = pixel() * Math.max(maps.grid().nx(), maps.grid().ny());
        if (to > widest) {
            throw new Problem(String.format(
                    java.util.Locale.ROOT,
                    "a resolution of %.4g arcsec was asked for, wider than the maps, which are %.4g arcsec across;"
                            + " ask for a finer one",
                    to,
                    widest));
        }
        ResolutionMatch match = new ResolutionMatch(from, to, distance());
        Matching matching = Matching.of(
                switch (step.noise()) {
                    case white -> NoiseModel.white();
                    case smoothed -> NoiseModel.correlated(from);
                });
        double box = next.map(regrid -> sizes.arcsec(regrid.pixel()) / pixel()).orElse(1.0);
        maps = MatchedMaps.of(maps, match, box > 1 ? matching.errorsOver(box) : matching);
        beamArcsec = OptionalDouble.of(to);
        double seenThrough = step.noise() == MapStep.Noise.smoothed ? to : match.kernelArcsec();
        if (seenThrough > 0) noiseArcsec = OptionalDouble.of(seenThrough / FWHM);
        regridded = false;
    }

    private OptionalDouble distance() {
        return sizes.disc().hasDistance() ? OptionalDouble.of(sizes.disc().distanceMpc()) : OptionalDouble.empty();
    }

    private void regrid(MapStep.Regrid step) {
        ErrorRule errors = beamArcsec.isPresent() ? ErrorRule.correlated : ErrorRule.independent;
        double pixel = sizes.arcsec(step.pixel());
        Preserved preserved = switch (step.conserving()) {
            case flux -> Preserved.flux;
            case surfaceBrightness -> Preserved.surfaceBrightness;
        };
        double old = pixel();
        RegriddedMaps coarser = new RegriddedMaps(
                maps,
                TargetGrid.northUp(maps.grid(), pixel),
                RegridRule.of(errors).preserving(preserved));
        maps = coarser;
        regridded = true;
        if (coarser.cutsPixels()) shareOver(old);
    }

    /** New pixels share the noise of an old one that their edges cut: a box whose dispersion is side / √12. */
    private void shareOver(double side) {
        noiseArcsec = OptionalDouble.of(Math.hypot(noiseArcsec.orElse(0), side / Math.sqrt(12)));
    }

    private void trim(MapStep.Trim step) {
        if (step.pixels().isPresent()) {
            maps = new TrimmedMaps(maps, new Trim(step.pixels().getAsDouble(), Trim.Gaps.OUTER));
        } else {
            double beam = beamArcsec.orElseThrow(() -> new Problem("there is no matched beam to trim by"));
            maps = new TrimmedMaps(maps, Trim.beams(step.beams().getAsDouble(), beam, pixel(), Trim.Gaps.OUTER));
        }
    }

    private void bin(MapStep.Bin step) {
        BinMethod method = BinMethod.valueOf(step.rule().name());
        BinRule rule = new BinRule(step.of(), step.snr(), OptionalDouble.empty(), method, covariance());
        maps = new BinnedMaps(maps, rule);
    }

    private Covariance covariance() {
        if (noiseArcsec.isEmpty()) return Covariance.none();
        double dispersion = noiseArcsec.getAsDouble() / pixel();
        return regridded ? Covariance.smoothedInPixels(dispersion) : Covariance.smoothed(dispersion);
    }
}
