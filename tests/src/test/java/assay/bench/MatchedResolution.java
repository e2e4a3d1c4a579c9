package assay.bench;

import assay.model.sky.LineMaps;
import assay.sky.image.Convolution;
import assay.sky.image.Convolution.Absent;
import assay.sky.image.Convolution.Edge;
import assay.sky.image.MatchedMaps;
import assay.sky.image.Matching;
import assay.sky.image.NoiseModel;
import assay.sky.image.Psf;
import assay.sky.image.Psf.Sampling;
import assay.sky.image.ResolutionMatch;
import assay.sky.image.Trim;
import assay.sky.image.Trim.Gaps;
import assay.sky.image.TrimmedMaps;
import assay.sky.regrid.ErrorRule;
import assay.sky.regrid.Preserved;
import assay.sky.regrid.RegridRule;
import assay.sky.regrid.RegriddedMaps;
import assay.sky.regrid.TargetGrid;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The maps of a galaxy at 10 Mpc brought from 0.9 arcsec to 120 pc, on one thread; a peer with astropy stands in
 * {@code tests/peers/match_and_regrid.py}.
 */
@State(Scope.Benchmark)
public class MatchedResolution {
    private final MosaicOfMaps maps = new MosaicOfMaps();
    private final ResolutionMatch match = ResolutionMatch.toPc(120, 10, 0.9);
    private final double[] image = maps.plane("line0").values();
    private final Convolution moffat = convolution(new Psf.Moffat(2.3, 2.8).on(0.2, Sampling.POINT, 1e-2));
    private final Convolution gaussian = convolution(match.kernel(0.2));

    private static Convolution convolution(assay.sky.image.Kernel kernel) {
        return Convolution.of(kernel, MosaicOfMaps.SIDE, MosaicOfMaps.SIDE, Edge.ABSENT, Absent.PRESERVED);
    }

    /** Fifteen values and fifteen errors, each plane let go of when the next one is made. */
    @Benchmark
    public double allPlanes() {
        MatchedMaps matched = MatchedMaps.of(maps, match, Matching.of(NoiseModel.correlated(0.9)));
        double sum = 0;
        for (String key : matched.keys())
            sum += matched.plane(key).values()[maps.grid().pixels() / 2];
        return sum;
    }

    /** The same, put on pixels of 60 pc with errors over such pixels, and trimmed by two of them: all that a recipe asks for. */
    @Benchmark
    public double regridded() {
        double coarse = match.targetArcsec() / 2;
        Matching matching = Matching.of(NoiseModel.correlated(0.9)).errorsOver(coarse / 0.2);
        LineMaps matched = MatchedMaps.of(maps, match, matching);
        LineMaps regridded = new RegriddedMaps(
                matched,
                TargetGrid.northUp(maps.grid(), coarse),
                RegridRule.of(ErrorRule.correlated).preserving(Preserved.surfaceBrightness));
        LineMaps trimmed = new TrimmedMaps(regridded, new Trim(2, Gaps.OUTER));
        double sum = 0;
        for (String key : trimmed.keys()) {
            double[] values = trimmed.plane(key).values();
            sum += values[values.length / 2];
        }
        return sum;
    }

    /** One image by rows and columns, the mask's sum being known. */
    @Benchmark
    public double[] gaussian() {
        return gaussian.of(image);
    }

    /** One image by Fourier transforms, the mask's sum being known. */
    @Benchmark
    public double[] moffat() {
        return moffat.of(image);
    }

    @Benchmark
    public double trimmed() {
        return new TrimmedMaps(maps, new Trim(13, Gaps.OUTER)).plane("line0").values()[0];
    }
}
